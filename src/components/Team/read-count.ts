import { fitHands } from '../../team/session.ts';
import { MOST_HANDS } from '../../team/tally.ts';

/** A number that somebody typed, as it can be used; `words` say so where that is another one. */
export interface TypedCount {
  count: number;
  words: string;
}

/** Reads how many people are in the room; 0 where nobody said. */
export function readPeople({ value, validity }: HTMLInputElement): TypedCount {
  return readCount(value, validity.badInput, 'The number of people');
}

/** Reads a count that was typed: what is below zero, absurd or no number becomes the nearest that can be. */
export function readCount(typed: string, isNoNumber: boolean, what: string): TypedCount {
  if (isNoNumber) return { count: 0, words: `${what} is not a number: it counts as 0.` };
  const count = fitHands(Number(typed));
  if (typed.trim() === '' || Number(typed) === count) return { count, words: '' };
  return { count, words: `${what} is whole, from 0 to ${MOST_HANDS}: ${typed.trim()} counts as ${count}.` };
}
