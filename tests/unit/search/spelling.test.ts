import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countSlips, forgivenSlips } from '../../../src/search/spelling.ts';

describe('slips of spelling', () => {
  it.each([
    ['storm', 'storm', 0],
    ['strom', 'storm', 1],
    ['wether', 'weather', 1],
    ['covenent', 'covenant', 1],
    ['recovry', 'recovery', 1],
    ['chair', 'chart', 2],
    ['chair', 'table', 3],
  ])('from %s to %s are counted as %i, and no further than two', (one, other, slips) => {
    expect(countSlips(one, other, 2)).toBe(slips);
  });

  it('are as many there as back, and none from a word to itself', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
    fc.assert(
      fc.property(word, word, (one, other) => {
        expect(countSlips(one, other, 9)).toBe(countSlips(other, one, 9));
        expect(countSlips(one, other, 9) === 0).toBe(one === other);
      }),
    );
  });

  it('are forgiven where enough of the word is left', () => {
    expect([3, 4, 7, 8].map(forgivenSlips)).toEqual([0, 1, 1, 2]);
  });
});
