import type { Page, Site } from './site.ts';
import { findAll, readAttribute } from './site.ts';

/** What other sites take: of this size, and light enough to be fetched in passing. */
const wanted = { width: 1200, height: 630, bytes: 60 * 1024 };

/**
 * Sentences for pages that cannot be shared with an image: that name none, several, or one that is not there, not of the
 * size they say, too heavy or without words; for hidden pages that name one; and for images that no page names.
 */
export function findShareProblems(site: Site): string[] {
  const pages = site.pages.filter((page) => findAll(page, 'main').length > 0);
  const named = new Set(pages.map((page) => pathOf(site, page)));
  return [
    ...pages.flatMap((page) => judgePage(site, page).map((problem) => `${page.file} ${problem}`)),
    ...[...site.files.keys()]
      .filter((path) => path.startsWith('share/') && !named.has(path))
      .map((path) => `${path} is the share image of no page`),
  ];
}

function judgePage(site: Site, page: Page): string[] {
  const count = findAll(page, 'meta[property="og:image"]').length;
  const isHidden = findAll(page, 'meta[name="robots"]').some(
    (meta) => readAttribute(meta, 'content') === 'noindex',
  );
  if (isHidden) return count === 0 ? [] : ['is hidden and names a share image'];
  if (count !== 1) return [`names ${count} share images`];
  const path = pathOf(site, page);
  const file = path === undefined ? undefined : site.files.get(path);
  if (path === undefined || file === undefined)
    return [`names the share image ${read(page, 'og:image')}, which is not there`];
  const said = `${read(page, 'og:image:width')} × ${read(page, 'og:image:height')}`;
  const size = measurePng(file);
  return [
    ...(size === said ? [] : [`says that ${path} is ${said}; it is ${size}`]),
    ...(size === `${wanted.width} × ${wanted.height}` ? [] : [`names ${path}, which is ${size}`]),
    ...(file.length < wanted.bytes ? [] : [`names ${path}, which weighs ${file.length} bytes`]),
    ...(read(page, 'og:image:alt').includes(read(page, 'og:title'))
      ? []
      : [`does not say what ${path} says`]),
    ...(readMeta(page, 'name', 'twitter:card') === 'summary_large_image'
      ? []
      : ['does not ask for a large card']),
  ];
}

function pathOf(site: Site, page: Page): string | undefined {
  const address = read(page, 'og:image');
  return address.startsWith(`${site.origin}/`) ? decodeURI(address.slice(site.origin.length + 1)) : undefined;
}

function read(page: Page, property: string): string {
  return readMeta(page, 'property', property);
}

function readMeta(page: Page, attribute: string, value: string): string {
  const [meta] = findAll(page, `meta[${attribute}="${value}"]`);
  return meta === undefined ? '' : (readAttribute(meta, 'content') ?? '');
}

/** Width and height as a PNG's first part tells them. */
function measurePng(file: Buffer): string {
  const isPng =
    file.length > 24 && file.toString('latin1', 1, 4) === 'PNG' && file.toString('latin1', 12, 16) === 'IHDR';
  return isPng ? `${file.readUInt32BE(16)} × ${file.readUInt32BE(20)}` : 'no PNG';
}
