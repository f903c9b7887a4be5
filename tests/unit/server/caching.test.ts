import { utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createBuiltSite, type BuiltSite } from './built-site.ts';

const long = `<h1>Long</h1>${'<p>And so on.</p>'.repeat(200)}`;
let site: BuiltSite;

beforeAll(async () => {
  site = await createBuiltSite({
    'long/index.html': long,
    'rss.xml': `<rss>${long}</rss>`,
    'photo.webp': 'x'.repeat(5000),
    '404.html': `<h1>Nothing here</h1>${long}`,
  });
});

afterAll(() => site.remove());

const askFor = (path: string, headers: Record<string, string>): Promise<Response> =>
  site.ask(path, { headers });
const bytesOf = async (answer: Response): Promise<Buffer> => Buffer.from(await answer.arrayBuffer());

describe('asking again', () => {
  test.each(['/long/', '/rss.xml', '/photo.webp'])(
    '%s is not sent twice to a reader who has it',
    async (path) => {
      const etag = (await site.ask(path)).headers.get('etag') ?? '';
      const again = await askFor(path, { 'If-None-Match': etag });
      expect(again.status).toBe(304);
      expect(await again.text()).toBe('');
      expect(again.headers.get('etag')).toBe(etag);
      expect(again.headers.get('cache-control')).toBe((await site.ask(path)).headers.get('cache-control'));
      expect(again.headers.has('content-length')).toBe(false);
    },
  );

  test('a weak tag, one of a list and the asterisk are recognised too', async () => {
    const etag = (await site.ask('/long/')).headers.get('etag') ?? '';
    for (const tags of [`W/${etag}`, `"other", ${etag}`, '*']) {
      expect((await askFor('/long/', { 'If-None-Match': tags })).status).toBe(304);
    }
  });

  test('a reader who has another version gets this one', async () => {
    expect((await askFor('/long/', { 'If-None-Match': '"other"' })).status).toBe(200);
  });

  test('a kept packed page is recognised as well', async () => {
    const packed = await askFor('/long/', { 'Accept-Encoding': 'br' });
    const etag = packed.headers.get('etag') ?? '';
    const again = await askFor('/long/', { 'Accept-Encoding': 'br', 'If-None-Match': etag });
    expect([again.status, again.headers.get('vary')]).toEqual([304, 'Accept-Encoding']);
  });

  test('the policy comes along, so that a kept page gets a changed one', async () => {
    const again = await askFor('/long/', { 'If-None-Match': '*' });
    expect(again.headers.get('content-security-policy')).toContain("'sha256-Zmlyc3Q='");
  });
});

describe('asking again by date', () => {
  const path = '/rss.xml';
  const writtenAt = new Date('2026-11-20T10:00:00.400Z');
  const date = 'Fri, 20 Nov 2026 10:00:00 GMT';
  let dated: BuiltSite;

  beforeAll(async () => {
    dated = await createBuiltSite({ 'rss.xml': long });
    await utimes(join(dated.root, 'rss.xml'), writtenAt, writtenAt);
  });
  afterAll(() => dated.remove());
  const ask = (headers: Record<string, string>): Promise<Response> => dated.ask(path, { headers });

  test('a reader who has the file of that date gets it no second time', async () => {
    const first = await ask({});
    expect(first.headers.get('last-modified')).toBe(date);
    const again = await ask({ 'If-Modified-Since': date });
    expect([again.status, await again.text()]).toEqual([304, '']);
    for (const name of ['etag', 'cache-control', 'last-modified', 'access-control-allow-origin', 'vary'])
      expect(again.headers.get(name)).toBe(first.headers.get(name));
    for (const name of ['content-length', 'content-type', 'content-encoding'])
      expect(again.headers.has(name)).toBe(false);
  });

  test.each(['Fri, 20 Nov 2026 09:59:59 GMT', 'Fri, 20 Nov 2026 10:00:01 GMT', 'yesterday', ''])(
    'a reader who has one of another date gets this one: %s',
    async (since) => {
      expect((await ask({ 'If-Modified-Since': since })).status).toBe(200);
    },
  );

  test('a tag counts more than a date', async () => {
    expect((await ask({ 'If-Modified-Since': date, 'If-None-Match': '"other"' })).status).toBe(200);
  });

  test('the date stays when another build has the same bytes, and a new file waits before it has one', async () => {
    await ask({});
    await dated.replace({ 'rss.xml': long });
    expect((await ask({ 'If-Modified-Since': date })).status).toBe(304);
    await dated.replace({ 'rss.xml': `${long}!` });
    const changed = await ask({ 'If-Modified-Since': date });
    expect([changed.status, changed.headers.get('last-modified')]).toEqual([200, null]);
  });
});

