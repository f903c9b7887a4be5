import { describe, expect, it } from 'vitest';
import { findLinkProblems } from '../checks/links.ts';
import { findSitemapProblems } from '../checks/sitemap.ts';
import { bothSites } from './both-sites.ts';

describe.each(bothSites)('%s', (_, site) => {
  it('has no address that leads nowhere and no link without words', () => {
    expect(findLinkProblems(site)).toEqual([]);
  });

  it('lists in its sitemap every page that may be listed and nothing else', () => {
    expect(findSitemapProblems(site)).toEqual([]);
  });
});
