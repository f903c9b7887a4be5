import { afterEach, beforeEach, expect, test } from 'vitest';
import { quickPasswords } from '../made-dependencies.ts';
import { makeEndpoint, type MadeEndpoint } from '../made-endpoint.ts';
import { addModerator, cookieOf, password, signIn } from './door.ts';

let endpoint: MadeEndpoint;
let passwords: ReturnType<typeof quickPasswords>;

beforeEach(async () => {
  passwords = quickPasswords();
  endpoint = await makeEndpoint({ passwords });
});

afterEach(() => endpoint.close());

const locationOf = (response: Response): string | null => response.headers.get('location');

test('a moderator signs in by name and password, sees the queue, and signs out', async () => {
  await addModerator(endpoint);
  const page = await (await endpoint.get('/moderate/sign-in/')).text();
  expect(page).toMatch(/autocomplete="username"[\s\S]*autocomplete="current-password"/);
  const response = await signIn(endpoint, { name: ' Mo ' }, { 'User-Agent': 'X11; Linux Firefox/142.0' });
  expect([response.status, locationOf(response)]).toEqual([303, '/moderate/']);
  const cookie = cookieOf(response);
  const queue = await endpoint.get('/moderate/', { Cookie: cookie });
  expect(queue.status).toBe(200);
  expect(locationOf(await endpoint.get('/moderate/sign-in/', { Cookie: cookie }))).toBe('/moderate/');
  const [line] = await endpoint.store.listAudit({ limit: 1 });
  expect(line).toMatchObject({ moderator: 'Mo', action: 'sign in', detail: 'Firefox on Linux' });

  const formToken = /name="formToken" value="([^"]+)"/.exec(await queue.text())?.[1] ?? '';
  const out = await endpoint.post('/moderate/sign-out/', { formToken }, { Cookie: cookie });
  expect(locationOf(out)).toBe('/moderate/sign-in/');
  expect(out.headers.get('set-cookie')).toContain('Max-Age=0');
  expect((await endpoint.get('/moderate/', { Cookie: cookie })).status).toBe(303);
});

test('S28 the cookie is out of reach for scripts, other sites and plain HTTP, and the store keeps a digest of it', async () => {
  await addModerator(endpoint);
  const plain = (await signIn(endpoint)).headers.get('set-cookie') ?? '';
  expect(plain).toMatch(/^moderator=\w{20,}; Path=\/moderate\/; Max-Age=\d+; HttpOnly; SameSite=Strict$/);
  const value = cookieOf(await signIn(endpoint)).split('=')[1] ?? '';
  const sessions = await endpoint.store.listSessions('Mo', endpoint.clock.now.toISOString());
  expect(JSON.stringify(sessions)).not.toContain(value);

  const safe = await makeEndpoint({ passwords, https: true });
  await addModerator(safe);
  const cookie = (await signIn(safe)).headers.get('set-cookie') ?? '';
  expect(cookie).toMatch(
    /^__Host-moderator=\w{20,}; Path=\/; Secure; Max-Age=\d+; HttpOnly; SameSite=Strict$/,
  );
  await safe.close();
});

test('S28 there is no default password: without a moderator nobody comes in', async () => {
  for (const given of ['', 'admin', 'password', password]) {
    expect((await signIn(endpoint, { name: 'admin', password: given })).status).toBe(422);
    endpoint.wait(60);
  }
  expect(await (await endpoint.get('/moderate/sign-in/')).text()).toContain('Nobody may moderate yet');
});

test('S29 an unknown name and a wrong password get the same answer after the same work', async () => {
  await addModerator(endpoint);
  const unknown = await signIn(endpoint, { name: 'Me' });
  const wrong = await signIn(endpoint, { name: 'Mo', password: 'wrong' });
  expect([unknown.status, wrong.status]).toEqual([422, 422]);
  expect((await unknown.text()).replace('value="Me"', 'value="Mo"')).toBe(await wrong.text());
  expect(passwords.checks).toEqual([false, true]);
});

