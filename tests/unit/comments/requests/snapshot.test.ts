import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeEndpoint, publish, send, words, type MadeEndpoint } from '../made-endpoint.ts';
import { makeMailer } from '../made-mailer.ts';

const token = 'a-token-of-more-than-thirty-two-signs';
const Authorization = `Bearer ${token}`;

let endpoint: MadeEndpoint;

beforeEach(async () => {
  endpoint = await makeEndpoint({ snapshotToken: token });
});

afterEach(() => endpoint.close());

const ask = (headers: Record<string, string>): Promise<Response> => endpoint.get('/api/snapshot', headers);

test('a build elsewhere gets every approved comment, and sees by the tag that it has all of them', async () => {
  const id = await publish(endpoint);
  const response = await ask({ Authorization });
  const text = await response.text();
  expect(response.headers.get('content-type')).toBe('application/json');
  expect(response.headers.get('cache-control')).toBe('private, no-cache');
  expect(response.headers.get('etag')).toBe(`"${createHash('sha256').update(text).digest('hex')}"`);
  expect(JSON.parse(text)).toEqual(await endpoint.store.snapshot());
  expect(text).toContain(id);
});

test('S14 S13 what waits, and the address of whoever wrote, is in no snapshot', async () => {
  await publish(endpoint);
  await send(endpoint, { ...words, name: 'Bo Ek', text: 'Ours never rang back at all, sadly.' });
  expect(await (await ask({ Authorization })).text()).not.toMatch(/Bo Ek|rang back at all|@reader/);
});

test('a build elsewhere learns whether its form may offer to tell writers by mail', async () => {
  expect(await (await ask({ Authorization })).json()).not.toHaveProperty('mails');
  const mailing = await makeEndpoint({ snapshotToken: token, mailer: makeMailer() });
  expect(await (await mailing.get('/api/snapshot', { Authorization })).json()).toMatchObject({ mails: true });
  await mailing.close();
});

test('what is the same is not sent again, and what changed is', async () => {
  const tag = (await ask({ Authorization })).headers.get('etag') ?? '';
  for (const known of [tag, `W/${tag}`, `"other", ${tag}`]) {
    const same = await ask({ Authorization, 'If-None-Match': known });
    expect([same.status, await same.text()], known).toEqual([304, '']);
  }
  await publish(endpoint);
  expect((await ask({ Authorization, 'If-None-Match': tag })).status).toBe(200);
});

test('without its token nobody gets anything, and without a token of the site there is nothing', async () => {
  await publish(endpoint);
  const wrong = ['', 'Bearer', `Bearer ${token}x`, `Bearer ${token.slice(1)}`, `Basic ${token}`, token];
  for (const one of wrong) {
    const response = await ask({ Authorization: one });
    expect(response.status, one).toBe(401);
    expect(response.headers.get('www-authenticate')).toBe('Bearer');
    expect(await response.text()).not.toContain(words.text);
  }
  const closed = await makeEndpoint();
  expect((await closed.get('/api/snapshot', { Authorization })).status).toBe(404);
  expect((await closed.get('/api/snapshot', { Authorization: 'Bearer undefined' })).status).toBe(404);
  await closed.close();
});

test('an empty token is none: nobody gets in by showing nothing', async () => {
  const open = await makeEndpoint({ snapshotToken: '' });
  for (const one of ['', 'Bearer', 'Bearer '])
    expect((await open.get('/api/snapshot', { Authorization: one })).status, one).toBe(404);
  await open.close();
});
