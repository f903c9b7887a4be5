import { describe, expect, test } from 'vitest';
import { createRandom, drawBetween, hashSlug } from '../../../src/art/random.ts';

describe('the seed of a chart', () => {
  test('is the published FNV-1a hash of plain text', () => {
    expect(hashSlug('')).toBe(0x811c9dc5);
    expect(hashSlug('a')).toBe(0xe40c292c);
    expect(hashSlug('foobar')).toBe(0xbf9cf968);
  });

  test('gives one run of numbers, from 0 up to but not including 1', () => {
    const [one, other] = [createRandom(5), createRandom(5)];
    const run = Array.from({ length: 1000 }, one);
    expect(run).toEqual(Array.from({ length: 1000 }, other));
    expect(run.every((value) => value >= 0 && value < 1)).toBe(true);
    expect(run.reduce((sum, value) => sum + value, 0) / 1000).toBeCloseTo(0.5, 1);
  });

  test('draws between two bounds', () => {
    const random = createRandom(6);
    const draws = Array.from({ length: 500 }, () => drawBetween(random, 2, 3));
    expect(draws.every((draw) => draw >= 2 && draw < 3)).toBe(true);
  });
});
