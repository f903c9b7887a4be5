import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  areMadeHere,
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

async function preview(fields: Record<string, string> = words): Promise<Record<string, string>> {
  return hiddenFields(await (await endpoint.post('/api/comments', fields)).text(), '/api/comments');
}

/** The private page of a comment just sent, with the tokens of its forms. */
async function openPrivate(
  location: string,
): Promise<{ id: string; edit: string; withdraw: string; page: string }> {
  const id = /comments\/([^/]+)\/status/.exec(location)?.[1] ?? '';
  const page = await (await endpoint.get(location)).text();
  const tokenOf = (verb: string): string => hiddenFields(page, `/api/comments/${id}/${verb}`).token ?? '';
  return { id, page, edit: tokenOf('edit'), withdraw: tokenOf('withdraw') };
}

const locationOf = (response: Response): string => response.headers.get('location') ?? '';

test('S2 a token serves one action on one comment, and the id in the path must be its own', async () => {
  const mine = await openPrivate(locationOf(await send(endpoint)));
  const other = await openPrivate(locationOf(await send(endpoint, { ...words, name: 'Bo Ek' })));
  const tries: [path: string, token: string][] = [
    [`${other.id}/withdraw`, mine.withdraw],
    [`${mine.id}/withdraw`, mine.edit],
    [`${mine.id}/edit`, mine.withdraw],
    [`${other.id}/edit`, mine.edit],
  ];
  for (const [path, token] of tries) {
    expect((await endpoint.post(`/api/comments/${path}`, { ...words, token })).status, path).toBe(409);
  }
  expect((await endpoint.store.count()).waiting).toBe(2);
  expect((await endpoint.post(`/api/comments/${mine.id}/withdraw`, { token: mine.withdraw })).status).toBe(
    303,
  );
  expect((await endpoint.store.find(mine.id))?.state).toBe('withdrawn');
});

test('S3 a private link opens its own comment and no other', async () => {
  const mine = locationOf(await send(endpoint));
  const other = idOf(
    await send(endpoint, { ...words, name: 'Bo Ek', text: 'Ours never rang back at all, sadly.' }),
  );
  const token = mine.split('token=')[1] ?? '';
  const response = await endpoint.get(`/api/comments/${other}/status?token=${token}`);
  expect(response.status).toBe(404);
  expect(await response.text()).not.toMatch(/Bo Ek|sadly/);
  expect((await endpoint.get(`/api/comments/${other}/status`)).status).toBe(404);
  endpoint.wait(31 * 24 * 3600);
  expect((await endpoint.get(mine)).status).toBe(410);
});

