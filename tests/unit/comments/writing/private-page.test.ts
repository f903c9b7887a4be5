import { afterEach, beforeEach, expect, test } from 'vitest';
import { StoreBusyError } from '../../../../src/comments/store/store.ts';
import { manifest } from '../made-dependencies.ts';
import {
  areMadeHere,
  byNow,
  decide,
  hiddenFields,
  idOf,
  makeEndpoint,
  publish,
  send,
  words,
  type MadeEndpoint,
} from '../made-endpoint.ts';

let endpoint: MadeEndpoint;

beforeEach(async () => {
  endpoint = await makeEndpoint();
});

afterEach(() => endpoint.close());

test('a writer changes what waits: seen first, saved then, and it keeps its e-mail address', async () => {
  const location = (await send(endpoint)).headers.get('location') ?? '';
  const id = /comments\/([^/]+)/.exec(location)?.[1] ?? '';
  const path = `/api/comments/${id}/edit`;
  const { token = '' } = hiddenFields(await (await endpoint.get(location)).text(), path);
  const shown = await (
    await endpoint.post(path, { ...words, text: 'It held for *two* months now.', token })
  ).text();
  expect(shown).toContain('It held for <em>two</em> months now.');
  expect((await endpoint.store.find(id))?.text).toBe(words.text);
  const saved = await endpoint.post(path, hiddenFields(shown, path));
  expect(saved.headers.get('location')).toBe(location);
  expect(await endpoint.store.find(id)).toMatchObject({
    text: 'It held for *two* months now.',
    email: words.email,
    state: 'waiting',
  });
  expect((await endpoint.post(path, hiddenFields(shown, path))).status).toBe(409);
});

test('a writer takes back what waits, and pressing twice is the same', async () => {
  const location = (await send(endpoint)).headers.get('location') ?? '';
  const id = /comments\/([^/]+)/.exec(location)?.[1] ?? '';
  const path = `/api/comments/${id}/withdraw`;
  const fields = hiddenFields(await (await endpoint.get(location)).text(), path);
  expect((await endpoint.post(path, fields)).headers.get('location')).toBe(location);
  expect((await endpoint.post(path, fields)).headers.get('location')).toBe(location);
  const page = await (await endpoint.get(location)).text();
  expect(page).toContain('You took your comment back');
  expect(page).not.toContain('<form');
});

test('the private page tells what became of a comment, and why', async () => {
  const location = (await send(endpoint)).headers.get('location') ?? '';
  const id = /comments\/([^/]+)/.exec(location)?.[1] ?? '';
  const read = async (): Promise<string> => (await endpoint.get(location)).text();
  await decide(endpoint, id, { kind: 'decline', reason: 'off-topic' });
  expect(await read()).toContain('It is about something else than the post.');
  await decide(endpoint, id, { kind: 'spam' });
  expect(await read()).toContain('Your comment was not published');
  expect(await read()).not.toMatch(/spam/i);
  await decide(endpoint, id, { kind: 'approve' });
  expect(await read()).toContain('Your comment is published');
  await endpoint.store.erase(id, byNow(endpoint));
  expect((await endpoint.get(location)).status).toBe(410);
});

test('a reader reports a published comment once, whatever they press', async () => {
  const id = await publish(endpoint);
  const path = `/api/comments/${id}/report`;
  const fields = {
    ...hiddenFields(await (await endpoint.get(path)).text(), path),
    says: 'It names a customer.',
  };
  for (let press = 0; press < 2; press += 1) {
    const response = await endpoint.post(path, fields);
    expect(response.status).toBe(303);
    expect(await (await endpoint.get(response.headers.get('location') ?? '')).text()).toContain(
      'Thank you for telling us',
    );
  }
  expect((await endpoint.store.find(id))?.reports).toBe(1);
  expect((await endpoint.store.listReports(id))[0]?.says).toBe('It names a customer.');
  expect((await endpoint.post(path, { says: 'Without a token' })).status).toBe(409);
});

test('a closed conversation and a paused site say so and give the text back', async () => {
  const by = byNow(endpoint);
  const sent = hiddenFields(await (await endpoint.post('/api/comments', words)).text(), '/api/comments');
  await endpoint.store.setPaused(true, by);
  for (const fields of [words, sent]) {
    const paused = await endpoint.post('/api/comments', fields);
    expect(paused.status).toBe(409);
    const page = await paused.text();
    expect(page).toContain('Comments are paused');
    expect(page).toContain(words.text);
  }
  await endpoint.store.setPaused(false, by);
  await endpoint.store.setClosed('a-post', true, by);
  for (const fields of [words, sent, { ...words, post: 'shut-post' }]) {
    expect(await (await endpoint.post('/api/comments', fields)).text()).toContain(
      'This conversation is closed',
    );
  }
  expect((await endpoint.get('/api/comments/reply?post=a-post')).status).toBe(409);
  expect((await endpoint.get('/api/comments/token?post=a-post')).status).toBe(409);
  expect((await endpoint.store.count()).waiting).toBe(0);
});

test.runIf(areMadeHere()).each([
  { says: 'cannot take it', isKept: false },
  { says: 'took it and could not say so', isKept: true },
])(
  'a database that $says is a 503, nothing is lost, and the next try is the same sending',
  async ({ isKept }) => {
    let isBusy = false;
    const { store } = endpoint;
    const busy = await makeEndpoint({
      store: {
        ...store,
        add: async (comment) => {
          const addition = !isBusy || isKept ? await store.add(comment) : undefined;
          if (isBusy || addition === undefined) throw new StoreBusyError('busy');
          return addition;
        },
      },
    });
    const fields = hiddenFields(await (await busy.post('/api/comments', words)).text(), '/api/comments');
    isBusy = true;
    const refused = await busy.post('/api/comments', fields);
    expect(refused.status).toBe(503);
    expect(refused.headers.get('retry-after')).toBe('60');
    const page = await refused.text();
    expect(page).toContain('It comes in only once.');
    expect(page).not.toContain('nothing was saved');
    expect(page).toContain(words.text);
    isBusy = false;
    const again = hiddenFields(page, '/api/comments');
    idOf(await busy.post('/api/comments', { ...words, ...again }));
    expect((await store.count()).waiting).toBe(1);
    await busy.close();
  },
);

test('a post that left the site leaves its writers’ private pages standing', async () => {
  const location = (await send(endpoint)).headers.get('location') ?? '';
  endpoint.clock.site = { ...manifest, posts: {} };
  const response = await endpoint.get(location);
  expect(response.status).toBe(200);
  expect(await response.text()).toContain('waits for review');
});
