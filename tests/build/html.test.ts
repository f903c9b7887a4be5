import { describe, expect, it } from 'vitest';
import { findHeadProblems } from '../checks/heads.ts';
import { findMarkupProblems } from '../checks/markup.ts';
import { findMicroformatProblems } from '../checks/microformats.ts';
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

  it('tells machines in JSON-LD what its pages show, in words that schema.org has', async () => {
    expect(await findStructuredDataProblems(site)).toEqual([]);
  });

  it('says the same in microformats', () => {
    expect(findMicroformatProblems(site)).toEqual([]);
  });
});
