import { describe, expect, it } from 'vitest';
import { sayMissing, sayPart, sayVerdict } from '../../../../src/components/Question/sayings.ts';
import { keyOf } from '../../../../src/training/identify.ts';
import type { Scored } from '../../../../src/training/question.ts';
import { scoreAnswer, type Answer } from '../../../../src/training/score.ts';
import { makeMatch, makeOrder, makeQuiz, makeScenario, makeSort } from '../../training/made-questions.ts';

const pick = (...words: string[]): Answer => ({ picked: words.map(keyOf) });
const place = (places: Record<string, string>): Answer => ({
  placed: Object.fromEntries(Object.entries(places).map(([thing, home]) => [keyOf(thing), keyOf(home)])),
});
const say = (question: Scored, answer: Answer): string => {
  const { verdict, more } = sayVerdict(question, answer, scoreAnswer(question, answer));
  return `${verdict} ${more}`.trim();
};

describe('what is said of an answer', () => {
  it('names the verdict of one choice', () => {
    const quiz = makeQuiz('q', ['One', '*Two']);
    expect(say(quiz, pick('Two'))).toBe('Right.');
    expect(say(quiz, pick('One'))).toBe('Not this one.');
  });

  it('counts what was found among several, and what does not belong', () => {
    const quiz = makeQuiz('q', ['*One', '*Two', '*Three', 'Four', 'Five']);
    expect(say(quiz, pick('One', 'Two', 'Three'))).toBe('Right. All 3 found, and nothing else.');
    expect(say(quiz, pick('One', 'Two'))).toBe('Partly right. 2 of 3 found.');
    expect(say(quiz, pick('One', 'Two', 'Four'))).toBe(
      'Partly right. 2 of 3 found and 1 that does not belong.',
    );
    expect(say(quiz, pick('Four', 'Five'))).toBe('Not yet. 0 of 3 found and 2 that do not belong.');
  });

  it('counts what stands in its place', () => {
    const order = makeOrder('o', ['A', 'B', 'C', 'D']);
    expect(say(order, pick('A', 'B', 'C', 'D'))).toBe('Right.');
    expect(say(order, pick('D', 'A', 'B', 'C'))).toBe('Partly right. 0 of 4 in place.');
    expect(say(order, pick('A', 'D', 'C', 'B'))).toBe('Not yet. 2 of 4 in place.');
    const match = makeMatch('m', [
      ['Bank', 'River'],
      ['Roof', 'House'],
    ]);
    expect(say(match, place({ Bank: 'River', Roof: 'River' }))).toBe('Partly right. 1 of 2 matched.');
    const sort = makeSort('s', { Even: ['Two'], Odd: ['One', 'Three'] });
    expect(say(sort, place({ One: 'Even', Two: 'Odd', Three: 'Odd' }))).toBe(
      'Not yet. 1 of 3 where they belong.',
    );
  });

  it('tells how a story ended', () => {
    const story = makeScenario('s', { start: ['a', 'b', 'c'], a: 'kept', b: 'bent', c: 'broken' });
    expect(say(story, { picked: ['start', 'a'] })).toBe('You kept the promise.');
    expect(say(story, { picked: ['start', 'b'] })).toBe(
      'You bent the promise. Is there a way that keeps it?',
    );
    expect(say(story, { picked: ['start', 'c'] })).toBe('The promise broke. Is there a way that keeps it?');
  });

  it('says of a part that it is right, is not the one, or stands elsewhere', () => {
    expect(sayPart('multiple', true)).toBe('Right.');
    expect(sayPart('match', false)).toBe('Not this one.');
    expect(sayPart('order', false)).toBe('Not here.');
  });
});

describe('what is said of a missing answer', () => {
  it.each([
    [sayMissing('choice'), 'Nothing is chosen yet. Choose an answer, then check it.'],
    [sayMissing('order'), 'Nothing has been moved yet. Put them in order, then check.'],
    [sayMissing('places', 3, 3), 'Nothing is chosen yet. Choose for each of them, then check.'],
    [sayMissing('places', 2, 3), '2 lines still wait for a choice.'],
    [sayMissing('places', 1, 3), '1 line still waits for a choice.'],
  ])('is “%s”', (said, expected) => {
    expect(said).toBe(expected);
  });
});
