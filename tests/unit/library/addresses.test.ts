import { describe, expect, it } from 'vitest';
import { addressOf } from '../../../src/library/addresses.ts';

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
});
