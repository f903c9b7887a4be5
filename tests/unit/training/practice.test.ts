import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choosePractice, nextPractice, type PracticeQuestion } from '../../../src/training/practice.ts';

function makeQuestions(module: string, published: string, keys: string[]): PracticeQuestion[] {
  return keys.map((key) => ({ module, key, published: new Date(published) }));
}

const first = makeQuestions('first', '2026-11-22', ['a', 'b', 'c']);
const second = makeQuestions('second', '2026-11-22', ['d', 'e']);

function listWeeks(questions: readonly PracticeQuestion[], until: string): string[] {
  return choosePractice(questions, new Date(until)).map(
    ({ monday, question }) => `${monday} ${question.module}`,
  );
}

const someModules = fc
  .uniqueArray(
    fc.record({
      module: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      published: fc.integer({ min: 0, max: 60 }),
      keys: fc.uniqueArray(fc.string({ minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
    }),
    { selector: ({ module }) => module, minLength: 1 },
  )
  .map((modules) =>
    modules.flatMap(({ module, published, keys }) =>
      makeQuestions(module, new Date(Date.UTC(2026, 0, 1 + published)).toISOString(), keys),
    ),
  );
const someDay = fc.integer({ min: 0, max: 400 }).map((day) => new Date(Date.UTC(2026, 0, 1 + day)));

describe('the question of the week', () => {
  it('is asked when the first module appears, and then every Monday, modules taking turns', () => {
    expect(listWeeks([...first, ...second], '2026-12-14T23:59:59Z')).toEqual([
      '2026-11-16 first',
      '2026-11-23 second',
      '2026-11-30 first',
      '2026-12-07 second',
      '2026-12-14 first',
    ]);
    const [one, two] = choosePractice(first, new Date('2026-11-30'));
    expect(one?.asked).toEqual(new Date('2026-11-22'));
    expect(two?.asked).toEqual(new Date('2026-11-23'));
  });

  it('waits for its Monday, and for a module', () => {
    expect(choosePractice(first, new Date('2026-11-21T23:59:59Z'))).toEqual([]);
    expect(choosePractice(first, new Date('2026-11-22T23:59:59Z'))).toHaveLength(1);
    expect(choosePractice(first, new Date('2026-11-23T00:00:00Z'))).toHaveLength(2);
    expect(choosePractice([], new Date('2026-11-23'))).toEqual([]);
  });

  it('comes once before any of its module comes again', () => {
    const keys = choosePractice(first, new Date('2026-12-28')).map(({ question }) => question.key);
    expect(keys).toHaveLength(7);
    expect(new Set(keys.slice(0, 3)).size).toBe(3);
    expect(keys.slice(3, 6)).toEqual(keys.slice(0, 3));
  });

  it('is of a new module from the Monday after it appeared', () => {
    const later = makeQuestions('later', '2026-12-02', ['x']);
    expect(listWeeks([...later, ...first, ...second], '2026-12-14')).toEqual([
      '2026-11-16 first',
      '2026-11-23 second',
      '2026-11-30 first',
      '2026-12-07 later',
      '2026-12-14 second',
    ]);
  });

  it('never moves once it was given: time only adds to the list, whatever order the questions come in', () => {
    fc.assert(
      fc.property(someModules, someDay, someDay, (questions, one, other) => {
        const [earlier, later] = one < other ? [one, other] : [other, one];
        const given = choosePractice(questions, earlier);
        expect(choosePractice([...questions].reverse(), later).slice(0, given.length)).toEqual(given);
      }),
    );
  });

  it('never moves for a module that appears later', () => {
    fc.assert(
      fc.property(someModules, someDay, fc.integer({ min: 1, max: 30 }), (questions, day, after) => {
        const given = choosePractice(questions, day);
        fc.pre(given.length > 0);
        const added = makeQuestions('new', new Date(day.getTime() + after * 86_400_000).toISOString(), ['n']);
        expect(choosePractice([...questions, ...added], day)).toEqual(given);
        const later = new Date(day.getTime() + 60 * 86_400_000);
        expect(choosePractice([...questions, ...added], later).slice(0, given.length)).toEqual(given);
      }),
    );
  });

  it('has one a week and no week twice', () => {
    fc.assert(
      fc.property(someModules, someDay, (questions, day) => {
        const mondays = choosePractice(questions, day).map(({ monday }) => Date.parse(monday));
        expect(mondays.every((monday) => new Date(monday).getUTCDay() === 1)).toBe(true);
        expect(
          mondays.slice(1).every((monday, index) => monday - (mondays[index] ?? 0) === 7 * 86_400_000),
        ).toBe(true);
      }),
    );
  });

  it('is asked next on the Monday that follows', () => {
    for (const [now, next] of [
      ['2026-11-22T23:59:59Z', '2026-11-23'],
      ['2026-11-23T00:00:00Z', '2026-11-30'],
      ['2026-11-29T12:00:00Z', '2026-11-30'],
    ] as const)
      expect(nextPractice(new Date(now))).toEqual(new Date(next));
  });
});
