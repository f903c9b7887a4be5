import { validateManifest } from '@pwabuilder/manifest-validation';
import { describe, expect, it } from 'vitest';
import { headersFor } from '../../src/headers.ts';
import { findAll, readAttribute } from '../checks/site.ts';
import { bothSites } from './both-sites.ts';

interface Manifest {
  start_url: string;
  scope: string;
  icons: { src: string; sizes: string; type: string; purpose: string }[];
  [member: string]: unknown;
}

/** What PWABuilder's library, which follows the members of the W3C's manifest, has against it. */
async function judge(manifest: Manifest): Promise<string[]> {
  // A marked boundary: the library's types are narrower than what a manifest may say.
  const results = await validateManifest(manifest as Parameters<typeof validateManifest>[0]);
  return results
    .filter(({ valid }) => valid !== true)
    .map(({ member, errorString }) => `${member}: ${errorString}`);
}

describe.each(bothSites)('the manifest of %s', (_, site) => {
  // A marked boundary: the build wrote this file.
  const manifest = JSON.parse(String(site.files.get('manifest.webmanifest'))) as Manifest;

  it('has nothing against the rules', async () => {
    expect(await judge(manifest)).toEqual([]);
  });

  it.each<[string, object]>([
    ['a display that does not exist', { display: 'wide' }],
    ['no page to start with', { start_url: '' }],
    ['a color that is none', { theme_color: 'reddish' }],
    ['a language that is none', { lang: 'american' }],
    [
      'no icon that is large enough',
      { icons: [{ src: '/a.png', sizes: '64x64', type: 'image/png', purpose: 'any' }] },
    ],
  ])('would be refused with %s', async (_fault, fault) => {
    expect(await judge({ ...manifest, ...fault })).not.toEqual([]);
  });

  it('starts inside its scope, at a page that is there', () => {
    expect(manifest.start_url.startsWith(manifest.scope)).toBe(true);
    expect(site.files.has(`${manifest.start_url}index.html`.slice(1))).toBe(true);
  });

  it('lists icons that are there, of the size and kind it says, one of them to be cut', () => {
    expect(manifest.icons.map(({ sizes, purpose }) => `${sizes} ${purpose}`)).toEqual([
      '192x192 any',
      '512x512 any',
      '512x512 maskable',
    ]);
    for (const { src, sizes, type } of manifest.icons) {
      const file = site.files.get(src.slice(1));
      expect(file?.toString('latin1', 1, 4), src).toBe('PNG');
      expect(`${file?.readUInt32BE(16)}x${file?.readUInt32BE(20)}`, src).toBe(sizes);
      expect(type).toBe('image/png');
    }
  });

  it('is named by every page, beside icons that are there', () => {
    const pages = site.pages.filter((page) => findAll(page, 'main').length > 0);
    for (const page of pages) {
      const links = ['manifest', 'icon', 'apple-touch-icon'].map((rel) =>
        findAll(page, `link[rel="${rel}"]`).map((link) => readAttribute(link, 'href')),
      );
      expect(links, page.file).toEqual([
        ['/manifest.webmanifest'],
        ['/favicon.ico', '/favicon.svg'],
        ['/apple-touch-icon.png'],
      ]);
      for (const address of links.flat()) expect(site.files.has(address?.slice(1) ?? ''), address).toBe(true);
    }
  });

  it('is served as what it is', () => {
    const { 'Content-Type': type } = headersFor('/manifest.webmanifest', { styleHash: '', https: true });
    expect(type).toBe('application/manifest+json; charset=utf-8');
    expect(String(site.files.get('_headers'))).toContain(
      '/manifest.webmanifest\n  Content-Type: application/manifest+json; charset=utf-8',
    );
  });
});
