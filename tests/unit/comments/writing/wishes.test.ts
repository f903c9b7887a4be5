import { afterEach, beforeEach, expect, test } from 'vitest';
import { StoreBusyError } from '../../../../src/comments/store/store.ts';
import {
  areMadeHere,
  hiddenFields,
  idOf,
  makeEndpoint,
  send,
  words,
  type MadeEndpoint,
} from '../made-endpoint.ts';
import { makeMailer } from '../made-mailer.ts';

let endpoint: MadeEndpoint;

beforeEach(async () => {
  endpoint = await makeEndpoint({ mailer: makeMailer() });
});

afterEach(() => endpoint.close());

const both = { ...words, tell: 'yes', follow: 'yes' };

function isChecked(page: string, name: string): boolean | undefined {
  const [box] = new RegExp(`<input type="checkbox" name="${name}"[^>]*>`).exec(page) ?? [];
  return box?.includes(' checked');
}

test('the form offers to tell its writer by mail, and promises nothing by itself', async () => {
  const page = await (await endpoint.get('/api/comments/reply?post=a-post')).text();
  expect(page).toContain('Tell me when my reply is published');
  expect(page).toContain('Tell me of answers');
  expect([isChecked(page, 'tell'), isChecked(page, 'follow')]).toEqual([false, false]);
});

test('a preview keeps what was wished, to be sent and to be changed', async () => {
  const page = await (await endpoint.post('/api/comments', { ...words, tell: 'yes' })).text();
  expect(hiddenFields(page, '/api/comments')).toMatchObject({ tell: 'yes' });
  expect(hiddenFields(page, '/api/comments')).not.toHaveProperty('follow');
  expect([isChecked(page, 'tell'), isChecked(page, 'follow')]).toEqual([true, false]);
});

test('what was wished is kept with the comment, and its private page says what will come of it', async () => {
  const sent = await send(endpoint, both);
  expect(await endpoint.store.find(idOf(sent))).toMatchObject({ tell: true, follow: 'asked' });
  const page = await (await endpoint.get(sent.headers.get('location') ?? '')).text();
  expect(page).toContain('We write to you when it is published');
  expect(page).toContain('confirm that you want to be told of answers');
  expect(page).not.toContain(words.email);
  const silent = await (await endpoint.get((await send(endpoint)).headers.get('location') ?? '')).text();
  expect(silent).not.toContain('We write to you');
});

test('a wish without an address is asked about, with or without a script, and nothing typed is lost', async () => {
  const fields = { ...both, email: ' ' };
  const response = await endpoint.post('/api/comments', fields);
  const page = await response.text();
  expect(response.status).toBe(422);
  expect(page).toContain('<a href="#reply-email">Please write your e-mail address, so that we can tell you');
  expect([isChecked(page, 'tell'), isChecked(page, 'follow')]).toEqual([true, true]);
  expect(page).toContain(words.text);
  const scripted = await endpoint.post('/api/comments', fields, { Accept: 'application/json' });
  const { errors } = (await scripted.json()) as { errors: { field: string }[] };
  expect(errors.map(({ field }) => field)).toEqual(['email']);
});

test.runIf(areMadeHere())('S26 where nothing can be saved, wishes stay with what was typed', async () => {
  const { store } = endpoint;
  const busy = await makeEndpoint({
    mailer: makeMailer(),
    store: { ...store, countEvent: () => Promise.reject(new StoreBusyError('busy')) },
  });
  const refused = await send(busy, both);
  expect(refused.status).toBe(503);
  const page = await refused.text();
  expect(page).toContain(words.text);
  expect([isChecked(page, 'tell'), isChecked(page, 'follow')]).toEqual([true, true]);
  await busy.close();
});

test('S17 a form cannot say that somebody confirmed anything', async () => {
  const id = idOf(await send(endpoint, { ...words, follow: 'confirmed', tell: 'true' }));
  expect(await endpoint.store.find(id)).toMatchObject({ tell: true, follow: 'asked' });
});

test('a change of what waits keeps the wishes, and asks for none', async () => {
  const location = (await send(endpoint, both)).headers.get('location') ?? '';
  const id = /comments\/([^/]+)/.exec(location)?.[1] ?? '';
  const path = `/api/comments/${id}/edit`;
  const page = await (await endpoint.get(location)).text();
  expect(isChecked(page, 'tell')).toBeUndefined();
  const { token = '' } = hiddenFields(page, path);
  const shown = await (
    await endpoint.post(path, { ...words, text: 'It held for two months.', token })
  ).text();
  await endpoint.post(path, hiddenFields(shown, path));
  expect(await endpoint.store.find(id)).toMatchObject({
    text: 'It held for two months.',
    tell: true,
    follow: 'asked',
  });
});
