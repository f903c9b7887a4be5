import { afterEach, beforeEach, expect, test } from 'vitest';
import { origin, quickPasswords } from '../made-dependencies.ts';
import { hiddenFields, makeEndpoint, type MadeEndpoint } from '../made-endpoint.ts';
import { cookieOf, password } from './door.ts';
import { visit, type Visitor } from './visitor.ts';

let endpoint: MadeEndpoint;
let mo: Visitor;

beforeEach(async () => {
  endpoint = await makeEndpoint({ passwords: quickPasswords() });
  mo = await visit(endpoint);
});

afterEach(() => endpoint.close());

const day = 24 * 3600;
const chosen = { name: 'Jo', password, again: password };

/** Makes an invitation as an owner does; answers the path of its link. */
async function invite(fields: Record<string, string> = {}, owner = mo): Promise<string> {
  const response = await owner.post('/moderate/people/invite/', {
    ...{ guest: 'Jo from the desk', role: 'moderator' },
    ...fields,
  });
  const link = /value="([^"]*\/moderate\/invitation\/[^"]*)"/.exec(await response.text())?.[1] ?? '';
  expect(link.startsWith(`${origin}/moderate/invitation/?code=`)).toBe(true);
  return link.slice(origin.length);
}

async function accept(link: string, fields: Record<string, string> = chosen): Promise<Response> {
  const page = await (await endpoint.get(link)).text();
  return endpoint.post('/moderate/invitation/', {
    ...hiddenFields(page, '/moderate/invitation/'),
    ...fields,
  });
}

async function names(): Promise<string[]> {
  return (await endpoint.store.listModerators()).map(({ name }) => name);
}

test('somebody who is invited chooses a name and a password, is in at once, and is what they were invited as', async () => {
  const link = await invite();
  expect(await (await endpoint.get(link)).text()).toContain('Mo asks you to read');
  const response = await accept(link);
  expect([response.status, response.headers.get('location')]).toEqual([303, '/moderate/']);
  const Cookie = cookieOf(response);
  expect((await endpoint.get('/moderate/', { Cookie })).status).toBe(200);
  expect((await endpoint.get('/moderate/people/', { Cookie })).status).toBe(403);
  const boss = await accept(await invite({ role: 'owner' }), { ...chosen, name: 'Cleo' });
  expect((await endpoint.get('/moderate/people/', { Cookie: cookieOf(boss) })).status).toBe(200);
  const log = (await (await mo.get('/moderate/log/')).text())
    .replace(/<[^>]*>|\s+/g, ' ')
    .replace(/\s+/g, ' ');
  for (const line of [
    'Mo invited a moderator: Jo from the desk',
    'Jo became a moderator: invited by Mo',
    'Mo invited an owner: Jo from the desk',
    'Cleo became an owner: invited by Mo',
  ])
    expect(log).toContain(line);
});

test('S2 S28 a link is shown once, lets one person in, and is kept nowhere', async () => {
  const link = await invite();
  const code = link.split('code=')[1] ?? '';
  expect(code.length).toBeGreaterThanOrEqual(25);
  expect(await (await mo.get('/moderate/people/')).text()).not.toContain(code);
  expect(
    JSON.stringify(await endpoint.store.listInvitations(endpoint.clock.now.toISOString())),
  ).not.toContain(code);
  const both = await Promise.all([accept(link), accept(link, { ...chosen, name: 'Eve' })]);
  expect(both.map(({ status }) => status).sort()).toEqual([303, 410]);
  expect(await names()).toHaveLength(2);
  expect((await endpoint.get(link)).status).toBe(410);
});

test('S1 S25 a scanner that looks at the link uses nothing up', async () => {
  const link = await invite();
  for (const method of ['GET', 'HEAD', 'GET']) await endpoint.fetch(link, { method });
  expect((await accept(link)).status).toBe(303);
});

test('an invitation ends after three days, and where an owner takes it back', async () => {
  const [old, back] = [await invite(), await invite({ guest: 'Cleo' })];
  const page = await (await mo.get('/moderate/people/')).text();
  expect(page).toContain('<strong>Jo from the desk</strong>');
  const { invitation = '' } = hiddenFields(
    page.slice(page.indexOf('<strong>Cleo')),
    '/moderate/people/invitations/take-back/',
  );
  const answer = await mo.post('/moderate/people/invitations/take-back/', { invitation });
  expect(answer.headers.get('location')).toBe('/moderate/people/?done=back');
  expect((await accept(back)).status).toBe(410);
  const again = await mo.post('/moderate/people/invitations/take-back/', { invitation });
  expect(again.headers.get('location')).toBe('/moderate/people/?done=gone');
  expect((await endpoint.get(old)).status).toBe(200);
  endpoint.wait(3 * day);
  expect((await endpoint.get(old)).status).toBe(410);
  expect(
    (await endpoint.post('/moderate/invitation/', { ...chosen, code: old.split('code=')[1] ?? '' })).status,
  ).toBe(410);
  expect(await names()).toEqual(['Mo']);
});

test('what a removed owner invited lets nobody in', async () => {
  const jo = await visit(endpoint, { name: 'Jo', role: 'owner' });
  const link = await invite({ role: 'owner' }, jo);
  await mo.post('/moderate/people/remove/', { name: 'Jo' });
  expect((await endpoint.get(link)).status).toBe(410);
  expect((await accept(link, { ...chosen, name: 'Jo again' })).status).toBe(410);
  expect(await names()).toEqual(['Mo']);
});

test('what is wrong is said beside each field, the name is kept, and the link goes on', async () => {
  const link = await invite();
  for (const [fields, says] of [
    [{ ...chosen, name: '' }, 'Please enter your name.'],
    [{ ...chosen, name: 'mо' }, 'Somebody who moderates is called that, or nearly so.'],
    [{ ...chosen, password: 'too short', again: 'too short' }, 'needs at least 12'],
    [{ ...chosen, again: 'something else' }, 'The two passwords differ'],
  ] as const) {
    const response = await accept(link, fields);
    const page = await response.text();
    expect([response.status, page.includes(says)], says).toEqual([422, true]);
    expect(page).not.toContain(fields.password);
  }
  expect(await names()).toEqual(['Mo']);
  expect((await accept(link)).status).toBe(303);
});

test('S28 a code that was made up opens nothing', async () => {
  for (const code of ['', 'x', '0'.repeat(40)]) {
    expect((await endpoint.get(`/moderate/invitation/?code=${code}`)).status).toBe(410);
    expect((await endpoint.post('/moderate/invitation/', { ...chosen, code })).status).toBe(410);
  }
  expect(await names()).toEqual(['Mo']);
});

test('an owner says whom an invitation is for', async () => {
  for (const guest of ['', ' \u200b ', 'x'.repeat(81)]) {
    const response = await mo.post('/moderate/people/invite/', { guest, role: 'owner' });
    expect([response.status, (await response.text()).includes('href="#door-guest"')]).toEqual([422, true]);
  }
  expect(await endpoint.store.listInvitations(endpoint.clock.now.toISOString())).toEqual([]);
});
