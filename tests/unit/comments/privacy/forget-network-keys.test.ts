import { afterEach, beforeEach, expect, test } from 'vitest';
import { createChores } from '../../../../src/comments/chores.ts';
import { nameNetworkKey } from '../../../../src/comments/rules/network.ts';
import { makeDependencies, quickPasswords } from '../made-dependencies.ts';
import { makeHere, type MadeEndpoint } from '../made-endpoint.ts';

let endpoint: MadeEndpoint;

beforeEach(async () => {
  endpoint = await makeHere();
});

afterEach(() => endpoint.close());

test('S13 the first tick of a day forgets the key of the day before, though nobody comes by', async () => {
  const { store, clock } = endpoint;
  const tick = createChores({
    ...makeDependencies({
      ...{ store, site: clock.site, network: '', nextId: () => 1, now: clock.now, https: false },
      ...{ passwords: quickPasswords(), changed: () => undefined, log: () => undefined },
      snapshotToken: undefined,
    }),
    now: () => clock.now,
  });
  const key = nameNetworkKey(clock.now);
  await store.secret(key, () => 'the key of the first day');
  await tick();
  expect(await store.secret(key, () => 'another')).toBe('the key of the first day');
  endpoint.wait(24 * 3600);
  await tick();
  expect(await store.secret(key, () => 'another')).toBe('another');
});
