import { expect, test } from 'vitest';
import { joinGiven, sayTroubles } from '../../../../src/components/HandIn/read-given.ts';

test('a reason is said once, however many lines and files it holds for', () => {
  const cut = 'Only a part of the link arrived.';
  const files = [[cut, cut], [], [cut, 'This is of another module.']];
  const together = joinGiven(files.map((troubles) => ({ given: [], troubles })));
  expect(sayTroubles(together)).toEqual([`${cut} (3 times)`, 'This is of another module.']);
});
