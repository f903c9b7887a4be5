import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { headersFor } from '../../../src/headers.ts';
import { createBuiltSite, type BuiltSite } from './built-site.ts';

let site: BuiltSite;

beforeAll(async () => {
  site = await createBuiltSite({
    'rss.xml': '<rss/>',
    'fonts/text.abc.woff2': 'font',
    'posts/café au lait/index.html': '<h1>Café</h1>',
    'empty/picture.png': 'picture',
    _headers: '/*\n  X-Test: yes\n',
    _redirects:
      '# old addresses\n/old /posts/x/ 301\n/away https://elsewhere.example/ 302\n/x/y /?q=1#f 308\n',
    '.env': 'secret',
    'posts/.draft/index.html': 'secret',
    '.well-known/security.txt': 'Contact: mailto:a@b.example',
  });
});

afterAll(() => site.remove());

describe('pages', () => {
  test('an address with a slash at its end answers with the page of that folder', async () => {
    const answer = await site.ask('/posts/x/');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await answer.text()).toBe('<h1>X</h1>');
  });

  test('the home page answers at the root', async () => {
    expect(await (await site.ask('/')).text()).toBe('<h1>Home</h1>');
  });

  test('a name with accents and blanks is found', async () => {
    expect((await site.ask('/posts/caf%C3%A9%20au%20lait/')).status).toBe(200);
  });

  test.each([
    '/nothing/',
    '/nothing',
    '/posts/',
    '/empty',
    '/rss.xml/',
    '/_astro/gone.js',
    `/${'a'.repeat(5000)}`,
  ])('%.20s does not exist and gets the 404 page, which no one keeps', async (path) => {
    const answer = await site.ask(path);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toBe('<h1>Nothing here</h1>');
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(answer.headers.get('cache-control')).toBe('no-cache');
  });

  test('HEAD gives the headers of GET and no body', async () => {
    const [head, get] = [await site.ask('/posts/x/', { method: 'HEAD' }), await site.ask('/posts/x/')];
    expect(head.status).toBe(200);
    expect(await head.text()).toBe('');
    expect(Object.fromEntries(head.headers)).toEqual(Object.fromEntries(get.headers));
    expect(head.headers.get('content-length')).toBe('10');
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])(
    '%s is not allowed, and GET and HEAD are named',
    async (method) => {
      const answer = await site.ask('/posts/x/', { method });
      expect(answer.status).toBe(405);
      expect(answer.headers.get('allow')).toBe('GET, HEAD');
    },
  );
});

describe('headers', () => {
  test.each(['/', '/posts/x/', '/rss.xml', '/fonts/text.abc.woff2'])(
    '%s carries every header of its kind',
    async (path) => {
      const answer = await site.ask(path);
      const expected = new Headers(headersFor(path, { styleHash: 'Zmlyc3Q=', https: false }));
      expect(Object.fromEntries(answer.headers)).toMatchObject(Object.fromEntries(expected));
    },
  );

  test.each([
    ['a missing page', '/nothing/', {}],
    ['a redirect', '/old', {}],
    ['a refused method', '/', { method: 'POST' }],
    ['the health check', '/api/health', {}],
  ])('%s is as well protected as a page', async (_, path, init) => {
    const answer = await site.ask(path, init);
    const security = new Headers(headersFor('', { styleHash: 'Zmlyc3Q=', https: false }));
    security.delete('cache-control');
    expect(Object.fromEntries(answer.headers)).toMatchObject(Object.fromEntries(security));
  });

  test('only a page names the rules for what may be fetched ahead', async () => {
    expect((await site.ask('/')).headers.has('speculation-rules')).toBe(true);
    for (const path of ['/old', '/api/health'])
      expect((await site.ask(path)).headers.has('speculation-rules')).toBe(false);
  });

  test('only a site on HTTPS insists on HTTPS', async () => {
    const secure = await createBuiltSite({}, { https: true });
    expect((await secure.ask('/')).headers.get('strict-transport-security')).toContain('max-age=63072000');
    expect((await site.ask('/')).headers.has('strict-transport-security')).toBe(false);
    await secure.remove();
  });
});

describe('redirects', () => {
  test.each([
    ['/posts/x', '/posts/x/'],
    ['/posts/x?page=2', '/posts/x/?page=2'],
    ['/posts/caf%C3%A9%20au%20lait', '/posts/caf%C3%A9%20au%20lait/'],
  ])('a page asked for as %s is sent on to %s', async (path, target) => {
    const answer = await site.ask(path);
    expect([answer.status, answer.headers.get('location')]).toEqual([301, target]);
  });

  test.each([
    '//evil.example',
    '//evil.example/',
    '//posts/x',
    '///posts/x',
    '/%2Fposts/x',
    '/%5Cposts/x',
    '/\\posts/x',
    '/posts//x',
    '//evil.example/%2e%2e/posts/x',
  ])('%s never leads to another site', async (path) => {
    const answer = await site.ask(path);
    expect(answer.headers.get('location') ?? '/').toMatch(/^\/(?!\/)/);
  });

  test.each([
    ['/old', 301, '/posts/x/'],
    ['/old?from=mail', 301, '/posts/x/?from=mail'],
    ['/away', 302, 'https://elsewhere.example/'],
    ['/x/y?z=2', 308, '/?q=1#f'],
  ])('the line of _redirects for %s is followed to the letter', async (path, status, target) => {
    const answer = await site.ask(path);
    expect([answer.status, answer.headers.get('location')]).toEqual([status, target]);
  });

  test.each(['/old/', '/older', '/OLD'])(
    '%s is not what the line says, and is not redirected',
    async (path) => {
      expect((await site.ask(path)).status).toBe(404);
    },
  );
});

describe('what is not for readers', () => {
  test.each([
    '/.env',
    '/%2eenv',
    '/.build.json',
    '/posts/.draft/',
    '/_headers',
    '/_redirects',
    '/../secret.html',
    '/..%2fsecret.html',
    '/%2e%2e/secret.html',
    '/%2e%2e%2fsecret.html',
    '/%252e%252e%252fsecret.html',
    '/posts/%2e%2e/%2e%2e/secret.html',
    '/..%5csecret.html',
    '/posts/x/%00',
    '/posts/%E0%A4%A/',
  ])('%s is refused', async (path) => {
    const answer = await site.ask(path);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toBe('<h1>Nothing here</h1>');
  });

  test('the public /.well-known/ folder is served', async () => {
    expect((await site.ask('/.well-known/security.txt')).status).toBe(200);
  });
});

test('the health check says that all is well, and is never kept', async () => {
  const answer = await site.ask('/api/health');
  expect(answer.status).toBe(200);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(await answer.json()).toEqual({ status: 'ok' });
});
