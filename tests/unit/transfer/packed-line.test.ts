import { expect, it } from 'vitest';
import { splitLines } from '../../../src/transfer/packed-line.ts';

const kind = { letters: 'bh', version: 1, longest: 100 };

it('several lines in one text are told apart, by what stands before a line and not by a hash in it', () => {
  const [one, other] = ['bh1.4.xxxxbh1.abcd', 'bh2.4.00bh123.abcd'];
  expect(splitLines(kind, `Ada: ${one}\nhttps://x.example/#${other}`)).toEqual([
    `${one}\nhttps://x.example/#`,
    other,
  ]);
  expect(splitLines(kind, one)).toEqual([one]);
  expect(splitLines(kind, 'Good morning')).toEqual(['Good morning']);
});
