import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  hiddenFields,
  idOf,
  makeEndpoint,
  publish,
  send,
  words,
  type MadeEndpoint,
} from '../made-endpoint.ts';

let endpoint: MadeEndpoint;

beforeEach(async () => {
  endpoint = await makeEndpoint();
});

afterEach(() => endpoint.close());

const changed = { ...words, text: 'We tried it for a year by now, and it still holds.' };

/** Changes a comment as its writer does, by way of the preview; answers what saving it answered. */
async function change(status: string, id: string): Promise<Response> {
  const path = `/api/comments/${id}/edit`;
  const { token = '' } = hiddenFields(await (await endpoint.get(status)).text(), path);
  const preview = await endpoint.post(path, { ...changed, token });
  return endpoint.post(path, hiddenFields(await preview.text(), path));
}

test('S27 a network that changed too much lately waits, keeps its words, and nobody else waits', async () => {
  const sent = await send(endpoint);
  const [status, id] = [sent.headers.get('location') ?? '', idOf(sent)];
  const at = endpoint.clock.now.toISOString();
  for (let count = 0; count < 30; count += 1)
    await endpoint.store.countEvent({ kind: 'edit', key: 'net-1', at, since: at });
  const refused = await change(status, id);
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '600']);
  expect(await refused.text()).toContain(changed.text);
  expect((await endpoint.store.find(id))?.text).toBe(words.text);
  endpoint.clock.network = 'net-2';
  expect((await change(status, id)).status).toBe(303);
  expect((await endpoint.store.find(id))?.text).toBe(changed.text);
});

test('S27 what a change brings is judged as if it were sent anew', async () => {
  const sent = await send(endpoint);
  const [status, id] = [sent.headers.get('location') ?? '', idOf(sent)];
  const path = `/api/comments/${id}/edit`;
  const { token = '' } = hiddenFields(await (await endpoint.get(status)).text(), path);
  const text = 'See https://one.example/ and https://two.example/ for what we tried for a month.';
  const preview = await endpoint.post(path, { ...changed, text, token });
  await endpoint.post(path, hiddenFields(await preview.text(), path));
  const { reasons = [], state } = (await endpoint.store.find(id)) ?? {};
  expect(state).toBe('waiting');
  expect(reasons.map(({ kind }) => kind)).toContain('links');
});

test('S27 nobody but a moderator changes what is published', async () => {
  const id = await publish(endpoint);
  const path = `/api/comments/${id}/edit`;
  expect((await endpoint.post(path, { ...changed, token: 'made.up.token' })).status).toBe(409);
  expect((await endpoint.store.find(id))?.text).toBe(words.text);
});
