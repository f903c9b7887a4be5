import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Library } from '../../library/arranged.ts';
import { listFindable } from '../../library/search-list.ts';
import { unescape } from '../../markup/unescape.ts';
import type { Findable } from '../../search/findable.ts';
import { site } from '../../site.config.ts';

/** Where the list of titles and descriptions stands in a built site. */
export const TITLES = join('search', 'titles.json');

/** Pages that the menus do not name and that readers look for. */
const unlisted = [
  '/training/review/',
  '/training/progress/',
  '/training/debrief/',
  '/covenant/',
  '/categories/',
  '/tags/',
];

/**
 * Writes `/search/titles.json` into a site that Astro has built: what "jump to" answers from, and the list of what is read
 * for full text. `pages` are the names of the texts in `content/pages/`.
 */
export function writeTitles(root: string, library: Library, pages: readonly string[]): void {
  const addresses = [
    ...site.menu.map(({ address }) => address),
    ...site.footerMenu.map(({ address }) => address),
    ...pages.map((page) => `/${page}/`),
    ...unlisted,
  ];
  const own = [...new Set<string>(addresses)].sort().flatMap((address) => readPage(root, address) ?? []);
  mkdirSync(join(root, 'search'), { recursive: true });
  writeFileSync(join(root, TITLES), `${JSON.stringify([...listFindable(library), ...own])}\n`);
}

/** What the head of a built page says of it; nothing where there is no such page. */
function readPage(root: string, address: string): Findable | undefined {
  const file = join(root, address, 'index.html');
  if (!existsSync(file)) return undefined;
  const head = readFileSync(file, 'utf8').slice(0, 4096);
  const description = /<meta name="description" content="([^"]*)"/.exec(head)?.[1] ?? '';
  const title = /<title>([^<]*)<\/title>/.exec(head)?.[1]?.replace(` · ${site.name}`, '') ?? '';
  return { title: unescape(title), description: unescape(description), address, kind: 'Page' };
}
