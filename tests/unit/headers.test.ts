import { describe, expect, test } from 'vitest';
import { headersFile, headersFor, type HeaderOptions } from '../../src/headers.ts';

const secure: HeaderOptions = { styleHash: 'aGFzaA==', https: true };
const plain: HeaderOptions = { styleHash: 'aGFzaA==', https: false };

const pages = ['/', '/posts/', '/posts/page/2/', '/posts/the-first-minute/', '/tags/rss/', '/404.html'];
const named = ['/_astro/page.Bd3kX.js', '/_astro/photo.a1b2.webp', '/fonts/literata.0f3c.woff2'];
const search = ['/pagefind/pagefind.en_1a2b.pf_meta', '/pagefind/fragment/en_3c4d.pf_fragment'];
const pictures = [
  '/charts/the-first-minute.svg',
  '/share/posts/the-first-minute.png',
  '/favicon.svg',
  '/apple-touch-icon.png',
  '/icons/mark-192.png',
  '/feed.css',
];
const feeds = {
  '/rss.xml': 'application/rss+xml; charset=utf-8',
  '/tags/waiting/rss.xml': 'application/rss+xml; charset=utf-8',
  '/posts/rss.xml': 'application/rss+xml; charset=utf-8',
  '/archive/feed/1/rss.xml': 'application/rss+xml; charset=utf-8',
  '/training/rss.xml': 'application/rss+xml; charset=utf-8',
  '/practice.xml': 'application/rss+xml; charset=utf-8',
  '/atom.xml': 'application/atom+xml; charset=utf-8',
  '/feed.json': 'application/feed+json; charset=utf-8',
  '/opml.xml': 'text/x-opml; charset=utf-8',
};
const commentFeeds = ['/comments.xml', '/posts/the-first-minute/comments.xml'];
const all = [
  ...pages,
  ...named,
  ...search,
  ...pictures,
  '/manifest.webmanifest',
  '/speculation.json',
  ...Object.keys(feeds),
  ...commentFeeds,
];

describe('security headers', () => {
  test('over HTTPS every answer carries the whole policy', () => {
    expect(headersFor('/', secure)).toMatchObject({
      'Content-Security-Policy':
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'sha256-aGFzaA=='; img-src 'self' data:; font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; media-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; upgrade-insecure-requests",
      'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      'Permissions-Policy':
        'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
      'Cross-Origin-Opener-Policy': 'same-origin',
    });
  });

  test('over plain HTTP nothing insists on HTTPS, and the rest is the same', () => {
    const insisting = headersFor('/', secure);
    expect({
      ...headersFor('/', plain),
      'Content-Security-Policy': `${headersFor('/', plain)['Content-Security-Policy'] ?? ''}; upgrade-insecure-requests`,
      'Strict-Transport-Security': insisting['Strict-Transport-Security'],
    }).toEqual(insisting);
    expect(headersFor('/', plain)).not.toHaveProperty('Strict-Transport-Security');
  });

  test('a comment endpoint elsewhere may be asked and may be sent a form, and nothing else', () => {
    const policy = headersFor('/', { ...plain, commentsOrigin: 'https://talk.example' })[
      'Content-Security-Policy'
    ];
    const named = policy?.split('; ').filter((directive) => directive.includes('talk.example'));
    expect(named).toEqual([
      "connect-src 'self' https://talk.example",
      "form-action 'self' https://talk.example",
    ]);
  });

  test('pictures may be shown by feed readers on other sites', () => {
    for (const path of pictures) {
      expect(headersFor(path, secure)).not.toHaveProperty('Cross-Origin-Resource-Policy');
    }
  });
});

