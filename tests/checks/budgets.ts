import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { readImports } from '../architecture/imports.ts';
import { listStyleReferences } from './references.ts';
import type { Page, Site } from './site.ts';
import { findAll, readAttribute } from './site.ts';

/** What a file or a page weighs, in bytes. */
export interface Weight {
  name: string;
  bytes: number;
}

/** What a page is for. Budgets are given for posts and lists; other pages are weighed and printed. */
export type PageKind = 'post' | 'list' | 'other';

const compress = promisify(brotliCompress);

/** Tells a page's kind from its address. */
export function tellKind(address: string): PageKind {
  if (/^\/posts\/(?!page\/)[^/]+\/$/.test(address)) return 'post';
  const isList = /^\/((posts|categories|tags|people|series|archive)\/.*)?$/.test(address);
  return isList ? 'list' : 'other';
}

/** What every page of a kind weighs compressed, with the style sheets it waits for; heaviest first. */
export async function weighPages(site: Site, kind: PageKind): Promise<Weight[]> {
  const pages = site.pages.filter((page) => tellKind(page.address) === kind);
  return weighAll(pages, (page) => [Buffer.from(page.source), ...pick(site, listLinked(page))]);
}

/** What the scripts weigh that a page loads by itself, with all they import at once; heaviest first. */
export async function weighScripts(site: Site): Promise<Weight[]> {
  return weighAll(site.pages, (page) => pick(site, listScripts(site, page)));
}

/** The fonts of the shared style as they are served: upright alone, and with the italics. */
export function weighFonts(site: Site): { upright: number; all: number } {
  const styles = site.pages
    .slice(0, 1)
    .flatMap((page) => findAll(page, 'style').map(({ textContent }) => textContent));
  const sheets = [...site.files]
    .filter(([path]) => path.endsWith('.css'))
    .map(([, content]) => String(content));
  const faces = [...styles, ...sheets].flatMap((text) =>
    [...text.matchAll(/@font-face\s*\{[^}]*\}/g)].map(([face]) => face),
  );
  const files = new Map<string, boolean>();
  for (const face of faces) {
    for (const address of listStyleReferences(face)) files.set(toPath('/', address), face.includes('italic'));
  }
  const sum = (paths: string[]): number => pick(site, paths).reduce((total, { length }) => total + length, 0);
  const upright = [...files].filter(([, isItalic]) => !isItalic).map(([path]) => path);
  return { upright: sum(upright), all: sum([...files.keys()]) };
}

async function weighAll(pages: readonly Page[], list: (page: Page) => Buffer[]): Promise<Weight[]> {
  const weights = await Promise.all(
    pages.map(async (page) => {
      const sizes = await Promise.all(list(page).map(measure));
      return { name: page.address, bytes: sizes.reduce((total, size) => total + size, 0) };
    }),
  );
  return weights.sort((one, other) => other.bytes - one.bytes);
}

async function measure(content: Buffer): Promise<number> {
  return (await compress(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } })).length;
}

function listLinked(page: Page): string[] {
  return findAll(page, 'link[rel="stylesheet"]').map((link) =>
    toPath(page.address, readAttribute(link, 'href') ?? ''),
  );
}

function listScripts(site: Site, page: Page): string[] {
  const scripts = findAll(page, 'script').map((script) => readAttribute(script, 'src'));
  const preloads = findAll(page, 'link[rel="modulepreload"]').map((link) => readAttribute(link, 'href'));
  const waiting = [...scripts, ...preloads]
    .filter((source) => source !== undefined)
    .map((source) => toPath(page.address, source));
  const found = new Set<string>();
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (found.has(path)) continue;
    found.add(path);
    waiting.push(...listImported(site, path));
  }
  return [...found];
}

/** What a script imports before it runs; what it loads later, when asked, is no weight on the page. */
function listImported(site: Site, path: string): string[] {
  return readImports({ path, text: String(site.files.get(path) ?? '') })
    .filter(({ kind }) => kind === 'value' || kind === 're-export')
    .map(({ specifier }) => toPath(`/${path}`, specifier));
}

/** The file an address leads to; the host does not matter here. */
function toPath(from: string, written: string): string {
  return decodeURIComponent(new URL(written, `https://here.invalid${from}`).pathname).slice(1);
}

function pick(site: Site, paths: string[]): Buffer[] {
  return paths.flatMap((path) => site.files.get(path) ?? []);
}
