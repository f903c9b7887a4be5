import { afterEach, beforeEach, expect, test } from 'vitest';
import { quickPasswords } from '../made-dependencies.ts';
import { hiddenFields, makeEndpoint, type MadeEndpoint } from '../made-endpoint.ts';
import { addModerator, cookieOf, password, setUpLink } from './door.ts';

let endpoint: MadeEndpoint;

beforeEach(async () => {
  endpoint = await makeEndpoint({ passwords: quickPasswords() });
});

afterEach(() => endpoint.close());

const chosen = { name: 'Mo', password, again: password };

async function choose(link: string, fields: Record<string, string> = chosen): Promise<Response> {
  const hidden = hiddenFields(await (await endpoint.get(link)).text(), '/moderate/set-up/');
  return endpoint.post('/moderate/set-up/', { ...hidden, ...fields });
}

test('whoever holds the link of the first start chooses a name and a password, and is in', async () => {
  const response = await choose(await setUpLink(endpoint));
  expect([response.status, response.headers.get('location')]).toEqual([303, '/moderate/']);
  expect((await endpoint.get('/moderate/', { Cookie: cookieOf(response) })).status).toBe(200);
  expect((await endpoint.store.listModerators()).map(({ name }) => name)).toEqual(['Mo']);
  const [line] = await endpoint.store.listAudit({ limit: 1 });
  expect(line).toMatchObject({ moderator: 'Mo', action: 'set up' });
});

test('S28 the link works once, and not at all once somebody may moderate', async () => {
  const link = await setUpLink(endpoint);
  const code = new URL(link, 'https://x.example').searchParams.get('code') ?? '';
  await choose(link);
  expect((await endpoint.get(link)).status).toBe(410);
  const again = await endpoint.post('/moderate/set-up/', { ...chosen, name: 'Eve', code });
  expect(again.status).toBe(410);
  expect((await endpoint.store.listModerators()).map(({ name }) => name)).toEqual(['Mo']);

  const other = await makeEndpoint({ passwords: quickPasswords() });
  const unused = await setUpLink(other);
  await addModerator(other);
  expect((await other.get(unused)).status).toBe(410);
  await other.close();
});

test('a link that was not used is printed again by the next start, and none once there is a moderator', async () => {
  const link = await setUpLink(endpoint);
  expect(link).toMatch(/^\/moderate\/set-up\/\?code=\w{40}$/);
  expect(await setUpLink(endpoint)).toBe(link);
  await addModerator(endpoint);
  expect(await setUpLink(endpoint)).toBe('');
});

test('S28 a code that was made up opens nothing, even before one was printed', async () => {
  for (const code of ['', 'x', 'c0de'.repeat(10), '0'.repeat(40)]) {
    expect((await endpoint.get(`/moderate/set-up/?code=${code}`)).status).toBe(410);
    expect((await endpoint.post('/moderate/set-up/', { ...chosen, code })).status).toBe(410);
  }
  expect(await endpoint.store.listModerators()).toEqual([]);
});

test('what is wrong is said beside each field, and the name is kept', async () => {
  const link = await setUpLink(endpoint);
  const wrong = [
    [{ ...chosen, name: ' ' }, 'Please enter your name.'],
    [{ ...chosen, name: 'x'.repeat(81) }, 'it has 81 characters, and 80 fit'],
    [{ ...chosen, name: 'Cоmmand-Line' }, 'choose another name'],
    [
      { ...chosen, password: 'eleven sign', again: 'eleven sign' },
      'it has 11 characters, and needs at least 12',
    ],
    [{ ...chosen, password: 'aaaaaaaaaaaaaa', again: 'aaaaaaaaaaaaaa' }, 'this one would be guessed at once'],
    [{ ...chosen, again: 'nine herons at high tide' }, 'The two passwords differ'],
  ] as const;
  for (const [fields, says] of wrong) {
    const response = await choose(link, fields);
    const page = await response.text();
    expect([response.status, page.includes(says)], says).toEqual([422, true]);
    expect(page).not.toContain(fields.password);
    if (fields.name === 'Mo') expect(page).toContain('value="Mo"');
  }
  expect(await endpoint.store.listModerators()).toEqual([]);
  expect((await choose(link)).status).toBe(303);
});

test('two clicks on the button make one moderator', async () => {
  const link = await setUpLink(endpoint);
  const both = await Promise.all([choose(link), choose(link, { ...chosen, name: 'Jo' })]);
  expect(both.map(({ status }) => status).sort()).toEqual([303, 410]);
  expect(await endpoint.store.listModerators()).toHaveLength(1);
});
