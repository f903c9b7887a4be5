import { afterEach, beforeEach, expect, test } from 'vitest';
import { isTakenOrigin } from '../../../../src/comments/requests/guard.ts';
import { origin } from '../made-dependencies.ts';
import { hiddenFields, makeEndpoint, publish, words, type MadeEndpoint } from '../made-endpoint.ts';

let endpoint: MadeEndpoint;

beforeEach(async () => {
  endpoint = await makeEndpoint();
});

afterEach(() => endpoint.close());

const form = 'application/x-www-form-urlencoded';
const body = new URLSearchParams(words).toString();

test('S1 GET and HEAD never change anything, wherever they go', async () => {
  const id = await publish(endpoint);
  const before = await endpoint.store.export();
  const paths = ['', '/reply', '/token', `/${id}/status`, `/${id}/edit`, `/${id}/withdraw`, `/${id}/report`];
  for (const path of paths) {
    for (const method of ['GET', 'HEAD']) {
      const response = await endpoint.fetch(`/api/comments${path}?${body}&sent=1`, { method });
      expect(response.status, `${method} ${path}`).toBeLessThan(500);
    }
  }
  expect(await endpoint.store.export()).toEqual(before);
  const edit = await endpoint.get(`/api/comments/${id}/edit`);
  expect(edit.status).toBe(405);
  expect(edit.headers.get('allow')).toBe('POST');
});

test.each([undefined, 'text/plain', 'application/json', 'multipart/form-data; boundary=x', 'form'])(
  'S8 S32 a form of the type %s is refused, uploads with it',
  async (type) => {
    const headers = { Origin: origin, ...(type !== undefined && { 'Content-Type': type }) };
    const bytes = new TextEncoder().encode(body);
    const response = await endpoint.fetch('/api/comments', { method: 'POST', headers, body: bytes });
    expect(response.status).toBe(415);
    expect((await endpoint.store.count()).waiting).toBe(0);
  },
);

test('S8 a form with a character set in its type is taken', async () => {
  const response = await endpoint.post('/api/comments', words, { 'Content-Type': `${form}; charset=UTF-8` });
  expect(response.status).toBe(200);
});

test.each([
  [{ Origin: 'https://elsewhere.example' }],
  [{ Origin: 'null' }],
  [{ Origin: `${origin}.elsewhere.example` }],
  [{ Origin: 'http://both-banks.example' }],
  [{ Origin: 'https://elsewhere.example', 'Sec-Fetch-Site': 'same-origin' }],
  [{ 'Sec-Fetch-Site': 'cross-site' }],
  [{ 'Sec-Fetch-Site': 'same-site' }],
  [{ 'Sec-Fetch-Site': 'none' }],
  [{}],
])('S8 a form sent with %o is refused', async (headers) => {
  const preview = await (await endpoint.post('/api/comments', words)).text();
  const fields = new URLSearchParams(hiddenFields(preview, '/api/comments')).toString();
  const init = { method: 'POST', headers: { 'Content-Type': form, ...headers }, body: fields };
  expect((await endpoint.fetch('/api/comments', init)).status).toBe(403);
  expect((await endpoint.store.count()).waiting).toBe(0);
});

test('S8 on loopback the address that was asked may send its own forms, and nobody else', () => {
  expect(isTakenOrigin('http://localhost:4321', 'http://localhost:4321/api/comments', [])).toBe(true);
  expect(isTakenOrigin('http://127.0.0.1:1', 'http://127.0.0.1:1/', [])).toBe(true);
  expect(isTakenOrigin('http://localhost:4321', 'http://localhost:9999/', [])).toBe(false);
  expect(isTakenOrigin('http://rebound.example', 'http://rebound.example/', [])).toBe(false);
});

test('S9 no answer lets another site read it with credentials', async () => {
  for (const from of ['https://elsewhere.example', origin, 'null']) {
    for (const method of ['GET', 'OPTIONS']) {
      const headers = { Origin: from, 'Access-Control-Request-Method': 'POST' };
      const response = await endpoint.fetch('/api/comments/token?post=a-post', { method, headers });
      expect(response.headers.get('access-control-allow-credentials')).toBeNull();
      expect([null, origin]).toContain(response.headers.get('access-control-allow-origin'));
    }
  }
});

test('S15 a body over 64 KB is refused before it is read, told its size or not', async () => {
  const large = `text=${'a'.repeat(64 * 1024)}`;
  const told = await endpoint.fetch('/api/comments', {
    method: 'POST',
    headers: { Origin: origin, 'Content-Type': form, 'Content-Length': String(large.length) },
    body: large,
  });
  expect(told.status).toBe(413);
  const untold: RequestInit & { duplex: string } = {
    method: 'POST',
    headers: { Origin: origin, 'Content-Type': form },
    body: new Blob([large]).stream(),
    duplex: 'half',
  };
  expect((await endpoint.fetch('/api/comments', untold)).status).toBe(413);
});

test('S20 no parameter leads a browser to another site', async () => {
  const preview = await (await endpoint.post('/api/comments', words)).text();
  const fields = {
    ...hiddenFields(preview, '/api/comments'),
    next: '//elsewhere.example',
    url: 'https://x.example',
  };
  const response = await endpoint.post('/api/comments?next=//elsewhere.example', fields);
  expect(response.status).toBe(303);
  expect(response.headers.get('location')).toMatch(/^\/api\/comments\/id\d+\/status\?token=[\w.-]+$/);
});

test('S29 an error says nothing of where or why it happened, or of what was sent', async () => {
  const broken = await makeEndpoint({
    site: () => Promise.reject(new Error(`/srv/secret/${words.email} 192.0.2.7`)),
  });
  const response = await broken.post('/api/comments', words);
  const page = await response.text();
  expect(response.status).toBe(500);
  expect(page).toContain('Something went wrong on our side');
  expect(page).toContain('may have been saved, or not');
  expect(await (await broken.get('/api/comments/reply?post=a-post')).text()).not.toContain('saved');
  expect(page).toContain('data-kind="reader"');
  for (const secret of ['/srv', words.email, '192.0.2', 'at ', words.text])
    expect(page).not.toContain(secret);
  expect(broken.events[0]).toEqual({ level: 'error', event: 'request failed', status: 500, reason: 'Error' });
  await broken.close();
});

test('S29 an error without a build to dress it is told in plain words', async () => {
  const broken = await makeEndpoint({ shell: () => Promise.reject(new Error('/srv/dist is gone')) });
  const response = await broken.get('/api/nothing-here');
  expect(response.status).toBe(404);
  expect(await response.text()).toBe(
    'Nothing here. There is nothing at this address. Check that it was copied whole.\n',
  );
  await broken.close();
});
