import { afterEach, beforeEach, expect, test } from 'vitest';
import { manifest, origin } from '../made-dependencies.ts';
import {
  byNow,
  decide,
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

/** Where the address of a comment leads now. */
async function placeOf(id: string): Promise<string | null> {
  const response = await endpoint.get(`/api/comments/${id}`);
  expect(response.status).toBe(303);
  return response.headers.get('location');
}

test('the address of a comment leads to the page it stands on, even after it has moved', async () => {
  const id = await publish(endpoint);
  expect(await placeOf(id)).toBe(`/posts/a-post/#comment-${id}`);
  endpoint.clock.laterPages = { 'a-post': [['earlier'], ['before', id, 'after']], 'b-post': [[id]] };
  expect(await placeOf(id)).toBe(`/posts/a-post/comments/3/#comment-${id}`);
  endpoint.clock.laterPages = { 'a-post': [[id]] };
  expect(await placeOf(id)).toBe(`/posts/a-post/comments/2/#comment-${id}`);
});

test('it leads back to the site where comments are taken elsewhere', async () => {
  const id = await publish(endpoint);
  endpoint.clock.site = { ...manifest, siteUrl: 'https://pages.example', commentsUrl: origin };
  expect(await placeOf(id)).toBe(`https://pages.example/posts/a-post/#comment-${id}`);
});

test('S14 it is the same nothing for a comment that waits, is erased, never was, or whose post is gone', async () => {
  const answers = async (id: string): Promise<unknown[]> => {
    const response = await endpoint.get(`/api/comments/${id}`);
    return [response.status, response.headers.get('location'), await response.text()];
  };
  const nothing = await answers('never');
  expect(nothing).toEqual([404, null, expect.stringContaining('There is no comment at this address.')]);
  expect(await answers(idOf(await send(endpoint)))).toEqual(nothing);
  const id = await publish(endpoint, { ...words, text: 'We ring it twice a day, and it holds.' });
  endpoint.clock.site = { ...manifest, posts: {} };
  expect(await answers(id)).toEqual(nothing);
  endpoint.clock.site = manifest;
  await endpoint.store.erase(id, byNow(endpoint));
  expect(await answers(id)).toEqual(nothing);
});

test('who has written or reported a published comment is led to it, and to the conversation before', async () => {
  const status = (await send(endpoint)).headers.get('location') ?? '';
  const id = /comments\/([^/]+)/.exec(status)?.[1] ?? '';
  const text = async (path: string): Promise<string> => (await endpoint.get(path)).text();
  expect(await text(status)).toContain('href="/posts/a-post/#comments"');
  await decide(endpoint, id, { kind: 'approve' });
  expect(await text(status)).toContain(`href="/api/comments/${id}"`);
  const path = `/api/comments/${id}/report`;
  const sent = await endpoint.post(path, hiddenFields(await text(path), path));
  expect(await text(sent.headers.get('location') ?? '')).toContain(`href="/api/comments/${id}"`);
});