describe('a feed opened in a browser', () => {
  const askAs = async (path: string, destination: string): Promise<(string | null)[]> => {
    const { headers } = await askFor(path, { 'Sec-Fetch-Dest': destination });
    return [headers.get('content-type'), headers.get('vary')];
  };

  test('comes as XML, which it draws with the feed’s own sheet; to programs it comes as a feed', async () => {
    const vary = 'Accept-Encoding, Sec-Fetch-Dest';
    expect(await askAs('/rss.xml', 'document')).toEqual(['application/xml; charset=utf-8', vary]);
    expect(await askAs('/rss.xml', 'empty')).toEqual(['application/rss+xml; charset=utf-8', vary]);
    expect(await askAs('/long/', 'document')).toEqual(['text/html; charset=utf-8', 'Accept-Encoding']);
  });
});

describe('packing', () => {
  test.each([
    ['gzip, deflate, br', 'br'],
    ['br;q=0.5, gzip', 'gzip'],
    ['gzip', 'gzip'],
    ['GZIP', 'gzip'],
    ['*', 'br'],
    ['br;q=0, *', 'gzip'],
    ['deflate', null],
    ['identity', null],
    ['br;q=0', null],
    ['', null],
  ])('a reader who accepts %j gets %s', async (accepted, encoding) => {
    const answer = await askFor('/long/', { 'Accept-Encoding': accepted });
    expect(answer.headers.get('content-encoding')).toBe(encoding);
    expect(answer.headers.get('vary')).toBe('Accept-Encoding');
    const bytes = await bytesOf(answer);
    expect(answer.headers.get('content-length')).toBe(String(bytes.length));
    const text =
      encoding === 'br' ? brotliDecompressSync(bytes) : encoding === 'gzip' ? gunzipSync(bytes) : bytes;
    expect(text.toString()).toBe(long);
  });

  test('each encoding has a tag of its own', async () => {
    const tags = ['br', 'gzip', 'identity'].map(async (encoding) =>
      (await askFor('/long/', { 'Accept-Encoding': encoding })).headers.get('etag'),
    );
    expect(new Set(await Promise.all(tags)).size).toBe(3);
  });

  test('feeds and the 404 page are packed', async () => {
    for (const path of ['/rss.xml', '/nothing/']) {
      const answer = await askFor(path, { 'Accept-Encoding': 'br' });
      expect(answer.headers.get('content-encoding')).toBe('br');
    }
  });

  test('a picture is sent as it is', async () => {
    const answer = await askFor('/photo.webp', { 'Accept-Encoding': 'br' });
    expect(answer.headers.has('content-encoding')).toBe(false);
    expect(answer.headers.has('vary')).toBe(false);
  });

  test('HEAD tells the packed length', async () => {
    const init = { headers: { 'Accept-Encoding': 'br' } };
    const head = await site.ask('/long/', { ...init, method: 'HEAD' });
    const get = await site.ask('/long/', init);
    expect(head.headers.get('content-length')).toBe(String((await bytesOf(get)).length));
    expect(await head.text()).toBe('');
  });

  test('many readers at once get the same bytes', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, async () =>
        bytesOf(await askFor('/rss.xml', { 'Accept-Encoding': 'gzip' })),
      ),
    );
    expect(new Set(answers.map((bytes) => bytes.toString('base64'))).size).toBe(1);
  });
});
