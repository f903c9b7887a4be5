import { describe, expect, it } from 'vitest';
import { findLinkProblems } from '../checks/links.ts';
import { findPlainIndexProblems } from '../checks/plain-index.ts';
import { findRedirectProblems } from '../checks/redirects.ts';
import { findSitemapProblems } from '../checks/sitemap.ts';
import { bothSites } from './both-sites.ts';

describe.each(bothSites)('%s', (_, site) => {
  it('has no address that leads nowhere and no link without words', () => {
    expect(findLinkProblems(site)).toEqual([]);
  });

  it('lists in its sitemap every page that may be listed and nothing else', async () => {
    expect(await findSitemapProblems(site)).toEqual([]);
  });

  it('sends hosts and browsers on from an old address to the same page, at once', () => {
    expect(findRedirectProblems(site)).toEqual([]);
  });

  it('lists its posts, modules and pages in plain Markdown', () => {
    expect(findPlainIndexProblems(site)).toEqual([]);
  });

  it('says where to tell of a weakness, and until when that is known', () => {
    const text = String(site.files.get('.well-known/security.txt'));
    const fields = new Map(
      text
        .trim()
        .split('\n')
        .map((line) => line.split(/: (.*)/) as [string, string]),
    );
    expect([...fields.keys()]).toEqual(['Contact', 'Expires', 'Preferred-Languages', 'Canonical']);
    expect(fields.get('Contact')).toMatch(/^mailto:[^\s@]+@[^\s@]+$/);
    expect(fields.get('Canonical')).toBe(`${site.origin}/.well-known/security.txt`);
    const expires = fields.get('Expires') ?? '';
    expect(new Date(expires).toISOString()).toBe(expires);
  });
});
