import { describe, expect, it } from 'vitest';
import { addressOf, knownAddresses } from '../../../src/library/addresses.ts';
import { factSchema } from '../../../src/library/schemas.ts';
import { makeContent, makePost } from './made-content.ts';

describe('the addresses of the site', () => {
  it('are permanent', () => {
    expect([
      addressOf.post('a-post'),
      addressOf.category('promises'),
      addressOf.tag('a'),
      addressOf.person('ann'),
      addressOf.series('storm'),
      addressOf.year(2026),
      addressOf.month(2026, 1),
      addressOf.month(2026, 12),
      addressOf.page('about'),
    ]).toEqual([
      '/posts/a-post/',
      '/categories/promises/',
      '/tags/a/',
      '/people/ann/',
      '/series/storm/',
      '/archive/2026/',
      '/archive/2026/01/',
      '/archive/2026/12/',
      '/about/',
    ]);
  });

  it('that a text may link to are those of the content, and the ones that are always there', () => {
    const known = knownAddresses(
      makeContent([makePost('a-post')], {
        pages: [{ name: 'about', file: 'f', matter: { title: 'A', description: 'B', updated: new Date(0) } }],
        series: new Map([['storm', { title: 'S', description: 'D', promised: [] }]]),
      }),
    );
    for (const address of [
      '/',
      '/posts/',
      '/posts/a-post/',
      '/about/',
      '/series/storm/',
      '/tags/b/',
      '/categories/promises/',
      '/people/both-banks/',
      '/rss.xml',
    ]) {
      expect(known.has(address), address).toBe(true);
    }
    for (const address of ['/posts/a-post', '/posts/other/', '/tags/x/', '/about', '']) {
      expect(known.has(address), address).toBe(false);
    }
  });

  it('of facts are known to the entry', () => {
    const fact = factSchema.parse({
      cite: 'A',
      claim: 'B',
      kind: 'law',
      source: 'C',
      who: 'D',
      limits: 'E',
      read: 'law text',
      checked: '2026-11-21',
      standing: 'usable',
    });
    expect(knownAddresses(makeContent([], { facts: new Map([['F07', fact]]) })).get('/facts/')).toEqual(
      new Set(['F07']),
    );
  });

  it('include what is served as it is', () => {
    expect(
      [...knownAddresses(makeContent([])).keys()].filter((address) => address.startsWith('/fonts/')),
    ).not.toEqual([]);
  });
});
