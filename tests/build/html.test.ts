import { describe, expect, it } from 'vitest';
import { findHeadProblems } from '../checks/heads.ts';
import { findMarkupProblems } from '../checks/markup.ts';
import { findStructuredDataProblems } from '../checks/structured-data.ts';
import { site as settings } from '../../src/site.config.ts';
import { bothSites } from './both-sites.ts';

describe.each(bothSites)('%s', (_, site) => {
  it('has pages, and one for missing addresses', () => {
    expect(site.pages.length).toBeGreaterThan(10);
    expect(site.files.has('404.html')).toBe(true);
  });

  it('is valid HTML throughout', async () => {
    expect(await findMarkupProblems(site)).toEqual([]);
  });

  it('gives every page a title of its own, a description, a language, an address and a way past the menu', () => {
    expect(findHeadProblems(site, settings.language)).toEqual([]);
  });

  it('describes itself to machines in JSON-LD that parses', () => {
    expect(findStructuredDataProblems(site)).toEqual([]);
  });
});
