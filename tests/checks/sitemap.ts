import { isIndexable } from './heads.ts';
import type { Site } from './site.ts';

/** Sentences for indexable pages the sitemap leaves out and for addresses it should not list. */
export function findSitemapProblems(site: Site): string[] {
  const index = site.files.get('sitemap-index.xml');
  if (index === undefined) return ['sitemap-index.xml is missing'];
  const parts = listLocations(String(index));
  const lost = parts.filter((part) => !site.files.has(part.replace(`${site.origin}/`, '')));
  const listed = parts.flatMap((part) =>
    listLocations(String(site.files.get(part.replace(`${site.origin}/`, '')) ?? '')),
  );
  const wanted = new Set(
    site.pages.filter((page) => isIndexable(page, site.origin)).map(({ address }) => site.origin + address),
  );
  return [
    ...lost.map((part) => `sitemap-index.xml names ${part}, which does not exist`),
    ...[...wanted].filter((one) => !listed.includes(one)).map((one) => `the sitemap leaves out ${one}`),
    ...listed
      .filter((one) => !wanted.has(one))
      .map((one) => `the sitemap lists ${one}, which is no page to list`),
    ...listed
      .filter((one, index) => listed.indexOf(one) < index)
      .map((one) => `the sitemap lists ${one} twice`),
  ];
}

/** The addresses in a sitemap or an index of sitemaps. */
export function listLocations(xml: string): string[] {
  return [...xml.matchAll(/<loc>\s*([^<]*?)\s*<\/loc>/g)].map(([, location = '']) =>
    location.replaceAll('&amp;', '&'),
  );
}
