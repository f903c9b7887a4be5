import { expect, it } from 'vitest';
import { fuzzEndpoint } from '../../endpoint/fuzz.ts';

it('S29 5,000 requests of every kind get an answer, and none shows the inside of the program', async () => {
  const statuses = await fuzzEndpoint(5000, 20261122);
  // Some got through, some were turned away, some came while the store was busy: the requests were of every kind.
  expect(Object.keys(statuses)).toEqual(
    expect.arrayContaining(['200', '303', '403', '404', '405', '413', '415', '422', '503']),
  );
}, 240_000);
