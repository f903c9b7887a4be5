import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateXML } from 'xmllint-wasm';
import { isIndexable } from './heads.ts';
import type { Site } from './site.ts';
import { readThings } from './structured-data.ts';

const schema = readFileSync(join(import.meta.dirname, '../fixtures/sitemap/sitemap.xsd'), 'utf8');

/**
 * Sentences for a sitemap that its published schema refuses, for indexable pages it leaves out, for addresses it should not
 * list, and for days of change that the pages do not know of.
 */
export async function findSitemapProblems(site: Site): Promise<string[]> {
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
  const found = parts
    .map((part) => part.replace(`${site.origin}/`, ''))
    .filter((part) => site.files.has(part));
  return [
    ...(await refuse(found.map((part) => ({ fileName: part, contents: String(site.files.get(part)) })))),
    ...found.flatMap((part) => judgeChanges(String(site.files.get(part)), site)),
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

/** What a program of others finds that the schema does not allow. */
async function refuse(xml: { fileName: string; contents: string }[]): Promise<string[]> {
  if (xml.length === 0) return [];
  const { errors } = await validateXML({ xml, schema });
  return errors.map(({ message, loc }) => `${loc?.fileName ?? 'the sitemap'} is refused: ${message}`);
}

/** A page's own data and the sitemap must tell one day of change. */
function judgeChanges(xml: string, { pages, origin }: Site): string[] {
  const changes = new Map(
    [...xml.matchAll(/<url><loc>([^<]*)<\/loc>(?:<lastmod>([^<]*)<\/lastmod>)?/g)].map(
      ([, address = '', changed]) => [address.replaceAll('&amp;', '&'), changed?.slice(0, 10)],
    ),
  );
  return pages.flatMap((page) => {
    const address = origin + page.address;
    const said = readThings(page).flatMap(({ url, dateModified }) =>
      url === address && typeof dateModified === 'string' ? dateModified.slice(0, 10) : [],
    );
    const listed = changes.get(address);
    if (!changes.has(address) || said.length === 0 || said.includes(listed ?? '')) return [];
    return [
      `the sitemap says ${listed ?? 'nothing'} of when ${address} changed, and the page says ${said.join()}`,
    ];
  });
}

/** The addresses in a sitemap or an index of sitemaps. */
export function listLocations(xml: string): string[] {
  return [...xml.matchAll(/<loc>\s*([^<]*?)\s*<\/loc>/g)].map(([, location = '']) =>
    location.replaceAll('&amp;', '&'),
  );
}
