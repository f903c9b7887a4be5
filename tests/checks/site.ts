import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HtmlElement } from 'html-validate';
import { HtmlValidate, Parser, StaticConfigLoader } from 'html-validate';

/** A built site in memory. Paths have forward slashes and no slash in front. */
export interface Site {
  files: ReadonlyMap<string, Buffer>;
  /** Every HTML file, in the order of their addresses. */
  pages: readonly Page[];
  /** Where the site says it lives, read from its sitemap; without a trailing slash. */
  origin: string;
}

/** One HTML file and what stands in it. */
export interface Page {
  /** Its path on the site: `/posts/a/` for `posts/a/index.html`. */
  address: string;
  file: string;
  source: string;
  root: HtmlElement;
  /** Every id a link may lead to. */
  ids: ReadonlySet<string>;
}

// SVG is read like the rest of the page: charts carry ids, links and text, too.
const reader = new HtmlValidate(
  new StaticConfigLoader({ root: true, elements: ['html5', { svg: { foreign: false } }], rules: {} }),
);
const readerSettings = await reader.getConfigFor('page.html');

/** Reads a built site from its folder; the error says what to run if there is none. */
export function readSite(folder: string): Site {
  if (!existsSync(join(folder, 'index.html'))) {
    throw new Error(`There is no built site in ${folder}. Run "npm test", or build it first.`);
  }
  const entries = globSync('**/*', { cwd: folder, withFileTypes: true, exclude: ['**/node_modules/**'] });
  const paths = [
    ...entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)),
    ...['_headers', '.build.json', '.well-known/security.txt']
      .map((name) => join(folder, name))
      .filter((path) => existsSync(path)),
  ];
  return assembleSite(
    Object.fromEntries(
      paths.map((path) => [
        path.slice(folder.length).replaceAll('\\', '/').replace(/^\//, ''),
        readFileSync(path),
      ]),
    ),
  );
}

/** Makes a site of files in memory. */
export function assembleSite(files: Record<string, Buffer | string>): Site {
  const all = new Map(Object.entries(files).map(([path, content]) => [path, Buffer.from(content)]));
  const pages = [...all.keys()]
    .filter((path) => path.endsWith('.html'))
    .map((path) => readPage(path, String(all.get(path))))
    .sort((one, other) => (one.address < other.address ? -1 : 1));
  const sitemap = String(all.get('sitemap-index.xml') ?? '');
  return {
    files: all,
    pages,
    origin: /<loc>(https?:\/\/[^/<]+)/.exec(sitemap)?.[1] ?? 'https://no-sitemap.invalid',
  };
}

/** Every element of the page that matches, in order. */
export function findAll(page: Page, selector: string): HtmlElement[] {
  return page.root.querySelectorAll(selector);
}

/** An attribute's value as a browser understands it; undefined if it is not there, empty if it has no value. */
export function readAttribute(element: HtmlElement, name: string): string | undefined {
  return element.hasAttribute(name) ? decode(element.getAttributeValue(name) ?? '') : undefined;
}

/** An element's words as a browser understands them, with single spaces. */
export function readText(element: HtmlElement): string {
  return decode(element.textContent).replace(/\s+/g, ' ').trim();
}

/** Reads a piece of HTML, such as the content of a feed's entry. */
export function parseHtml(source: string): HtmlElement {
  return new Parser(readerSettings).parseHtml(source);
}

const characters: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
};

function decode(text: string): string {
  return text.replace(
    /&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi,
    (all, decimal?: string, hex?: string, name?: string) => {
      if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
      if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
      return characters[name ?? ''] ?? all;
    },
  );
}

function readPage(file: string, source: string): Page {
  try {
    const root = parseHtml(source);
    const named = [...root.querySelectorAll('[id]'), ...root.querySelectorAll('a[name]')];
    const ids = new Set(named.flatMap((one) => [readAttribute(one, 'id'), readAttribute(one, 'name')]));
    return {
      address: `/${file}`.replace(/\/index\.html$/, '/'),
      file,
      source,
      root,
      ids: new Set([...ids].filter((id) => id !== undefined)),
    };
  } catch (cause) {
    throw new Error(`${file} cannot be read as HTML: ${String(cause)}`, { cause });
  }
}