test('S4 every field is shown as words, single quotes included, on every page that shows it', async () => {
  const hostile = `"><script>alert(1)</script><i onx='1'>`;
  const fields = { ...words, name: `O'Neil ${hostile}`, text: `It's so. ${hostile} And more words here.` };
  const pages = [
    await (await endpoint.post('/api/comments', fields)).text(),
    await (
      await endpoint.post('/api/comments', { ...fields, email: `'${hostile}`, website: `'${hostile}` })
    ).text(),
    await (await endpoint.get(locationOf(await send(endpoint, fields)))).text(),
  ];
  for (const page of pages) {
    expect(page).not.toMatch(/<script|<[a-z]+[^>"]* on\w+=/i);
    expect(page).toContain("O'Neil");
  }
  const id = await publish(endpoint, { ...fields, name: `Ann ${hostile}` });
  for (const path of [`reply?post=a-post&parent=${id}`, `${id}/report`]) {
    expect(await (await endpoint.get(`/api/comments/${path}`)).text()).not.toContain('<script');
  }
});

test('S11 a token ends, belongs to one post, and brings in one comment', async () => {
  const fields = await preview();
  const elsewhere = await endpoint.post('/api/comments', { ...fields, post: 'b-post' });
  expect(await elsewhere.text()).toContain('This is how it will look');
  endpoint.wait(13 * 3600);
  const late = await endpoint.post('/api/comments', fields);
  expect(late.status).toBe(409);
  expect(await late.text()).toContain('had been open for a long time');
  expect((await endpoint.store.count()).waiting).toBe(0);

  const { token } = (await (await endpoint.get('/api/comments/token?post=a-post')).json()) as {
    token: string;
  };
  expect((await endpoint.post('/api/comments', { ...words, token })).status).toBe(303);
  const replayed = await endpoint.post('/api/comments', {
    ...words,
    text: 'Another text with the same token.',
    token,
  });
  expect(replayed.status).toBe(409);
  expect(await replayed.text()).toContain('Another text with the same token.');
  expect((await endpoint.store.count()).waiting).toBe(1);
});

test('S12 a trusted writer’s e-mail address gains nothing', async () => {
  await publish(endpoint);
  const id = idOf(
    await send(endpoint, { ...words, name: 'Somebody Else', text: 'I am Ann, you can trust me on this.' }),
  );
  expect(await endpoint.store.find(id)).toMatchObject({ state: 'waiting', byAuthor: false });
  const author = await endpoint.post('/api/comments', { ...words, name: 'both  bänks' });
  expect(author.status).toBe(422);
});

test('S13 no address stands in a page, a redirect, a snapshot or the log', async () => {
  const response = await send(endpoint);
  const location = locationOf(response);
  const id = await publish(endpoint, { ...words, text: 'Another comment, with other words in it.' });
  const texts = [
    location,
    await (await endpoint.get(location)).text(),
    await (await endpoint.get(`/api/comments/reply?post=a-post&parent=${id}`)).text(),
    await (await endpoint.get(`/api/comments/${id}/report`)).text(),
    JSON.stringify(await endpoint.store.snapshot()),
    JSON.stringify(endpoint.events),
  ];
  for (const text of texts) expect(text).not.toMatch(/ann@|reader\.example/);
  expect(JSON.stringify(endpoint.events)).not.toMatch(/Ann|net-1|month/);
});

test('S14 what waits is shown to its writer alone', async () => {
  const id = idOf(await send(endpoint));
  for (const path of [`reply?post=a-post&parent=${id}`, `${id}/report`, `${id}/status`]) {
    const response = await endpoint.get(`/api/comments/${path}`);
    expect(response.status).toBe(404);
    expect(await response.text()).not.toContain('rings back');
  }
  expect((await endpoint.store.snapshot()).comments).toEqual([]);
});

test('S15 too much is refused with everything typed, never cut', async () => {
  const text = 'word '.repeat(1001);
  const response = await endpoint.post('/api/comments', { ...words, text });
  const page = await response.text();
  expect(response.status).toBe(422);
  expect(page).toContain(text.trim());
  expect(page).toContain('href="#reply-text"');
  expect(page).toMatch(/aria-describedby="reply-text-error"[^>]*aria-invalid="true"|aria-invalid="true"/);
});

test('S16 an answer needs a published parent under the same post', async () => {
  const waiting = idOf(await send(endpoint));
  const elsewhere = await publish(endpoint, { ...words, post: 'b-post' });
  for (const parent of [waiting, elsewhere, 'nobody']) {
    const response = await endpoint.post('/api/comments', { ...words, parent });
    const page = await response.text();
    expect(response.status).toBe(409);
    expect(page).toContain('not on the page');
    expect(page).toContain(words.text);
    expect(hiddenFields(page, '/api/comments').parent).toBeUndefined();
  }
});

test('S17 status, date, id and role are ours to say', async () => {
  const claims = {
    id: 'mine',
    state: 'approved',
    status: 'approved',
    written: '1999-01-01T00:00:00Z',
    byAuthor: 'true',
  };
  const fields = await preview();
  const id = idOf(await endpoint.post('/api/comments', { ...fields, ...claims }));
  expect(id).not.toBe('mine');
  const stored = await endpoint.store.find(id);
  expect(stored).toMatchObject({
    state: 'waiting',
    byAuthor: false,
    written: endpoint.clock.now.toISOString(),
  });
});

test('S18 S21 a post is one of the build’s, whatever name is sent', async () => {
  for (const post of ['no-post', '__proto__', 'constructor', '../a-post', 'https://elsewhere.example/', '']) {
    const response = await endpoint.post('/api/comments', { ...words, post, url: '/posts/a-post/' });
    expect(response.status, post).toBe(404);
    expect(await response.text()).toContain(words.text);
    expect((await endpoint.get(`/api/comments/reply?post=${encodeURIComponent(post)}`)).status).toBe(404);
  }
});

test('S27 limits apply to changes, and a comment approved meanwhile is not changed behind a moderator’s back', async () => {
  const mine = await openPrivate(locationOf(await send(endpoint)));
  const path = `/api/comments/${mine.id}/edit`;
  const long = await endpoint.post(path, { ...words, text: 'a'.repeat(5001), token: mine.edit });
  expect(long.status).toBe(422);
  const shown = await (
    await endpoint.post(path, { ...words, text: 'Changed words, still some of them.', token: mine.edit })
  ).text();
  const save = hiddenFields(shown, path);
  await decide(endpoint, mine.id, { kind: 'approve' });
  expect((await endpoint.post(path, save)).status).toBe(409);
  expect((await endpoint.store.find(mine.id))?.text).toBe(words.text);
});

test('S35 a limit tells one network to wait, and nobody else', async () => {
  for (let count = 0; count < 30; count += 1) {
    expect(
      (await send(endpoint, { ...words, text: `Comment number ${count} of a busy network.` })).status,
    ).toBe(303);
    endpoint.wait(-10);
  }
  const { comments } = await endpoint.store.list({ state: 'waiting', limit: 100 });
  const noted = comments.map(({ reasons }) => reasons.some(({ kind }) => kind === 'one of many'));
  expect(noted.filter((isNoted) => isNoted)).toHaveLength(20);
  const over = await send(endpoint, { ...words, text: 'One more from the busy network now.' });
  expect(over.status).toBe(429);
  expect(over.headers.get('retry-after')).toBe('600');
  expect(await over.text()).toContain('One more from the busy network now.');
  endpoint.clock.network = 'net-2';
  expect((await send(endpoint, { ...words, text: 'From somewhere else altogether, hello.' })).status).toBe(
    303,
  );
  endpoint.clock.network = '';
  expect((await send(endpoint, { ...words, text: 'From nobody knows where, with words.' })).status).toBe(303);
  endpoint.clock.network = 'net-1';
  endpoint.wait(700);
  expect((await send(endpoint, { ...words, text: 'After a while it is welcome again.' })).status).toBe(303);
});

test.runIf(areMadeHere())(
  'S19 nothing that a writer names is ever fetched, neither by sending nor by publishing',
  async () => {
    const fetched = vi.spyOn(globalThis, 'fetch').mockRejectedValue(new Error('nobody may be asked'));
    try {
      const text =
        'See https://inner.example/ and ![a picture](http://127.0.0.1:9/x.png), both of them useful.';
      await publish(endpoint, { ...words, website: 'http://inner.example:8080/admin', text });
      const { comments } = await endpoint.store.snapshot();
      expect(comments[0]?.html).toContain('https://inner.example/');
      expect(fetched).not.toHaveBeenCalled();
    } finally {
      fetched.mockRestore();
    }
  },
);
