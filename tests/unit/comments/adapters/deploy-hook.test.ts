import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { BuildMark } from '../../../../src/comments/adapters/assets.ts';
import { createDeployHook, type DeployHook } from '../../../../src/comments/adapters/deploy-hook.ts';
import { addApproved, at, by } from '../../../contract/tried-store.ts';
import { openTriedSqlite } from '../../../contract/tried-sqlite.ts';
import type { TriedStore } from '../../../contract/tried-store.ts';

let tried: TriedStore;
let server: Server;
let url: string;
let now: Date;
let asked: string[];
let status: number;
let events: string[];
let due: string | undefined;
let shown: number;

beforeEach(async () => {
  tried = await openTriedSqlite();
  [now, asked, status, events, due, shown] = [new Date(at), [], 200, [], undefined, 0];
  server = createServer(({ method = '' }, response) => {
    asked.push(method);
    response.writeHead(status).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const place = server.address();
  url = `http://127.0.0.1:${typeof place === 'object' ? (place?.port ?? 0) : 0}/hook`;
});

afterEach(async () => {
  vi.restoreAllMocks();
  server.close();
  await tried.remove();
});

/** What the deployed build says. */
function mark(): Promise<BuildMark> {
  return Promise.resolve({ comments: { revision: shown }, ...(due !== undefined && { nextDue: due }) });
}

/** A hook as each instance has its own; waiting takes no time, but the clock goes on. */
function make(more: { url?: string } = { url }): DeployHook {
  return createDeployHook({
    ...{ store: tried.store, url: more.url },
    now: () => now,
    log: ({ event }) => events.push(event),
    mark,
    wait: (milliseconds) => {
      now = new Date(now.getTime() + milliseconds);
      return Promise.resolve();
    },
  });
}

it('several instances ask once for the changes of one moment', async () => {
  for (const id of ['a', 'b', 'c']) await addApproved(tried.store, id);
  await Promise.all([make().changed(), make().changed(), make().changed()]);
  expect(asked).toEqual(['POST']);
  expect(events).toEqual(['build asked for']);
});

it('asks after an approval, an edit and an erasure, and not where readers see the same', async () => {
  const hook = make();
  await hook.changed();
  expect(asked).toEqual([]);
  await addApproved(tried.store, 'a');
  await hook.changed();
  const change = { name: 'A', website: '', text: 'Cut.', html: '<p>Cut.</p>' };
  await tried.store.decide('a', 2, { kind: 'edit', change, note: '' }, by);
  await hook.changed();
  await tried.store.erase('a', by);
  await hook.changed();
  expect(asked).toHaveLength(3);
});

it('asks again by the clock where the build service did not take it, until it does', async () => {
  await addApproved(tried.store, 'a');
  status = 503;
  await make().changed();
  const failed = asked.length;
  expect(failed).toBeGreaterThan(0);
  status = 200;
  now = new Date(now.getTime() + 300_000);
  await make().askIfDue();
  now = new Date(now.getTime() + 300_000);
  await make().askIfDue();
  expect(asked).toHaveLength(failed + 1);
  expect(events.at(-1)).toBe('build asked for');
});

it('is done with a change within the thirty seconds of a Worker, however slowly the build service answers', async () => {
  const patience = vi.spyOn(AbortSignal, 'timeout');
  const waits: number[] = [];
  const { promise: isAnswered, resolve: answer } = Promise.withResolvers<undefined>();
  server.removeAllListeners('request').on('request', (_request, response: ServerResponse) => {
    void isAnswered.then(() => response.end());
  });
  const hook = createDeployHook({
    ...{ store: tried.store, url, now: () => now, log: () => undefined },
    mark,
    // The first request is answered once the time until the second one has begun.
    wait: (milliseconds) => {
      if (waits.push(milliseconds) === 2) answer(undefined);
      return Promise.resolve();
    },
  });
  await addApproved(tried.store, 'a');
  await hook.changed();
  const [lastAnswer = Infinity] = patience.mock.calls.at(-1) ?? [];
  expect(waits.reduce((sum, one) => sum + one, lastAnswer)).toBeLessThan(30_000);
});

it('asks by the clock when a post is due, once, and never before', async () => {
  due = new Date(now.getTime() + 60_000).toISOString();
  await make().askIfDue();
  expect(asked).toEqual([]);
  for (let tick = 0; tick < 3; tick += 1) {
    now = new Date(now.getTime() + 300_000);
    await make().askIfDue();
  }
  expect(asked).toEqual(['POST']);
});

it('asks again where a build that was taken does not come, and no more once it has', async () => {
  await addApproved(tried.store, 'a');
  await make().changed();
  const tick = async (minutes: number): Promise<number> => {
    now = new Date(now.getTime() + minutes * 60_000);
    await make().askIfDue();
    return asked.length;
  };
  expect([await tick(5), await tick(20), await tick(10), await tick(30)]).toEqual([1, 1, 2, 2]);
  shown = await tried.store.revision();
  expect(await tick(600)).toBe(2);
});

it('asks nobody where there is no build service', async () => {
  await addApproved(tried.store, 'a');
  await make({}).changed();
  await make({}).askIfDue();
  expect([asked, events]).toEqual([[], []]);
});
