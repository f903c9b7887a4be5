import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BuiltSite } from '../built-sites.ts';
import { builtSites } from '../built-sites.ts';
import { listLocations } from '../checks/sitemap.ts';

/** An address no site has: what a reader sees who followed a dead link. */
export const missingAddress = '/no-such-page/';

/** Several addresses of one site that one test looks at together, because opening a browser page costs time. */
export interface Batch {
  site: BuiltSite;
  addresses: string[];
  /** What the batch is called in a report. */
  name: string;
}

/** The addresses in a built site's sitemap, as paths. */
export function listAddresses(site: BuiltSite): string[] {
  const read = (file: string): string[] => listLocations(readFileSync(join(site.root, file), 'utf8'));
  return read('sitemap-index.xml')
    .flatMap((part) => read(new URL(part).pathname.slice(1)))
    .map((location) => new URL(location).pathname);
}

/** Every address of both sitemaps and a missing one, in batches of at most `size`. */
export function listBatches(size: number): Batch[] {
  return builtSites.flatMap((site) => {
    const addresses = [...listAddresses(site), missingAddress];
    return Array.from({ length: Math.ceil(addresses.length / size) }, (_, index) => ({
      site,
      addresses: addresses.slice(index * size, (index + 1) * size),
      name: `${site.name}, part ${index + 1}`,
    }));
  });
}

/** The first address of a kind whose page shows at least so many posts; the error says what is missing. */
export function findAddress(site: BuiltSite, kind: RegExp, posts = 0): string {
  const found = listAddresses(site).find(
    (address) => kind.test(address) && countPosts(site, address) >= posts,
  );
  if (found === undefined) {
    throw new Error(
      `The sitemap of ${site.name} has no address like ${String(kind)} with ${posts} posts or more.`,
    );
  }
  return found;
}

/** One page of each kind a reader meets first: home, a post, a category, a missing address. */
export function listMainAddresses(site: BuiltSite): string[] {
  return [
    '/',
    findAddress(site, /^\/posts\/(?!page\/)[^/]+\/$/),
    findAddress(site, /^\/categories\/[^/]+\/$/, 1),
    missingAddress,
  ];
}

function countPosts(site: BuiltSite, address: string): number {
  const text = readFileSync(join(site.root, address, 'index.html'), 'utf8');
  const links = text.slice(text.indexOf('<main')).matchAll(/href="(\/posts\/(?!page\/)[^"/]+\/)"/g);
  return new Set([...links].map(([, link]) => link)).size;
}
