import type { Page, Site } from './site.ts';
import { findAll, readAttribute, readText } from './site.ts';

/** Sentences for pages that lack what every page must say about itself, and for titles used twice. */
export function findHeadProblems(site: Site, language: string): string[] {
  return [
    ...findSharedTitles(site),
    ...site.pages.flatMap((page) =>
      [...judgeWords(page, language), ...judgeCanonical(page, site.origin), ...judgeSkipLink(page)].map(
        (problem) => `${page.file} ${problem}`,
      ),
    ),
  ];
}

/** True if search engines may list the page: it does not refuse, and it is the original of itself. */
export function isIndexable(page: Page, origin: string): boolean {
  return !refusesListing(page) && readCanonical(page) === origin + page.address;
}

/** The address the page names as its original. */
export function readCanonical(page: Page): string | undefined {
  const [link] = findAll(page, 'link[rel="canonical"]');
  return link === undefined ? undefined : readAttribute(link, 'href');
}

function findSharedTitles({ pages }: Site): string[] {
  const byTitle = Map.groupBy(pages, (page) => findAll(page, 'head > title').map(readText).join());
  return [...byTitle]
    .filter(([, sharers]) => sharers.length > 1)
    .map(([title, sharers]) => `"${title}" is the title of ${sharers.map(({ file }) => file).join(', ')}`);
}

function judgeWords(page: Page, language: string): string[] {
  const count = (selector: string): number => findAll(page, selector).length;
  const [html] = findAll(page, 'html');
  const [heading] = findAll(page, 'h1');
  const descriptions = findAll(page, 'meta[name="description"]').map(
    (meta) => readAttribute(meta, 'content') ?? '',
  );
  const written = html === undefined ? undefined : readAttribute(html, 'lang');
  return [
    ...(count('head > title') === 1 ? [] : [`has ${count('head > title')} titles`]),
    ...(count('h1') === 1 ? [] : [`has ${count('h1')} h1 headings`]),
    ...(heading !== undefined && readText(heading) === '' ? ['has an empty h1'] : []),
    ...(descriptions.length === 1 && descriptions[0]?.trim() !== ''
      ? []
      : ['has no description, or several']),
    ...(written === language ? [] : [`has lang "${written ?? ''}" instead of "${language}"`]),
  ];
}

/** The page for missing addresses, and pages that say noindex, have no address to be listed under. */
function refusesListing(page: Page): boolean {
  const robots = findAll(page, 'meta[name="robots"]').map((meta) => readAttribute(meta, 'content') ?? '');
  return page.address === '/404.html' || robots.some((content) => /noindex|none/.test(content));
}

function judgeCanonical(page: Page, origin: string): string[] {
  if (refusesListing(page)) return [];
  const count = findAll(page, 'link[rel="canonical"]').length;
  const canonical = readCanonical(page);
  if (count !== 1 || canonical === undefined) return [`has ${count} canonical links`];
  if (!/^https?:\/\//.test(canonical))
    return [`has the canonical link "${canonical}", which is not absolute`];
  // Only a page that is republished from elsewhere may name another original.
  if (canonical.startsWith(`${origin}/`) && canonical !== origin + page.address) {
    return [`names ${canonical} as its original although it is ${page.address}`];
  }
  return [];
}

function judgeSkipLink(page: Page): string[] {
  const first = findAll(page, 'body a').find((link) => link.hasAttribute('href'));
  const target = first === undefined ? '' : (readAttribute(first, 'href') ?? '');
  if (!target.startsWith('#')) return ['does not begin with a skip link'];
  const [place] = findAll(page, `[id="${target.slice(1)}"]`);
  if (place === undefined) return [`has a skip link to ${target}, which does not exist`];
  return place.closest('main') === null ? [`has a skip link to ${target}, which is not the main part`] : [];
}
