import { afterEach, beforeEach, expect, test } from 'vitest';
import { quickPasswords } from '../made-dependencies.ts';
import { byNow, makeEndpoint, type MadeEndpoint } from '../made-endpoint.ts';
import { addModerator, cookieOf, password, signIn } from './door.ts';
import { visit } from './visitor.ts';

let endpoint: MadeEndpoint;

beforeEach(async () => {
  endpoint = await makeEndpoint({ passwords: quickPasswords() });
  await addModerator(endpoint);
});

afterEach(() => endpoint.close());

const value = (letter: string): string => letter.repeat(40);
const newPassword = 'a kettle on the quiet bank';
const isIn = async (cookie: string): Promise<boolean> =>
  (await endpoint.get('/moderate/', { Cookie: cookie })).status === 200;

async function sessionOf(page: string): Promise<string> {
  return Promise.resolve(/name="session" value="([^"]+)"/.exec(page)?.[1] ?? '');
}

test('a moderator sees where they are signed in, and ends one of these sessions', async () => {
  const phone = await visit(endpoint, { value: value('p') });
  endpoint.wait(120);
  const desk = await visit(endpoint, { value: value('d') });
  const page = await (await desk.get('/moderate/sessions/')).text();
  expect(page).toMatch(/Firefox on Linux<\/strong>, this browser/);
  expect(page).toContain('since 22 November 2026, 09:00 UTC');
  const response = await desk.post('/moderate/sessions/end/', { session: await sessionOf(page) });
  expect(response.headers.get('location')).toBe('/moderate/sessions/?done=end');
  expect([await isIn(phone.cookie), await isIn(desk.cookie)]).toEqual([false, true]);
  expect((await endpoint.store.listAudit({ limit: 1 }))[0]).toMatchObject({ action: 'end session' });
});

test('a moderator signs out everywhere else at once', async () => {
  const others = [await visit(endpoint, { value: value('p') }), await visit(endpoint, { value: value('q') })];
  const desk = await visit(endpoint, { value: value('d') });
  await desk.post('/moderate/sessions/end-others/');
  for (const { cookie } of others) expect(await isIn(cookie)).toBe(false);
  expect(await isIn(desk.cookie)).toBe(true);
});

test('nobody ends the session of somebody else', async () => {
  const jo = await visit(endpoint, { name: 'Jo' });
  const [session] = await endpoint.store.listSessions('Jo', endpoint.clock.now.toISOString());
  const mo = await visit(endpoint);
  await mo.post('/moderate/sessions/end/', { session: session?.id ?? '' });
  await mo.post('/moderate/sessions/end-others/');
  expect(await isIn(jo.cookie)).toBe(true);
});

test('a new password signs out everywhere else, and this browser gets a new session', async () => {
  const phone = await visit(endpoint, { value: value('p') });
  const desk = await visit(endpoint, { value: value('d') });
  const response = await desk.post('/moderate/sessions/password/', {
    former: password,
    password: newPassword,
    again: newPassword,
  });
  expect(response.headers.get('location')).toBe('/moderate/sessions/?done=password');
  const after = [phone.cookie, desk.cookie, cookieOf(response)];
  expect(await Promise.all(after.map(isIn))).toEqual([false, false, true]);
  expect((await signIn(endpoint)).status).toBe(422);
  expect((await signIn(endpoint, { password: newPassword })).status).toBe(303);
  expect((await endpoint.store.listAudit({ limit: 5 })).map(({ action }) => action)).toContain('password');
});

test('a password is changed only by whoever knows it, and guessing it is slowed down', async () => {
  const desk = await visit(endpoint);
  const change = (fields: Record<string, string>): Promise<Response> =>
    desk.post('/moderate/sessions/password/', {
      ...{ former: password, password: newPassword, again: newPassword },
      ...fields,
    });
  const wrong = [
    [{ former: 'a guess at it' }, 'This is not your password now.'],
    [{ password: 'too short', again: 'too short' }, 'needs at least 12'],
    [{ again: 'another one here' }, 'The two new passwords differ.'],
  ] as const;
  for (const [fields, says] of wrong) {
    const response = await change(fields);
    expect([response.status, (await response.text()).includes(says)], says).toEqual([422, true]);
  }
  for (let tried = 0; tried < 4; tried += 1) await change({ former: 'a guess' });
  const response = await change({});
  expect([response.status, response.headers.get('retry-after')]).toEqual([429, '60']);
  expect(await isIn(desk.cookie)).toBe(true);
});

test('a moderator whose right was taken away is out at once', async () => {
  await addModerator(endpoint, 'Jo');
  const desk = await visit(endpoint, { name: 'Jo' });
  await endpoint.store.removeModerator('Jo', byNow(endpoint, 'Mo'));
  expect(await isIn(desk.cookie)).toBe(false);
  expect((await signIn(endpoint, { name: 'Jo' })).status).toBe(422);
});
