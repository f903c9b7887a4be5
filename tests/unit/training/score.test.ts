import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyOf } from '../../../src/training/identify.ts';
import { scoreAnswer } from '../../../src/training/score.ts';
import { makeMatch, makeOrder, makeQuiz, makeScenario, makeSort } from './made-questions.ts';

const pick = (...words: string[]): { picked: string[] } => ({ picked: words.map(keyOf) });
const place = (places: Record<string, string>): { placed: Record<string, string> } => ({
  placed: Object.fromEntries(Object.entries(places).map(([thing, home]) => [keyOf(thing), keyOf(home)])),
});

describe('a quiz with one right choice', () => {
  const quiz = makeQuiz('q', ['One', '*Two', 'Three']);

  it('is right with that one, and then explains every choice', () => {
    const { verdict, parts } = scoreAnswer(quiz, pick('Two'));
    expect(verdict).toBe('right');
    expect(parts.map(({ isRight }) => isRight)).toEqual([false, true, false]);
  });

  it('is wrong with another, and explains that one alone', () => {
    const { verdict, parts } = scoreAnswer(quiz, pick('One'));
    expect(verdict).toBe('wrong');
    expect(parts).toEqual([
      { key: keyOf('One'), isRight: false, why: { text: 'Because.', html: 'Because.' } },
    ]);
  });

  it.each([
    ['nothing', { picked: [] }],
    ['two choices', pick('One', 'Two')],
    ['a choice that is gone', pick('Two', 'Four')],
    ['an answer of another kind', { placed: {} }],
  ])('is not right with %s', (_what, answer) => {
    expect(scoreAnswer(quiz, answer).verdict).toBe('wrong');
  });
});

describe('a quiz with several right choices', () => {
  const quiz = makeQuiz('q', ['*One', '*Two', 'Three']);

  it.each([
    [['One', 'Two'], 'right'],
    [['Two', 'One'], 'right'],
    [['One'], 'partly'],
    [['One', 'Two', 'Three'], 'partly'],
    [['One', 'Three'], 'wrong'],
    [['Three'], 'wrong'],
    [[], 'wrong'],
  ])('with %j is %s', (picked, verdict) => {
    expect(scoreAnswer(quiz, pick(...picked)).verdict).toBe(verdict);
  });
});

describe('an order', () => {
  const order = makeOrder('o', ['a', 'b', 'c', 'd']);

  it.each([
    [['a', 'b', 'c', 'd'], 'right'],
    [['b', 'c', 'd', 'a'], 'partly'],
    [['b', 'a', 'd', 'c'], 'wrong'],
    [['d', 'c', 'b', 'a'], 'wrong'],
    [['a', 'b', 'c'], 'wrong'],
    [['a', 'b', 'c', 'c'], 'wrong'],
  ])('given as %j is %s', (picked, verdict) => {
    expect(scoreAnswer(order, pick(...picked)).verdict).toBe(verdict);
  });

  it('explains what is out of place', () => {
    const { parts } = scoreAnswer(order, pick('a', 'c', 'b', 'd'));
    expect(parts.map(({ why }) => why.text)).toEqual(['Why b.', 'Why c.']);
  });
});

describe('pairs and bins', () => {
  const match = makeMatch('m', [
    ['a', 'x'],
    ['b', 'y'],
    ['c', 'z'],
  ]);
  const sort = makeSort('s', { even: ['two', 'four'], odd: ['one', 'three'] });

  it('are right where all is in its place', () => {
    expect(scoreAnswer(match, place({ a: 'x', b: 'y', c: 'z' })).verdict).toBe('right');
    expect(scoreAnswer(sort, place({ two: 'even', four: 'even', one: 'odd', three: 'odd' })).verdict).toBe(
      'right',
    );
  });

  it('are partly right from half on, and explain what is elsewhere', () => {
    const { verdict, parts } = scoreAnswer(sort, place({ two: 'even', four: 'odd', one: 'odd' }));
    expect(verdict).toBe('partly');
    expect(parts.map(({ why }) => why.text)).toEqual(['Why four.']);
    expect(scoreAnswer(match, place({ a: 'x', b: 'z', c: 'y' })).verdict).toBe('wrong');
  });

  it('do not take a word of the language for an answer', () => {
    expect(
      scoreAnswer(
        makeMatch('m', [
          ['constructor', 'x'],
          ['b', 'y'],
        ]),
        { placed: {} },
      ).parts,
    ).toEqual([]);
  });
});

describe('a scenario', () => {
  const scenario = makeScenario('s', {
    start: ['kept', 'bent', 'broken'],
    kept: 'kept',
    bent: 'bent',
    broken: 'broken',
  });

  it.each([
    [['start', 'kept'], 'right'],
    [['start', 'bent'], 'partly'],
    [['start', 'broken'], 'wrong'],
    [['start'], 'wrong'],
    [[], 'wrong'],
  ])('walked as %j is %s', (picked, verdict) => {
    expect(scoreAnswer(scenario, { picked }).verdict).toBe(verdict);
  });
});

describe('any answer', () => {
  const questions = [
    makeQuiz('q', ['*One', '*Two', 'Three']),
    makeOrder('o', ['One', 'Two', 'Three']),
    makeMatch('m', [
      ['One', 'Two'],
      ['Three', 'Four'],
    ]),
    makeSort('s', { One: ['Two'], Three: ['Four'] }),
  ];
  const key = fc.constantFrom('One', 'Two', 'Three', 'Four', '__proto__').map(keyOf);
  const answer = fc.oneof(
    fc.record({ picked: fc.array(key) }),
    fc.record({ placed: fc.dictionary(fc.oneof(key, fc.constant('__proto__')), key) }),
  );

  it('gets a verdict, and the question’s own reasons without a repetition', () => {
    fc.assert(
      fc.property(answer, fc.constantFrom(...questions), (given, question) => {
        const { verdict, parts } = scoreAnswer(question, given);
        expect(['right', 'partly', 'wrong']).toContain(verdict);
        expect(new Set(parts.map((part) => part.key)).size).toBe(parts.length);
      }),
    );
  });
});
