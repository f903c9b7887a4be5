import { expect, test } from 'vitest';
import { createBoundedCache } from '../../../src/server/bounded-cache.ts';

test('when the room is used up, what was used longest ago goes first', () => {
  const cache = createBoundedCache<string>(80);
  for (const key of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']) cache.set(key, key, 10);
  cache.get('a');
  cache.set('i', 'i', 10);
  expect(cache.get('a')).toBe('a');
  expect(cache.get('b')).toBeUndefined();
  expect(cache.get('i')).toBe('i');
});

test('a value written again takes its room once', () => {
  const cache = createBoundedCache<number>(80);
  cache.set('kept', 0, 10);
  for (let time = 1; time <= 20; time += 1) cache.set('again', time, 10);
  expect(cache.get('kept')).toBe(0);
  expect(cache.get('again')).toBe(20);
});

test('one huge value does not push out everything else', () => {
  const cache = createBoundedCache<string>(80);
  cache.set('small', 'small', 10);
  cache.set('huge', 'huge', 70);
  expect(cache.get('small')).toBe('small');
  expect(cache.get('huge')).toBeUndefined();
});
