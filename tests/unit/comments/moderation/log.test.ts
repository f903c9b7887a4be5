import { afterEach, beforeEach, expect, test } from 'vitest';
import { decide, makeEndpoint, publish, words, type MadeEndpoint } from '../made-endpoint.ts';
import { visit, type Visitor } from './visitor.ts';

let endpoint: MadeEndpoint;
let mo: Visitor;

beforeEach(async () => {
  endpoint = await makeEndpoint();
  mo = await visit(endpoint);
});

afterEach(() => endpoint.close());

const by = { moderator: 'Jo', at: '2026-11-22T09:00:00.000Z' };

async function entryOf(action: string): Promise<string> {
  const found = (await endpoint.store.listAudit({ limit: 50 })).find((entry) => entry.action === action);
  return String(found?.id ?? '');
}

test('the log says who did what, when and under which post, and nothing that a reader wrote', async () => {
  const id = await publish(endpoint);
  const page = await (await mo.get('/moderate/log/')).text();
  const [, path = ''] = /<strong>mo<\/strong>\s*<a href="([^"]+)">approved a comment<\/a>/.exec(page) ?? [];
  const shown = await (await mo.get(path.replaceAll('&amp;', '&'))).text();
  expect(shown).toContain(`id="item-${id}"`);
  expect(page).toContain('<a href="/posts/a-post/">A post &amp; more</a>');
  for (const secret of [words.name, words.email, words.text]) expect(page).not.toContain(secret);
});

test('the log says which decision was taken by mail', async () => {
  const id = await publish(endpoint);
  await decide(endpoint, id, { kind: 'decline', reason: 'off-topic' }, { ...by, via: 'mail' });
  expect(await (await mo.get('/moderate/log/')).text()).toContain('Off topic, by mail');
});

test('a decision is taken back from the log: readers see it, and the log says so', async () => {
  const id = await publish(endpoint);
  const response = await mo.post('/moderate/log/undo/', { entry: await entryOf('approve') });
  expect(response.headers.get('location')).toBe('/moderate/log/?undo=done');
  expect((await endpoint.store.find(id))?.state).toBe('waiting');
  expect(endpoint.clock.changes).toBe(1);
  const page = await (await mo.get('/moderate/log/?undo=done')).text();
  expect(page).toContain('Taken back.');
  expect(page).toContain('took an approval back');
});

test('what has changed since, or was taken back already, is left alone and said so', async () => {
  const id = await publish(endpoint);
  const entry = await entryOf('approve');
  await decide(endpoint, id, { kind: 'decline', reason: 'off-topic' }, by);
  expect(await (await mo.get('/moderate/log/')).text()).toContain('Off topic');
  const answers: (string | null)[] = [];
  for (const asked of [entry, await entryOf('decline'), entry, entry, '0', 'x', '999999']) {
    answers.push((await mo.post('/moderate/log/undo/', { entry: asked })).headers.get('location'));
  }
  expect(answers.map((path) => path?.split('undo=')[1])).toEqual([
    'stale',
    ...['done', 'done', 'gone', 'gone', 'gone', 'gone'],
  ]);
  expect((await endpoint.store.find(id))?.state).toBe('waiting');
});

test('S1 looking at the log, at sessions or at any link of theirs changes nothing', async () => {
  await publish(endpoint);
  const before = JSON.stringify(await endpoint.store.export());
  const entry = await entryOf('approve');
  for (const path of ['log/', 'sessions/', 'sign-in/', `log/undo/?entry=${entry}`, 'sign-out/', 'set-up/']) {
    await mo.get(`/moderate/${path}`);
  }
  expect(JSON.stringify(await endpoint.store.export())).toBe(before);
  expect((await mo.get('/moderate/')).status).toBe(200);
});

test('a long log has pages, and an address that was made up begins at the newest', async () => {
  for (let line = 1; line <= 60; line += 1)
    await endpoint.store.log({ ...by, action: 'sign in', detail: `Line ${line}.` });
  const first = await (await mo.get('/moderate/log/')).text();
  const next = /href="(\/moderate\/log\/\?before=\d+)"/.exec(first)?.[1] ?? '';
  const second = await (await mo.get(next)).text();
  const linesOf = (page: string): string[] => page.match(/Line \d+\./g) ?? [];
  expect([...linesOf(first), ...linesOf(second)]).toEqual(
    Array.from({ length: 60 }, (_, index) => `Line ${60 - index}.`),
  );
  expect(second).not.toContain('rel="next"');
  for (const before of ['x', '-1', '1e9', '0', "1'"]) {
    expect(linesOf(await (await mo.get(`/moderate/log/?before=${before}`)).text())).toHaveLength(50);
  }
});

test('S4 what a moderator is called is shown as words', async () => {
  const hostile = `O'Neil "><script>alert(1)</script>`;
  await endpoint.store.log({ ...by, moderator: hostile, action: hostile, detail: hostile });
  const page = await (await mo.get('/moderate/log/')).text();
  expect(page).not.toContain('<script');
  expect(page).toContain('O&#39;Neil &quot;&gt;&lt;script&gt;');
});
