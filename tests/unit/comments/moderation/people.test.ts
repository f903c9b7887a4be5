import { afterEach, beforeEach, expect, test } from 'vitest';
import { quickPasswords } from '../made-dependencies.ts';
import { makeEndpoint, type MadeEndpoint } from '../made-endpoint.ts';
import { visit, type Visitor } from './visitor.ts';

let endpoint: MadeEndpoint;
let mo: Visitor;

beforeEach(async () => {
  endpoint = await makeEndpoint({ passwords: quickPasswords() });
  mo = await visit(endpoint);
});

afterEach(() => endpoint.close());

const HERE = '/moderate/people/';
const by = { moderator: 'Mo', at: '2026-11-22T09:00:00.000Z' };

const show = async (path = HERE, who = mo): Promise<string> => (await who.get(path)).text();
const done = (response: Response): string | null => response.headers.get('location');

async function people(): Promise<string[]> {
  return (await endpoint.store.listModerators()).map(({ name, role }) => `${name}, ${role}`);
}

async function logged(): Promise<string> {
  return (await show('/moderate/log/')).replace(/<[^>]*>|\s+/g, ' ').replace(/\s+/g, ' ');
}

test('an owner sees who may moderate, in which role and since when, and where each is signed in', async () => {
  await visit(endpoint, { name: 'Jo' });
  const page = (await show()).replace(/\s+/g, ' ');
  expect(page).toContain('<strong>Mo</strong>, owner, you');
  expect(page).toContain('<strong>Jo</strong>, moderator<br />');
  expect(page).toContain('<strong>Mo</strong>, Firefox on Linux, this browser');
  expect(page).toContain('<strong>Jo</strong>, Firefox on Linux<br />');
  expect(page).toContain('since 22 November 2026, 09:00 UTC');
  expect(page).toContain('<a href="/moderate/people/" aria-current="page" >People</a >');
});

test('an owner makes a moderator an owner, which holds from the next page on', async () => {
  const jo = await visit(endpoint, { name: 'Jo' });
  expect((await jo.get(HERE)).status).toBe(403);
  expect(done(await mo.post(`${HERE}role/`, { name: 'Jo', role: 'owner' }))).toBe(`${HERE}?done=role`);
  expect(await show(`${HERE}?done=role`)).toContain('The role is changed.');
  expect((await jo.get(HERE)).status).toBe(200);
  await mo.post(`${HERE}role/`, { name: 'Jo', role: 'moderator' });
  expect((await jo.get(HERE)).status).toBe(403);
  expect(await logged()).toContain('Mo made an owner a moderator: Jo');
  expect(await logged()).toContain('Mo made a moderator an owner: Jo');
});

test('a form that does not say which role changes nobody’s', async () => {
  await visit(endpoint, { name: 'Jo', role: 'owner' });
  for (const role of ['', 'admin', 'Owner'])
    expect((await mo.post(`${HERE}role/`, { name: 'Jo', role })).status, role).toBe(404);
  expect((await mo.post(`${HERE}invite/`, { guest: 'Cleo' })).status).toBe(404);
  expect(await people()).toEqual(['Jo, owner', 'Mo, owner']);
});

test('an owner who becomes a moderator by their own hand is told so where they still may look', async () => {
  await visit(endpoint, { name: 'Jo', role: 'owner' });
  const response = await mo.post(`${HERE}role/`, { name: 'Mo', role: 'moderator' });
  expect(done(response)).toBe('/moderate/sessions/?done=role');
  expect(await show('/moderate/sessions/?done=role')).toContain('You are a moderator now');
  expect((await mo.get(HERE)).status).toBe(403);
});

test('somebody who is removed is out with the next request, and the log says who did it', async () => {
  const jo = await visit(endpoint, { name: 'Jo' });
  expect(done(await mo.post(`${HERE}remove/`, { name: 'Jo' }))).toBe(`${HERE}?done=removed`);
  expect((await jo.get('/moderate/')).status).toBe(303);
  expect((await jo.post('/moderate/pause/', { deed: 'pause' })).status).toBe(403);
  expect(await endpoint.store.isPaused()).toBe(false);
  expect(await people()).toEqual(['Mo, owner']);
  expect(await logged()).toContain('Mo took away the right to moderate: Jo');
  expect(done(await mo.post(`${HERE}remove/`, { name: 'Jo' }))).toBe(`${HERE}?done=gone`);
});

test('the last owner is neither removed nor made a moderator, and the page does not offer it', async () => {
  await visit(endpoint, { name: 'Jo' });
  for (const response of [
    await mo.post(`${HERE}remove/`, { name: 'Mo' }),
    await mo.post(`${HERE}role/`, { name: 'Mo', role: 'moderator' }),
  ])
    expect(done(response)).toBe(`${HERE}?done=last`);
  expect(await people()).toEqual(['Jo, moderator', 'Mo, owner']);
  const page = await show(`${HERE}?done=last`);
  expect(page).toContain('somebody has to be an owner');
  expect(page).toContain('The last owner stays one');
  expect(page).not.toContain('Remove Mo');
});

test('two owners who make each other a moderator at once leave one', async () => {
  const jo = await visit(endpoint, { name: 'Jo', role: 'owner' });
  await Promise.all([
    mo.post(`${HERE}role/`, { name: 'Jo', role: 'moderator' }),
    jo.post(`${HERE}role/`, { name: 'Mo', role: 'moderator' }),
  ]);
  expect((await people()).filter((line) => line.endsWith(', owner'))).toHaveLength(1);
});

test('an owner ends anybody’s session, and no other', async () => {
  const jo = await visit(endpoint, { name: 'Jo' });
  const phone = await visit(endpoint, { name: 'Jo', value: 'phone'.padEnd(40, '0') });
  const [session] = await endpoint.store.listSessions('Jo', endpoint.clock.now.toISOString());
  const answer = await mo.post(`${HERE}sessions/end/`, { session: session?.id ?? '' });
  expect(done(answer)).toBe(`${HERE}?done=end`);
  const left = [(await jo.get('/moderate/')).status, (await phone.get('/moderate/')).status];
  expect(left.sort()).toEqual([200, 303]);
  expect(await logged()).toContain('Mo ended a session: Firefox on Linux, of Jo');
  for (const made of ['', 'x', session?.id ?? ''])
    expect(done(await mo.post(`${HERE}sessions/end/`, { session: made }))).toBe(`${HERE}?done=gone`);
});

test('a moderator sees no way to what only owners do, and reads why where they try', async () => {
  const jo = await visit(endpoint, { name: 'Jo' });
  expect(await show('/moderate/', jo)).not.toContain(HERE);
  const response = await jo.get(HERE);
  expect(response.status).toBe(403);
  expect(await response.text()).toContain('Only for owners');
});

test('S4 what somebody is called is shown as words', async () => {
  const hostile = `O'Neil "><script>alert(1)</script>`;
  await endpoint.store.addModerator({ name: hostile, role: 'moderator', passwordHash: 'x', created: by.at });
  await visit(endpoint, { name: hostile, value: 'hostile'.padEnd(40, '0') });
  await mo.post(`${HERE}invite/`, { guest: hostile, role: 'moderator' });
  const page = await show();
  expect(page).not.toContain('<script');
  expect(page.match(/O&#39;Neil &quot;&gt;&lt;script&gt;/g)?.length).toBeGreaterThan(5);
  expect(done(await mo.post(`${HERE}remove/`, { name: hostile }))).toBe(`${HERE}?done=removed`);
});
