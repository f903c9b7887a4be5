import { describe, expect, it } from 'vitest';
import { sayList } from '../../../src/language/lists.ts';

describe('a list in a sentence', () => {
  it.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a and b'],
    [['a', 'b', 'c'], 'a, b and c'],
  ])('of %j reads “%s”', (items, words) => {
    expect(sayList(items)).toBe(words);
  });
});