describe('how long an answer may be kept', () => {
  test.each([...pages, ...commentFeeds, '/sitemap-index.xml', '/robots.txt'])(
    '%s is asked for again each time',
    (path) => {
      expect(headersFor(path, plain)['Cache-Control']).toBe('no-cache');
    },
  );

  test.each([...named, ...search])('%s is named by its content and kept for a year', (path) => {
    expect(headersFor(path, plain)['Cache-Control']).toBe('public, max-age=31536000, immutable');
  });

  test.each(pictures)('%s is kept for a day', (path) => {
    expect(headersFor(path, plain)['Cache-Control']).toBe('max-age=86400');
  });
});

test('the manifest says that it is one', () => {
  expect(headersFor('/manifest.webmanifest', plain)).toMatchObject({
    'Content-Type': 'application/manifest+json; charset=utf-8',
    'Cache-Control': 'max-age=86400',
  });
});

describe('feeds', () => {
  test.each(Object.entries(feeds))(
    '%s says it is %s, may be read anywhere and kept half an hour',
    (path, type) => {
      expect(headersFor(path, plain)).toMatchObject({
        'Content-Type': type,
        'Cache-Control': 'max-age=1800',
        'Access-Control-Allow-Origin': '*',
      });
    },
  );

  test.each(commentFeeds)('%s is an Atom feed that may be read anywhere', (path) => {
    expect(headersFor(path, plain)).toMatchObject({
      'Content-Type': 'application/atom+xml; charset=utf-8',
      'Access-Control-Allow-Origin': '*',
    });
  });

  test('only feeds may be read by scripts of other sites', () => {
    for (const path of [...pages, ...named, ...pictures, '/sitemap-0.xml']) {
      expect(headersFor(path, plain)).not.toHaveProperty('Access-Control-Allow-Origin');
    }
  });
});

describe('what may be fetched before it is asked for', () => {
  test.each(pages)('%s says where the rules are', (path) => {
    expect(headersFor(path, plain)['Speculation-Rules']).toBe('"/speculation.json"');
  });

  test('nothing but a page says so', () => {
    for (const path of ['', ...named, ...pictures, ...Object.keys(feeds), '/speculation.json'])
      expect(headersFor(path, plain)).not.toHaveProperty('Speculation-Rules');
  });

  test('the rules have the type without which browsers do not read them', () => {
    expect(headersFor('/speculation.json', plain)).toMatchObject({
      'Content-Type': 'application/speculationrules+json',
      'Cache-Control': 'max-age=86400',
    });
  });
});

describe('the _headers file', () => {
  test.each(all)('gives %s the very headers of our own server', (path) => {
    expect(evaluate(headersFile(secure), path)).toEqual(headersFor(path, secure));
    expect(evaluate(headersFile(plain), path)).toEqual(headersFor(path, plain));
  });

  test('stays within what hosts accept: one asterisk a rule, short lines, few rules', () => {
    const lines = headersFile({ ...secure, commentsOrigin: 'https://talk.example' }).split('\n');
    const paths = lines.filter((line) => line.startsWith('/'));
    expect(paths.filter((path) => path.split('*').length > 2)).toEqual([]);
    expect(paths.length).toBeLessThan(100);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(2000);
  });

  test('a test of rules that overlap would notice', () => {
    expect(evaluate('/*\n  A: one\n\n/x/*\n  A: two\n', '/x/y')).toEqual({ A: 'one, two' });
  });
});

/** Reads a `_headers` file as hosts do: every rule that matches counts, and equal names are joined with a comma. */
function evaluate(file: string, path: string): Record<string, string> {
  const headers: Record<string, string> = {};
  let applies = false;
  for (const line of file.split('\n')) {
    if (line.startsWith('/')) {
      const pieces = line.split('*').map((piece) => RegExp.escape(piece));
      applies = new RegExp(`^${pieces.join('.*')}$`).test(path);
      continue;
    }
    const [, name, value] = /^ {2}([^:]+): (.*)$/.exec(line) ?? [];
    if (!applies || name === undefined || value === undefined) continue;
    headers[name] = headers[name] === undefined ? value : `${headers[name]}, ${value}`;
  }
  return headers;
}
