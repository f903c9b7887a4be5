import { globSync } from 'node:fs';
import { relative } from 'node:path';
import { addressOf } from './addresses.ts';
import type { ContentReading } from './content.ts';

/** Addresses that exist whatever the content says. */
const FIXED = [
  '/',
  '/posts/',
  '/categories/',
  '/tags/',
  '/series/',
  '/archive/',
  '/training/',
  '/training/progress/',
  '/training/review/',
  '/training/debrief/',
  '/covenant/',
  '/covenant/example/',
  '/feeds/',
  '/search/',
  '/comments-policy/',
  '/rss.xml',
  '/atom.xml',
  '/feed.json',
  '/posts/rss.xml',
  '/training/rss.xml',
  '/practice.xml',
  '/comments.xml',
  '/opml.xml',
];

/** Ids that the page around a text has, besides those of its headings, notes and comments. */
const PAGE_IDS = [
  'main',
  'comments',
  'contents',
  'sources',
  'related',
  'try-this',
  'build-it-in',
  'clause',
  'with-a-team',
  'second-look',
];

/** Addresses that a text may link to. */
export interface KnownAddresses {
  has: (address: string) => boolean;
  all: () => Iterable<string>;
  /** True where that fragment leads nowhere on the page of that address. */
  lacks: (address: string, fragment: string) => boolean;
}

/** Every address the site has, with the fragments that exist there where they are known; a mistake in an entry takes no address away. */
export function knownAddresses({ texts, declared, modules, paths }: ContentReading): KnownAddresses {
  const fragments = new Map<string, ReadonlySet<string> | undefined>(
    FIXED.map((address) => [address, undefined]),
  );
  fragments.set('/facts/', declared.facts);
  for (const { address, body } of texts)
    fragments.set(address, body && new Set([...PAGE_IDS, ...body.headings]));
  for (const [kind, ids] of [
    [addressOf.category, declared.categories],
    [addressOf.tag, declared.tags],
    [addressOf.series, declared.series],
    [addressOf.person, declared.people],
  ] as const)
    for (const id of ids ?? []) fragments.set(kind(id), undefined);
  for (const { slug } of modules)
    for (const kind of [addressOf.workbook, addressOf.facilitate, addressOf.handIn])
      fragments.set(kind(slug), undefined);
  for (const { id } of paths) fragments.set(addressOf.path(id), undefined);
  for (const file of globSync('public/**/*.*'))
    fragments.set(`/${relative('public', file).replaceAll('\\', '/')}`, undefined);
  return {
    has: (address) => fragments.has(address) || isOfUnreadable(address, declared),
    all: () => fragments.keys(),
    lacks: (address, fragment) =>
      !/^(?:comment|fn|fnref)-/.test(fragment) && fragments.get(address)?.has(fragment) === false,
  };
}

function isOfUnreadable(address: string, declared: ContentReading['declared']): boolean {
  const kind = /^\/(categories|tags|series)\//.exec(address)?.[1];
  return (kind === 'categories' || kind === 'tags' || kind === 'series') && declared[kind] === undefined;
}
