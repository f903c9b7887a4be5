import { afterEach, beforeEach, expect, test } from 'vitest';
import {
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

test('a form without a token is shown as it will look, and nothing is kept', async () => {
  const response = await endpoint.post('/api/comments', {
    ...words,
    text: 'It **held** for a month, really.',
  });
  const page = await response.text();
  expect(response.status).toBe(200);
  expect(page).toContain('This is how it will look');
  expect(page).toContain(
    '<div class="comment-text e-content"><p>It <strong>held</strong> for a month, really.</p></div>',
  );
  expect(page).toContain('Send for review');
  expect(page).not.toContain('look at this twice');
  expect((await endpoint.store.count()).waiting).toBe(0);
});

test('a previewed comment is sent with one more press and waits for a person', async () => {
  const response = await send(endpoint);
  expect(response.status).toBe(303);
  const stored = await endpoint.store.find(idOf(response));
  expect(stored).toMatchObject({
    ...words,
    state: 'waiting',
    reasons: [],
    network: 'net-1',
    byAuthor: false,
  });
  expect(endpoint.clock.changes).toBe(0);
  const page = await (await endpoint.get(response.headers.get('location') ?? '')).text();
  expect(page).toContain('Thank you. Your comment waits for review');
  expect(page).toContain('usually within two working days');
  expect(page).toContain('href="/posts/a-post/comments.xml"');
});

test('a text changed after its preview is previewed again', async () => {
  const preview = await (await endpoint.post('/api/comments', words)).text();
  const { token = '' } = hiddenFields(preview, '/api/comments');
  const changed = await endpoint.post('/api/comments', { ...words, text: `${words.text} And more.`, token });
  expect(changed.status).toBe(200);
  expect(await changed.text()).toContain('This is how it will look');
  expect((await endpoint.store.count()).waiting).toBe(0);
});

test('the same sending twice leads to the same private page and is kept once', async () => {
  const preview = await (await endpoint.post('/api/comments', words)).text();
  const fields = hiddenFields(preview, '/api/comments');
  const first = await endpoint.post('/api/comments', fields);
  endpoint.wait(60);
  const again = await endpoint.post('/api/comments', fields);
  expect(again.status).toBe(303);
  expect(again.headers.get('location')).toBe(first.headers.get('location'));
  expect((await endpoint.store.count()).waiting).toBe(1);
});

test('the script of the form sends with one press', async () => {
  const { token } = (await (await endpoint.get('/api/comments/token?post=a-post')).json()) as {
    token: string;
  };
  endpoint.wait(20);
  const response = await endpoint.post('/api/comments', { ...words, token }, { Accept: 'application/json' });
  const { location } = (await response.json()) as { location: string };
  expect(location).toMatch(/^\/api\/comments\/id\d+\/status\?token=/);
  const wrong = await endpoint.post(
    '/api/comments',
    { ...words, name: '', text: '', token },
    { Accept: 'application/json' },
  );
  expect(wrong.status).toBe(422);
  expect(await wrong.json()).toEqual({
    errors: [
      { field: 'name', says: 'Please write your name, or the name you go by.' },
      { field: 'text', says: 'Please write your comment.' },
    ],
  });
});

test('the reasons a person will look twice are shown kindly, and stay with the comment', async () => {
  const text = 'See https://a.example/ and https://b.example/ for what we did last month.';
  const preview = await (await endpoint.post('/api/comments', { ...words, text })).text();
  expect(preview).toContain('A person will look at this twice');
  expect(preview).toContain('It has more than one link.');
  const id = idOf(await send(endpoint, { ...words, text }));
  expect((await endpoint.store.find(id))?.reasons).toEqual([
    { kind: 'links', says: 'It has more than one link.' },
  ]);
});

test('a filled trap and a sending quicker than people are reasons to look twice, never to refuse', async () => {
  const { token } = (await (await endpoint.get('/api/comments/token?post=a-post')).json()) as {
    token: string;
  };
  const response = await endpoint.post('/api/comments', { ...words, subject: 'Hello', token });
  const stored = await endpoint.store.find(idOf(response));
  expect(stored?.reasons.map(({ kind }) => kind)).toEqual(['trap', 'too fast']);
  expect(stored?.state).toBe('waiting');
  const slow = await endpoint.post('/api/comments', { ...words, subject: 'Hello' });
  expect(hiddenFields(await slow.text(), '/api/comments')).toMatchObject({ subject: 'Hello' });
});

test('an answer shows what it answers, and is kept with it', async () => {
  const parent = await publish(endpoint);
  const page = await (await endpoint.get(`/api/comments/reply?post=a-post&parent=${parent}`)).text();
  expect(page).toContain('Reply to Ann Lee');
  expect(page).toContain('the bench rings back at four');
  expect(page).not.toContain(words.email);
  expect(hiddenFields(page, '/api/comments')).toMatchObject({ post: 'a-post', parent });
  const response = await send(endpoint, {
    ...words,
    parent,
    text: 'Who rings back when she is ill that day?',
  });
  expect((await endpoint.store.find(idOf(response)))?.parent).toBe(parent);
});

test('everything an endpoint page promises about itself stands in its headers', async () => {
  const response = await endpoint.get('/api/comments/reply?post=a-post');
  const headers = Object.fromEntries(response.headers);
  expect(headers).toMatchObject({
    'cache-control': 'no-store',
    'x-robots-tag': 'noindex',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'content-type': 'text/html; charset=utf-8',
  });
  expect(headers['content-security-policy']).toMatch(
    /^default-src 'none'; style-src 'self' 'sha256-[\w+/=]{44}'; script-src 'self'; .*form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/,
  );
  expect(headers['access-control-allow-credentials']).toBeUndefined();
});
