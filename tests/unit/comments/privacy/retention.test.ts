import { afterEach, beforeEach, expect, test } from 'vitest';
import { decide, idOf, makeEndpoint, publish, send, words, type MadeEndpoint } from '../made-endpoint.ts';
import { visit } from '../moderation/visitor.ts';

const HOUR = 3600;
const DAY = 24 * HOUR;

let endpoint: MadeEndpoint;
beforeEach(async () => {
  endpoint = await makeEndpoint();
});
afterEach(() => endpoint.close());

/** Lets hours go by as they do: the clock ticks in each. */
async function live(days: number, { step = 20 * HOUR } = {}): Promise<void> {
  for (let left = days * DAY; left > 0; left -= step) {
    endpoint.wait(Math.min(step, left));
    await endpoint.chores();
  }
}

/** What went, as the process says it. */
const listErased = () => endpoint.events.filter(({ event }) => event === 'kept long enough and erased');

const mark = (id: string) => decide(endpoint, id, { kind: 'spam' });

test('what was kept long enough goes by itself, and both logs say how much, without a word of it', async () => {
  await endpoint.chores();
  await mark(idOf(await send(endpoint)));
  await live(29);
  expect((await endpoint.store.count()).spam).toBe(1);
  await live(3);
  expect((await endpoint.store.count()).spam).toBe(0);
  expect(listErased()[0]).toMatchObject({ level: 'info', spam: 1, waiting: 0 });
  expect(JSON.stringify(endpoint.events)).not.toContain(words.email);
  const log = await (await (await visit(endpoint)).get('/moderate/log/')).text();
  expect(log).toMatch(/Retention<\/strong>\s*erased what was kept long enough: 1 spam comment/);
});

test('a published comment stays, without its writer’s address', async () => {
  await endpoint.chores();
  const id = await publish(endpoint);
  await live(364, { step: 14 * DAY });
  expect((await endpoint.store.find(id))?.email).toBe(words.email);
  await live(2);
  expect(await endpoint.store.find(id)).toMatchObject({
    state: 'approved',
    email: '',
    network: '',
    name: words.name,
  });
  expect(endpoint.clock.changes).toBe(0);
});

test('an editor’s other number counts from the next tick on', async () => {
  await endpoint.chores();
  const id = idOf(await send(endpoint));
  await live(40);
  expect(await endpoint.store.find(id)).toBeDefined();
  const { policy } = endpoint.clock.site;
  endpoint.clock.site = {
    ...endpoint.clock.site,
    policy: { ...policy, kept: { ...policy.kept, waiting: 30 } },
  };
  await live(1);
  expect(await endpoint.store.find(id)).toBeUndefined();
});

test('looks once an hour, however often the clock ticks', async () => {
  await live(2, { step: HOUR });
  await mark(idOf(await send(endpoint)));
  await live(30, { step: 12 * HOUR });
  await endpoint.chores();
  const before = listErased().length;
  endpoint.wait(DAY);
  await endpoint.chores();
  expect(listErased().length).toBe(before + 1);
  await mark(idOf(await send(endpoint, { ...words, text: 'Another one that says quite something else.' })));
  endpoint.clock.site = {
    ...endpoint.clock.site,
    policy: { ...endpoint.clock.site.policy, kept: { ...endpoint.clock.site.policy.kept, network: 0 } },
  };
  endpoint.wait(1800);
  await endpoint.chores();
  expect(listErased().length).toBe(before + 1);
  endpoint.wait(1800);
  await endpoint.chores();
  expect(listErased().length).toBe(before + 2);
});

test('a clock that leaps forward erases nothing for a day, and nothing at all where it is set right by then', async () => {
  await live(2);
  const now = endpoint.clock.now;
  await mark(idOf(await send(endpoint)));
  endpoint.clock.now = new Date('2060-01-01T00:00:00Z');
  await live(0.9, { step: HOUR });
  expect((await endpoint.store.count()).spam).toBe(1);
  endpoint.clock.now = now;
  await live(5);
  expect((await endpoint.store.count()).spam).toBe(1);
  await live(30);
  expect((await endpoint.store.count()).spam).toBe(0);
});

test('a clock that was set back is not waited for', async () => {
  endpoint.clock.now = new Date('2030-01-01T00:00:00Z');
  await endpoint.chores();
  endpoint.clock.now = new Date('2026-12-01T00:00:00Z');
  await mark(idOf(await send(endpoint)));
  await live(32);
  expect((await endpoint.store.count()).spam).toBe(0);
});

test('the queue says when a comment goes, and when a published one loses its address', async () => {
  await send(endpoint);
  await publish(endpoint, { ...words, text: 'Another one that says quite something else.' });
  const moderator = await visit(endpoint);
  const waiting = await (await moderator.get('/moderate/')).text();
  expect(waiting).toMatch(/Erased by itself<\/dt>\s*<dd>22 November 2027, if nothing changes/);
  const published = await (await moderator.get('/moderate/?state=approved')).text();
  expect(published).toContain('ann@reader.example, kept until 22 November 2027');
  expect(published).not.toContain('Erased by itself');
});
