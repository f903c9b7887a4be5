import { globSync } from 'node:fs';
import { relative } from 'node:path';
import type { Content } from './read-content.ts';

/** Addresses that exist whatever the content says. */
const FIXED = [
  '/',
  '/posts/',
  '/categories/',
  '/tags/',
  '/series/',
  '/archive/',
  '/feeds/',
  '/search/',
  '/rss.xml',
];

/** Permanent addresses; each is chosen once, here. */
export const addressOf = {
  post: (slug: string) => `/posts/${slug}/`,
  category: (id: string) => `/categories/${id}/`,
  tag: (id: string) => `/tags/${id}/`,
  person: (id: string) => `/people/${id}/`,
  series: (id: string) => `/series/${id}/`,
  year: (year: number) => `/archive/${year}/`,
  month: (year: number, month: number) => `/archive/${year}/${String(month).padStart(2, '0')}/`,
  page: (name: string) => `/${name}/`,
} as const;

/** Every address a text may link to, with the fragments that exist there where they are known. */
export function knownAddresses(content: Content): Map<string, ReadonlySet<string> | undefined> {
  const known = new Map<string, ReadonlySet<string> | undefined>(
    FIXED.map((address) => [address, undefined]),
  );
  known.set('/facts/', new Set(content.facts.keys()));
  for (const { slug } of content.posts) known.set(addressOf.post(slug), undefined);
  for (const { name } of content.pages) known.set(addressOf.page(name), undefined);
  for (const id of content.categories.keys()) known.set(addressOf.category(id), undefined);
  for (const id of content.tags.keys()) known.set(addressOf.tag(id), undefined);
  for (const id of content.series.keys()) known.set(addressOf.series(id), undefined);
  for (const id of content.people.keys()) known.set(addressOf.person(id), undefined);
  for (const file of globSync('public/**/*.*'))
    known.set(`/${relative('public', file).replaceAll('\\', '/')}`, undefined);
  return known;
}
