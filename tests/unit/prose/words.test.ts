import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countWords, cutAtWord, readingMinutes } from '../../../src/prose/words.ts';

describe('the number of words', () => {
  it.each([
    ['', 0],
    [' \n ', 0],
    ['— … –', 0],
    ["it's well-known", 2],
    ['it’s 2,416 guests', 3],
    ['at 8 a.m. in the U.S.', 6],
    ['naïve café 日本', 3],
    ['one\ntwo\tthree', 3],
  ])('of “%s” is %i', (text, count) => {
    expect(countWords(text)).toBe(count);
  });
});

describe('the reading time', () => {
  it.each([
    [0, 1],
    [1, 1],
    [329, 1],
    [330, 2],
    [1100, 5],
  ])('of %i words is %i min', (words, minutes) => {
    expect(readingMinutes(words)).toBe(minutes);
  });
});

describe('a text that is too long for its card', () => {
  it.each([
    ['fits', 4, 'fits'],
    ['one two three', 7, 'one two…'],
    ['one two three', 8, 'one two…'],
    ['one two three', 6, 'one…'],
    ['Stop, then go', 5, 'Stop…'],
    ['Well – said', 7, 'Well…'],
    ['unbreakable', 5, 'unbre…'],
    ['😀😀😀', 3, '😀…'],
    ['😀😀😀', 2, '😀…'],
  ])('“%s” within %i characters is “%s”', (text, most, cut) => {
    expect(cutAtWord(text, most)).toBe(cut);
  });

  it('never grows past its length, breaks a character or invents words', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 40 }),
        fc.integer({ min: 1, max: 40 }),
        (text, most) => {
          const cut = cutAtWord(text, most);
          const kept = cut === text ? cut : cut.slice(0, -1);
          expect(kept.length).toBeLessThanOrEqual(most);
          expect(text.startsWith(kept)).toBe(true);
          expect(cut.isWellFormed()).toBe(true);
        },
      ),
    );
  });
});