test('what was typed wrong is said beside its field; the name is kept, the password is not', async () => {
  await addModerator(endpoint);
  const page = await (
    await signIn(endpoint, { name: `Mo'"><i>`, password: 'my wrong words', next: '/moderate/log/' })
  ).text();
  expect(page).toContain('href="#door-password"');
  expect(page).toContain('value="Mo&#39;&quot;&gt;&lt;i&gt;"');
  expect(page).toContain('name="next" value="/moderate/log/"');
  expect(page).not.toContain('my wrong words');
  expect(JSON.stringify(endpoint.events)).not.toMatch(/Mo|my wrong/);
});

test('a session that somebody planted before is ended and not taken over', async () => {
  await addModerator(endpoint, 'Eve');
  await addModerator(endpoint);
  const planted = cookieOf(await signIn(endpoint, { name: 'Eve' }));
  const own = cookieOf(await signIn(endpoint, {}, { Cookie: planted }));
  expect(own).not.toBe(planted);
  expect((await endpoint.get('/moderate/', { Cookie: planted })).status).toBe(303);
  expect(await (await endpoint.get('/moderate/', { Cookie: own })).text()).toContain('<span>Mo</span>');
  const madeUp = `moderator=${'f'.repeat(40)}`;
  expect(cookieOf(await signIn(endpoint, {}, { Cookie: madeUp }))).not.toBe(madeUp);
});

test('S20 signing in leads on to the page that was asked for, and never to another site', async () => {
  await addModerator(endpoint);
  const good = '/moderate/comments/abc/?from=mail';
  expect(locationOf(await signIn(endpoint, { next: good }))).toBe(good);
  for (const next of [
    '//evil.example/',
    'https://evil.example/moderate/',
    '/moderate/../../evil',
    '/moderate//evil.example/',
    '/moderate/\\evil.example/',
    '/moderate/sign-out/',
    '/moderate/\r\nX: y',
    '/posts/',
  ]) {
    endpoint.wait(60);
    expect(locationOf(await signIn(endpoint, { next })), next).toBe('/moderate/');
  }
});

test('S28 whoever guesses waits longer and longer, and reads for how long', async () => {
  await addModerator(endpoint);
  const guess = (): Promise<Response> => signIn(endpoint, { password: 'a guess' });
  const waits: string[] = [];
  let guessed = 0;
  for (let tried = 0; tried < 40; tried += 1) {
    const response = await guess();
    if (response.status === 422) {
      guessed += 1;
      continue;
    }
    expect(response.status).toBe(429);
    const wait = response.headers.get('retry-after') ?? '';
    waits.push(wait);
    expect(await response.text()).toMatch(/Please wait (?:a minute|10 minutes|an hour), then try again/);
    // The right password does not get through either, or the wait would tell which guess was right.
    expect((await signIn(endpoint)).status).toBe(429);
    endpoint.wait(Number(wait) + 1);
    if (wait === '3600') break;
  }
  expect([...new Set(waits)]).toEqual(['60', '600', '3600']);
  expect(guessed).toBeLessThanOrEqual(20);
  expect((await signIn(endpoint)).status).toBe(303);
});

test('S28 many guesses sent at once do not slip past the limit together', async () => {
  await addModerator(endpoint);
  await Promise.all(Array.from({ length: 30 }, () => signIn(endpoint, { password: 'a guess' })));
  expect(passwords.checks.length).toBeLessThanOrEqual(5);
});

test('S35 guessing from one network locks nobody out elsewhere, and no other name on that network', async () => {
  await addModerator(endpoint);
  await addModerator(endpoint, 'Jo');
  for (let tried = 0; tried < 8; tried += 1) await signIn(endpoint, { password: 'a guess' });
  expect((await signIn(endpoint)).status).toBe(429);
  expect((await signIn(endpoint, { name: 'Jo' })).status).toBe(303);
  endpoint.clock.network = 'net-2';
  expect((await signIn(endpoint)).status).toBe(303);
});

test('S28 trying one password at many names is slowed down for the network', async () => {
  await addModerator(endpoint);
  for (let tried = 0; tried < 30; tried += 1) await signIn(endpoint, { name: `Name ${tried}` });
  const response = await signIn(endpoint);
  expect([response.status, response.headers.get('retry-after')]).toEqual([429, '600']);
});
