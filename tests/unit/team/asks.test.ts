import { describe, expect, it } from 'vitest';
import { asksOf } from '../../../src/team/asks.ts';
import { makeMatch, makeOrder, makeQuiz, makeScenario, makeSort } from '../training/made-questions.ts';

const rightOf = (question: Parameters<typeof asksOf>[0]) =>
  asksOf(question).map(({ words, choices }) => [
    words.text,
    choices.flatMap((choice) => (choice.isRight ? [choice.words.text] : [])),
  ]);

describe('what a room votes on', () => {
  it('is a quiz whole, its choices in their order', () => {
    const [ask] = asksOf(makeQuiz('owner', ['*One person', 'The team', 'Nobody']));
    expect(ask?.choices.map(({ words }) => words.text)).toEqual(['One person', 'The team', 'Nobody']);
    expect(ask?.choices.map(({ isRight }) => isRight)).toEqual([true, false, false]);
  });

  it('is of an order each place but the last, which is what is left', () => {
    expect(rightOf(makeOrder('storm', ['See', 'Say', 'Mend']))).toEqual([
      ['First', ['See']],
      ['Second', ['Say']],
    ]);
  });

  it('is of a match or a sort each thing', () => {
    const match = makeMatch('remedy', [
      ['Late', 'Call'],
      ['Lost', 'Replace'],
    ]);
    expect(rightOf(match)).toEqual([
      ['Late', ['Call']],
      ['Lost', ['Replace']],
    ]);
    expect(
      new Map(rightOf(makeSort('bins', { Promise: ['By noon'], Wish: ['Soon'] })) as [string, string[]][]),
    ).toEqual(
      new Map([
        ['By noon', ['Promise']],
        ['Soon', ['Wish']],
      ]),
    );
  });

  it('gives every choice a key of its own in its question', () => {
    const keys = asksOf(makeOrder('storm', ['See', 'Say', 'Mend'])).flatMap(({ choices }) =>
      choices.map(({ key }) => key),
    );
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('is nothing of a story, which is voted on where it is told', () => {
    expect(asksOf(makeScenario('suit', { start: ['tell', 'dodge'], tell: 'kept', dodge: 'broken' }))).toEqual(
      [],
    );
  });
});
