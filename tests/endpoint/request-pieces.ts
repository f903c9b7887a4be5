import fc from 'fast-check';
import { madeUpSite } from './made-up-site.ts';

/** Pieces of addresses, real ones and others. */
export const pieces = fc.constantFrom(
  ...[
    'api',
    'comments',
    'moderate',
    'reply',
    'status',
    'edit',
    'report',
    'token',
    'sign-in',
    'shown',
    'waiting',
  ],
  ...[
    '..',
    '.',
    '',
    '%',
    '%2',
    '%00',
    '%2e%2e',
    '%2F',
    '%E0%A4',
    '%ED%A0%80',
    '%ff',
    '🌊',
    '*',
    ':',
    '__proto__',
  ],
  ...['constructor', 'null', '-1', '1e309', 'a'.repeat(300), "';--", '<script>', '{{7*7}}', '$ne', '\\', '@'],
);

/** Names of fields. */
export const names = fc.constantFrom(
  ...[
    'post',
    'parent',
    'name',
    'email',
    'website',
    'text',
    'token',
    'says',
    'id',
    'revision',
    'action',
    'note',
  ],
  ...[
    'password',
    'moderator',
    'state',
    'reason',
    'q',
    'after',
    'before',
    'entry',
    'do',
    'pick',
    'post[]',
    '__proto__',
    '',
  ],
);

/** What stands in fields. */
export const values = fc.oneof(
  fc.constantFrom(
    ...[
      'first',
      'second',
      'shut',
      'shown',
      'waiting',
      'Moderator',
      'right password',
      'approve',
      'decline',
      'spam',
    ],
    ...[
      'undo',
      'erase',
      'promotion',
      '1',
      '2',
      '-1',
      '0',
      '1e309',
      'NaN',
      'Both Banks',
      'on',
      '2026-12-01',
      'null',
    ],
    ...[
      'someone@example.org',
      'https://example.org/',
      'javascript:alert(1)',
      'https://[::1',
      'http://a:b@c.de',
    ],
    ...[
      'Good post!',
      '<b>bold</b> *text* [link](https://example.org) www.example.org',
      '<a href=x><p><ul><li>',
    ],
    ...[
      '\u202e\u200b\ufeff',
      '\ud800',
      '\0',
      '> '.repeat(500),
      '['.repeat(1000),
      '*a_'.repeat(400),
      '&#x0;&lt;',
    ],
    ...[
      'x'.repeat(5000),
      '"><svg onload=alert(1)>',
      "' OR 1=1 --",
      '../../etc/passwd',
      '%0d%0aSet-Cookie: a=b',
    ],
  ),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
);

/** Headers as a browser sends them and as none would. */
export const headers: fc.Arbitrary<Record<string, string>> = fc
  .record({
    'content-type': fc.oneof(
      { weight: 8, arbitrary: fc.constant('application/x-www-form-urlencoded') },
      fc.constantFrom(
        'text/plain',
        'application/json',
        'multipart/form-data',
        '',
        'application/x-www-form-urlencoded; charset=x',
      ),
    ),
    origin: fc.oneof(
      { weight: 8, arbitrary: fc.constant(madeUpSite.siteUrl) },
      fc.constantFrom('null', 'https://evil.example', 'both-banks.example', '', 'http://127.0.0.1'),
    ),
    accept: fc.constantFrom('text/html', 'application/json', '*/*', '', ';;,', 'text/html;q=x'),
    'sec-fetch-site': fc.constantFrom('same-origin', 'cross-site', 'none', ''),
    'content-length': fc.constantFrom('-1', '0', '99999999999', 'abc'),
    'x-forwarded-for': fc.constantFrom(
      '10.0.0.1',
      '::',
      ', ,',
      '999.1.1.1, fe80::1%eth0',
      '"',
      'a'.repeat(2000),
    ),
    'if-none-match': fc.constantFrom('*', '"', 'W/"x'),
    referer: fc.constantFrom('https://evil.example/', 'not an address'),
  })
  .chain((all) =>
    fc.subarray(Object.keys(all)).map((left) => {
      // What a browser would send is sent more often than not: otherwise nothing gets past the door.
      const unusual = new Set([
        'content-length',
        'x-forwarded-for',
        'if-none-match',
        'referer',
        'sec-fetch-site',
      ]);
      return Object.fromEntries(
        Object.entries(all).filter(([name]) => !unusual.has(name) || left.length > 6),
      );
    }),
  );
