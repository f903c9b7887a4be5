import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseAgain } from '../../../src/training/choose-again.ts';
import { emptyModuleProgress, withAnswer } from '../../../src/training/progress.ts';
import type { Quiz } from '../../../src/training/question.ts';
import { makeOpen, makeOrder, makeQuiz, makeScenario } from './made-questions.ts';

const quizzes = ['one', 'two', 'three', 'four', 'five'].map((id) =>
  makeQuiz(id, [`*right ${id}`, `also ${id}`, `no ${id}`]),
);

/** A record of answers to those quizzes: the day of November on which each was answered right or wrong. */
function answered(days: Record<string, { right?: number; wrong?: number }>) {
  return quizzes.reduce((progress, quiz) => {
    const { right, wrong } = days[quiz.id] ?? {};
    const key = keyWhere(quiz, right !== undefined);
    const day = right ?? wrong;
    const at = `2026-11-${String(day).padStart(2, '0')}T10:00:00.000Z`;
    return day === undefined ? progress : withAnswer(progress, quiz, { picked: [key] }, at);
  }, emptyModuleProgress());
}

function keyWhere({ choices }: Quiz, isRight: boolean): string {
  return choices.find((choice) => choice.isRight === isRight)?.key ?? '';
}

const idsOf = (questions: readonly { id: string }[]): string[] => questions.map(({ id }) => id);

describe('the questions asked again', () => {
  it('are those answered wrong before those answered right, the longest ago first', () => {
    const progress = answered({
      one: { right: 3 },
      two: { right: 2 },
      three: { wrong: 9 },
      four: { wrong: 8 },
      five: { right: 1 },
    });
    expect(idsOf(chooseAgain(quizzes, progress, 4))).toEqual(['four', 'three', 'five', 'two']);
  });

  it('ask what was left out, or changed since, before what is right', () => {
    const progress = answered({
      one: { wrong: 1 },
      two: { wrong: 2 },
      four: { right: 1 },
      five: { right: 1 },
    });
    expect(idsOf(chooseAgain(quizzes, progress))).toEqual(['one', 'two', 'three']);
    const changed = quizzes.map((quiz) => (quiz.id === 'one' ? { ...quiz, hash: 'another' } : quiz));
    expect(idsOf(chooseAgain(changed, progress, 4))).toEqual(['two', 'one', 'three', 'four']);
  });

  it('put what is partly right between the two', () => {
    const several = makeQuiz('several', ['*a', '*b', '*c', 'd']);
    const order = makeOrder('order', ['x', 'y', 'z']);
    const at = '2026-11-01T10:00:00.000Z';
    const keys = several.choices.map(({ key }) => key);
    let progress = withAnswer(answered({ one: { right: 1 } }), several, { picked: keys.slice(0, 2) }, at);
    progress = withAnswer(progress, order, { picked: order.items.map(({ key }) => key).reverse() }, at);
    const asked = [...quizzes.slice(0, 1), several, order];
    expect(idsOf(chooseAgain(asked, progress))).toEqual(['order', 'several', 'one']);
  });

  it('are three, and never a story or what nobody scores', () => {
    const others = [
      makeScenario('story', { start: ['end'], end: 'kept' }),
      makeOpen('reflection', 'thought'),
      makeOpen('commitment', 'plan'),
    ];
    const chosen = chooseAgain([...others, ...quizzes], emptyModuleProgress());
    expect(idsOf(chosen)).toEqual(['one', 'two', 'three']);
    expect(chooseAgain(others, emptyModuleProgress())).toEqual([]);
  });

  it('are always the same for one record, and every question has its turn when all go right', () => {
    const someDays = fc.record({ right: fc.integer({ min: 1, max: 28 }) });
    fc.assert(
      fc.property(fc.tuple(someDays, someDays, someDays, someDays, someDays), (days) => {
        let progress = answered(Object.fromEntries(quizzes.map(({ id }, index) => [id, days[index] ?? {}])));
        const seen = new Set<string>();
        for (const round of [1, 2]) {
          const chosen = chooseAgain(quizzes, progress);
          expect(idsOf(chooseAgain(quizzes, progress))).toEqual(idsOf(chosen));
          for (const { id, hash } of chosen) {
            seen.add(id);
            const quiz = quizzes.find((one) => one.id === id);
            const picked = quiz === undefined ? [] : [keyWhere(quiz, true)];
            progress = withAnswer(progress, { id, hash }, { picked }, `2026-12-0${round}T10:00:00.000Z`);
          }
        }
        expect(seen.size).toBe(5);
      }),
    );
  });
});
