import { afterEach, beforeEach, expect, test } from 'vitest';
import { origin } from '../made-dependencies.ts';
import { byNow, hiddenFields, makeEndpoint } from '../made-endpoint.ts';
import { linksOf, makeMailing, type MailingEndpoint } from './mailed.ts';
import { visit, type Visitor } from './visitor.ts';

let endpoint: MailingEndpoint;
let mo: Visitor;

beforeEach(async () => {
  endpoint = await makeMailing(false);
  mo = await visit(endpoint);
});

afterEach(() => endpoint.close());

const give = (address: string): Promise<Response> => mo.post('/moderate/sessions/mail/', { address });
const page = async (): Promise<string> => (await mo.get('/moderate/sessions/')).text();
const kept = () => endpoint.store.findMailAddress('Mo');

test('a moderator gives an address, confirms it by a link that goes there, and takes it off again', async () => {
  expect(await page()).toContain('You can be told by mail');
  const given = await give(' Mo@moderators.example ');
  expect(given.headers.get('location')).toBe('/moderate/sessions/?done=mail#mail');
  expect(await page()).toContain('A link goes to <strong>Mo@moderators.example</strong>');
  const [mail] = await endpoint.tick();
  expect(mail).toMatchObject({ to: 'Mo@moderators.example' });
  const [link = ''] = linksOf(mail ?? { text: '' });
  const path = '/moderate/mail/confirm/';
  const fields = hiddenFields(await (await endpoint.get(link)).text(), path);
  expect((await kept())?.confirmed).toBeUndefined();
  const done = await endpoint.post(path, fields);
  expect(await (await endpoint.get(done.headers.get('location') ?? '')).text()).toContain('is confirmed');
  expect((await kept())?.confirmed).toBeDefined();
  expect(await page()).toContain('You are told at <strong>Mo@moderators.example</strong>');
  expect((await endpoint.post(path, fields)).status).toBe(303);
  await mo.post('/moderate/sessions/mail/off/');
  expect(await kept()).toBeUndefined();
  expect((await endpoint.post(path, fields)).status).toBe(404);
});

test('S2 a link confirms its own address of its own moderator, for a week', async () => {
  await give('mo@moderators.example');
  const [mail] = await endpoint.tick();
  const [link = ''] = linksOf(mail ?? { text: '' });
  const { searchParams } = new URL(link, origin);
  const fields = Object.fromEntries(searchParams);
  const jo = await visit(endpoint, { name: 'Jo' });
  await jo.post('/moderate/sessions/mail/', { address: 'mo@moderators.example' });
  const confirm = async (more: Record<string, string> = {}): Promise<number> =>
    (await endpoint.post('/moderate/mail/confirm/', { ...fields, ...more })).status;
  expect(await confirm({ by: 'Jo' })).toBe(404);
  expect(await confirm({ token: '' })).toBe(404);
  await give('other@moderators.example');
  expect(await confirm()).toBe(404);
  await give('mo@moderators.example');
  endpoint.wait(8 * 86_400);
  expect(await confirm()).toBe(410);
  expect((await endpoint.get(link)).status).toBe(410);
  expect((await kept())?.confirmed).toBeUndefined();
});

test('what is no address is kept nowhere, and is asked for again', async () => {
  for (const wrong of ['', 'mo', 'mo@', 'a@b.example\r\nBcc: c@d.example', `${'a'.repeat(300)}@b.example`]) {
    const response = await give(wrong);
    expect(response.status, wrong).toBe(422);
    expect(await response.text()).toContain('Please write an e-mail address');
  }
  expect(await kept()).toBeUndefined();
});

test('S23 nobody has a stranger mailed more than a few links in an hour', async () => {
  for (let time = 0; time < 5; time += 1) expect((await give('stranger@reader.example')).status).toBe(303);
  expect((await give('stranger@reader.example')).status).toBe(422);
  endpoint.wait(3601);
  expect((await give('stranger@reader.example')).status).toBe(303);
});

test('where no mail is set up nothing of it is shown, but for an address that is kept', async () => {
  const silent = await makeEndpoint();
  const visitor = await visit(silent);
  expect(await (await visitor.get('/moderate/sessions/')).text()).not.toContain('e-mail');
  expect((await visitor.post('/moderate/sessions/mail/', { address: 'mo@b.example' })).status).toBe(422);
  const by = byNow(silent, 'Mo');
  await silent.store.putMailAddress('Mo', 'mo@b.example', by);
  expect(await (await visitor.get('/moderate/sessions/')).text()).toContain('This site sends no mail now');
  await visitor.post('/moderate/sessions/mail/off/');
  expect(await silent.store.findMailAddress('Mo')).toBeUndefined();
  await silent.close();
});

test('nobody who is not signed in gives or takes off an address', async () => {
  for (const path of ['/moderate/sessions/mail/', '/moderate/sessions/mail/off/'])
    expect((await endpoint.post(path, { address: 'a@b.example' })).status).toBe(403);
});
