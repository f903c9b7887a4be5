import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shuffle } from '../../../src/training/shuffle.ts';

const things = fc
  .uniqueArray(fc.string({ minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 8 })
  .map((keys) => keys.map((key) => ({ key })));

test('shuffled things are all there, the same way each time, and never as they were', () => {
  fc.assert(
    fc.property(things, fc.string(), (list, seed) => {
      const shuffled = shuffle(list, seed);
      expect(shuffle(list, seed)).toEqual(shuffled);
      expect(new Set(shuffled)).toEqual(new Set(list));
      expect(shuffled).not.toEqual(list);
    }),
  );
});

test('the order in which things were written does not tell the shuffled one', () => {
  const list = ['a', 'b', 'c', 'd', 'e', 'f'].map((key) => ({ key }));
  const orders = new Set(
    ['one', 'two', 'three', 'four'].map((seed) =>
      shuffle(list, seed)
        .map(({ key }) => key)
        .join(''),
    ),
  );
  expect(orders.size).toBeGreaterThan(2);
});
