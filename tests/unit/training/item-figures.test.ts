import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyOf } from '../../../src/training/identify.ts';
import { discriminate, figureItems } from '../../../src/training/item-figures.ts';
import { emptyModuleProgress, withAnswer } from '../../../src/training/progress.ts';
import type { Scored } from '../../../src/training/question.ts';
import { readProgress } from '../../../src/training/read-progress.ts';
import type { Answer } from '../../../src/training/score.ts';
import { makeMatch, makeOpen, makeOrder, makeQuiz, makeScenario, makeSort } from './made-questions.ts';
import { minute } from './made-progress.ts';

const folder = join(import.meta.dirname, '../../fixtures/items');
const people = globSync('person-*.json', { cwd: folder })
  .sort()
  .map((file) => {
    const result = readProgress(readFileSync(join(folder, file), 'utf8'));
    return ('progress' in result ? result.progress.modules.harbour : undefined) ?? emptyModuleProgress();
  });
const questions = [
  makeQuiz('q1', ['One', '*Two', 'Three']),
  makeQuiz('q2', ['*Yes', 'No']),
  makeQuiz('q3', ['*P', '*Q', 'R']),
  makeOpen('reflection', 'thoughts'),
];

/** What one person did who answered one question so. */
function answered(question: Scored, answer: Answer) {
  return [withAnswer(emptyModuleProgress(), question, answer, minute(0))];
}

describe('the figures of the worked example', () => {
  const [q1, q2, q3, ...others] = figureItems(questions, people);

  it('count the answers of each question that has a right one', () => {
    expect(people).toHaveLength(7);
    expect([q1, q2, q3].map((item) => item?.answers)).toEqual([7, 6, 6]);
    expect([q1, q2, q3].map((item) => item?.earlier)).toEqual([0, 1, 0]);
    expect(others).toEqual([]);
  });

  it('tell how hard a question is and how that shifts, as worked out by hand', () => {
    expect(q1?.difficulty).toBeCloseTo(5 / 7, 12);
    expect(q2?.difficulty).toBeCloseTo(4 / 6, 12);
    expect(q3?.difficulty).toBeCloseTo(2 / 6, 12);
    expect(q1?.rightAtLast).toBeCloseTo(6 / 7, 12);
    expect(q2?.rightAtLast).toBeCloseTo(5 / 6, 12);
    expect(q3?.rightAtLast).toBeCloseTo(2 / 6, 12);
  });

  it('tell who knows the rest, as worked out by hand', () => {
    expect(q1?.discrimination).toBeCloseTo(0, 12);
    expect(q2?.discrimination).toBeCloseTo(-0.433013, 6);
    expect(q3?.discrimination).toBeCloseTo(0.25, 12);
  });

  it('tell how often each choice was picked', () => {
    expect(q1?.picks.map(({ words, count }) => [words, count])).toEqual([
      ['One', 1],
      ['Two', 5],
      ['Three', 1],
    ]);
    expect(q2?.picks.map(({ count }) => count)).toEqual([4, 2]);
    expect(q3?.picks.map(({ count, isRight }) => [count, isRight])).toEqual([
      [4, true],
      [3, true],
      [2, false],
    ]);
  });
});

describe('discrimination', () => {
  it('is the ordinary correlation of right and wrong with the rest score', () => {
    const pair = fc.record({ isRight: fc.boolean(), rest: fc.integer({ min: 0, max: 8 }).map((n) => n / 8) });
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 30 }), (pairs) => {
        const n = pairs.length;
        const sum = (of: (pair: { x: number; y: number }) => number): number =>
          pairs.reduce((total, { isRight, rest }) => total + of({ x: Number(isRight), y: rest }), 0);
        const [xx, yy] = [
          n * sum(({ x }) => x * x) - sum(({ x }) => x) ** 2,
          n * sum(({ y }) => y * y) - sum(({ y }) => y) ** 2,
        ];
        const pearson =
          (n * sum(({ x, y }) => x * y) - sum(({ x }) => x) * sum(({ y }) => y)) / Math.sqrt(xx * yy);
        const r = discriminate(pairs);
        if (xx < 1e-9 || yy < 1e-9) expect(r).toBeUndefined();
        else expect(r).toBeCloseTo(pearson, 9);
      }),
    );
  });

  it('is unknown where nobody answered, and where all are right', () => {
    expect(figureItems(questions, [])[0]).toMatchObject({ answers: 0, difficulty: undefined });
    expect(discriminate([])).toBeUndefined();
    expect(
      discriminate([
        { isRight: true, rest: 0 },
        { isRight: true, rest: 1 },
      ]),
    ).toBeUndefined();
  });
});

describe('what went wrong in questions that are no quiz', () => {
  it('is counted by thing that was misplaced, and by ending', () => {
    const order = makeOrder('o', ['a', 'b', 'c']);
    const swapped = figureItems([order], answered(order, { picked: ['b', 'a', 'c'].map(keyOf) }));
    expect(swapped[0]?.picks).toEqual([
      { words: 'a', count: 1 },
      { words: 'b', count: 1 },
      { words: 'c', count: 0 },
    ]);
    const match = makeMatch('m', [
      ['left', 'right'],
      ['up', 'down'],
    ]);
    const matched = answered(match, {
      placed: { [keyOf('left')]: keyOf('right'), [keyOf('up')]: keyOf('right') },
    });
    expect(figureItems([match], matched)[0]?.picks.map(({ count }) => count)).toEqual([0, 1]);
    const sort = makeSort('s', { heard: ['x'], guessed: ['y'] });
    const sorted = answered(sort, { placed: { [keyOf('x')]: keyOf('guessed') } });
    expect(figureItems([sort], sorted)[0]?.picks.map(({ count }) => count)).toEqual([1, 1]);
    const scenario = makeScenario('storm', { start: ['well', 'badly'], well: 'kept', badly: 'broken' });
    const ended = answered(scenario, { picked: ['start', 'badly'] });
    expect(figureItems([scenario], ended)[0]?.picks).toEqual([
      { words: 'well: kept', count: 0, isRight: true },
      { words: 'badly: broken', count: 1, isRight: false },
    ]);
  });
});
