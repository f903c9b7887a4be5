import { close, createIndex } from 'pagefind';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { facets, facetValues, type Findable } from '../../search/findable.ts';
import { sliceBody } from '../../search/slice-body.ts';
import { SearchIndexError } from './search-index-error.ts';
import type { IndexFile } from './index-file.ts';
import { partBytes, splitIndex } from './split-index.ts';
import { watchPagefind } from './watch-pagefind.ts';
import { TITLES } from './write-titles.ts';

/** A page as the full-text index reads it. */
export interface SearchedPage {
  address: string;
  html: string;
}

/** What a page must show to be worth searching; a module's answers and figures' numbers are not it. */
const excludeSelectors = ['details.reasons', '.fact-id', '.so-far', '.hint', 'svg', 'bb-mark'];

/** What comes with Pagefind and no page of ours asks for. */
const unused = /(?:-ui|-highlight)\.(?:js|css)$|^wasm\.unknown/;

/** So many pages are on their way to the indexer at once; each is held in memory. */
const AT_ONCE = 64;

/** The marked parts of a built site's pages, in the order of the list of titles; throws SearchIndexError. */
export function readSearchedPages(root: string, language: string): SearchedPage[] {
  // A marked boundary: the build that made the site wrote this file.
  const all = JSON.parse(readFileSync(join(root, TITLES), 'utf8')) as Findable[];
  const pages = all.flatMap((one) => readPage(root, one, language) ?? []);
  if (pages.length === 0 && all.some(({ kind }) => kind === 'Post'))
    throw new SearchIndexError('No page has a text to search.');
  return pages;
}

/** Names everything that an index depends on, Pagefind's own version among it. */
export function digestPages(pages: readonly SearchedPage[]): string {
  const hash = createHash('sha256');
  hash.update(readFileSync(new URL('../package.json', import.meta.resolve('pagefind'))));
  hash.update(JSON.stringify([excludeSelectors, partBytes]));
  for (const { address, html } of pages) hash.update(`${address}\n${html}\n`);
  return hash.digest('hex');
}

/** Makes the full-text index of some pages, the same files for the same pages; throws SearchIndexError. */
export async function makeIndex(pages: readonly SearchedPage[]): Promise<IndexFile[]> {
  try {
    return await watchPagefind(() => indexPages(pages));
  } finally {
    await close();
  }
}

async function indexPages(pages: readonly SearchedPage[]): Promise<IndexFile[]> {
  const { index, errors } = await createIndex({ excludeSelectors });
  if (index === undefined) throw new SearchIndexError(`Pagefind did not start: ${errors.join('; ')}`);
  for (let start = 0; start < pages.length; start += AT_ONCE) {
    await Promise.all(
      pages.slice(start, start + AT_ONCE).map(async ({ address, html }) => {
        const added = await index.addHTMLFile({ url: address, content: html });
        const [problem] = added.errors;
        if (problem !== undefined) throw new SearchIndexError(`Pagefind refuses ${address}: ${problem}`);
        if (added.file.uniqueWords === 0) throw new SearchIndexError(`${address} has no word to search for.`);
      }),
    );
  }
  // Files that the indexer writes itself may not be whole when it says that they are.
  const { files, errors: problems } = await index.getFiles();
  const [problem] = problems;
  if (problem !== undefined) throw new SearchIndexError(`Pagefind could not finish: ${problem}`);
  return splitIndex(files.filter(({ path }) => !unused.test(path))).sort((a, b) =>
    a.path < b.path ? -1 : 1,
  );
}

function readPage(root: string, one: Findable, language: string): SearchedPage | undefined {
  const { title, description, address, kind, day } = one;
  const isText = kind === 'Post' || kind === 'Training';
  const body = sliceBody(readFileSync(join(root, address, 'index.html'), 'utf8'));
  if (body === undefined && isText)
    throw new SearchIndexError(
      `${address} has no element with data-pagefind-body, so search would never find its text.`,
    );
  if (body === undefined) return undefined;
  const narrowings = facets.flatMap(({ name }) => facetValues(one, name).map((value) => `${name}:${value}`));
  const marks = [
    ...narrowings.map((value) => `<i data-pagefind-filter="${escape(value)}"></i>`),
    `<i data-pagefind-meta="kind:${kind}"></i>`,
    ...(day === undefined ? [] : [`<i data-pagefind-meta="day:${day}" data-pagefind-sort="day:${day}"></i>`]),
  ].join('');
  // A register has every word somewhere: what was written about a thing comes before it.
  const weight = isText ? 1 : 0.4;
  const head = `<h1 data-pagefind-meta="title">${escape(title)}</h1><p data-pagefind-weight="3">${escape(description)}</p>`;
  return {
    address,
    html: `<html lang="${language}"><body><div data-pagefind-body>${marks}${head}</div><div data-pagefind-weight="${weight}">${body}</div></body></html>`,
  };
}

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}
