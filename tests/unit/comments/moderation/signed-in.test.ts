import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeEndpoint, type MadeEndpoint } from '../made-endpoint.ts';
import { visit } from './visitor.ts';

let endpoint: MadeEndpoint;

beforeEach(async () => {
  endpoint = await makeEndpoint();
});

afterEach(() => endpoint.close());

const hour = 3600;
const locationOf = (response: Response): string | null => response.headers.get('location');

test('somebody who is not signed in is led to the sign-in page, and from there back', async () => {
  expect(locationOf(await endpoint.get('/moderate'))).toBe('/moderate/');
  const response = await endpoint.get('/moderate/');
  expect([response.status, locationOf(response)]).toEqual([303, '/moderate/sign-in/']);
  expect(locationOf(await endpoint.get('/moderate/log/?before=7'))).toBe(
    '/moderate/sign-in/?next=%2Fmoderate%2Flog%2F%3Fbefore%3D7',
  );
  const ended = await endpoint.post('/moderate/sign-out/', {});
  expect(ended.status).toBe(403);
  expect(await ended.text()).toContain('href="/moderate/sign-in/"');
});

test('somebody whose session ended over a long reply gets the reply back', async () => {
  const text = 'A long reply that took <b>some</b> time.';
  const response = await endpoint.post('/moderate/comments/a/reply/', { text });
  expect(response.status).toBe(403);
  expect(await response.text()).toContain('A long reply that took &lt;b&gt;some&lt;/b&gt; time.</textarea>');
});

test('S28 a cookie that was made up, ended or has expired opens nothing', async () => {
  const mo = await visit(endpoint);
  expect((await mo.get('/moderate/')).status).toBe(200);
  for (const value of ['x'.repeat(40), '', '../../', `${mo.cookie}1`]) {
    expect((await endpoint.get('/moderate/', { Cookie: `moderator=${value}` })).status, value).toBe(303);
  }
  const [session] = await endpoint.store.listSessions('Mo', endpoint.clock.now.toISOString());
  // What the store keeps is not what opens the door.
  expect((await endpoint.get('/moderate/', { Cookie: `moderator=${session?.id ?? ''}` })).status).toBe(303);
  await endpoint.store.endSession(session?.id ?? '');
  expect((await mo.get('/moderate/')).status).toBe(303);
});

test('a session lasts while it is used, ends after twelve quiet hours, and after fourteen days at the latest', async () => {
  const mo = await visit(endpoint);
  for (let days = 0; days < 13.5; days += 0.5) {
    endpoint.wait(12 * hour - 60);
    expect((await mo.get('/moderate/')).status, `after ${days} days`).toBe(200);
  }
  endpoint.wait(12 * hour);
  endpoint.wait(30 * 60);
  expect((await mo.get('/moderate/')).status).toBe(303);

  const again = await visit(endpoint, { value: 'another'.padEnd(40, '0') });
  endpoint.wait(12 * hour + 60);
  expect((await again.get('/moderate/')).status).toBe(303);
});

test('S2 a form is taken only with the token of the very session that sends it', async () => {
  const mo = await visit(endpoint);
  const other = await visit(endpoint, { name: 'Jo' });
  expect(mo.formToken).not.toBe('');
  for (const formToken of ['', 'wrong', other.formToken, `${mo.formToken}x`]) {
    const response = await mo.post('/moderate/sign-out/', { formToken });
    expect(response.status, formToken).toBe(403);
    expect(await response.text()).toContain('reload it');
  }
  expect((await mo.get('/moderate/')).status).toBe(200);
});

test('a form from another site is refused even with everything else in place', async () => {
  const mo = await visit(endpoint);
  const body = new URLSearchParams({ formToken: mo.formToken }).toString();
  const type = { 'Content-Type': 'application/x-www-form-urlencoded', Cookie: mo.cookie };
  for (const headers of [{ Origin: 'https://evil.example' }, { Origin: 'null' }, {}]) {
    const response = await endpoint.fetch('/moderate/sign-out/', {
      ...{ method: 'POST', body },
      headers: { ...type, ...headers },
    });
    expect(response.status).toBe(403);
  }
  expect((await mo.get('/moderate/')).status).toBe(200);
});

test('S30 the moderators’ pages are kept by nobody, framed nowhere, listed nowhere and run no foreign script', async () => {
  const { headers } = await (await visit(endpoint)).get('/moderate/');
  expect(headers.get('cache-control')).toBe('no-store');
  expect(headers.get('x-robots-tag')).toBe('noindex');
  expect(headers.get('referrer-policy')).toBe('same-origin');
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('content-security-policy')).toMatch(
    /^default-src 'none';.*script-src 'self';.*frame-ancestors 'none'/,
  );
});

test('S20 the way back after signing in never leaves the moderators’ pages', async () => {
  for (const path of ['/moderate//evil.example/', '/moderate/..%2f..%2f', '/moderate/sign-out/']) {
    expect(locationOf(await endpoint.get(path)), path).toBe('/moderate/sign-in/');
  }
});
