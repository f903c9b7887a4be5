import { listReferences, listStyleReferences } from './references.ts';
import type { Page, Site } from './site.ts';
import { findAll, readAttribute, readText } from './site.ts';

/** Sentences for every address that leads nowhere, is malformed, or hides behind an empty link. */
export function findLinkProblems(site: Site): string[] {
  return [
    ...site.pages.flatMap((page) => [
      ...listReferences(page).flatMap(({ written, element }) =>
        explain(site, page.address, written, `${page.file}: ${element}`),
      ),
      ...findEmptyLinks(page),
    ]),
    ...[...site.files]
      .filter(([path]) => path.endsWith('.css'))
      .flatMap(([path, content]) =>
        listStyleReferences(String(content)).flatMap((written) => explain(site, `/${path}`, written, path)),
      ),
  ];
}

/** Says what is wrong with an address written at `from`; undefined if it leads where it should. */
export function judgeAddress(site: Site, from: string, written: string): string | undefined {
  if (written.trim() === '') return 'is empty';
  if (!URL.canParse(written, site.origin + from)) return 'is not an address';
  const url = new URL(written, site.origin + from);
  if (['mailto:', 'tel:', 'data:'].includes(url.protocol)) return undefined;
  if (!['http:', 'https:'].includes(url.protocol)) return `begins with ${url.protocol}`;
  return url.origin === site.origin ? judgeOwn(site, url) : undefined;
}

/** What the comment endpoint answers at, as a page may lead there. */
const endpoint = /^\/api\/comments(\/reply|\/yours|\/[A-Za-z0-9_-]{1,64}\/report)?$/;

function judgeOwn(site: Site, url: URL): string | undefined {
  if (url.pathname.startsWith('/api/')) return judgeEndpoint(site, url);
  const path = decodeURIComponent(url.pathname).slice(1);
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  if (!site.files.has(file)) {
    return site.files.has(`${file}/index.html`)
      ? 'lacks the slash at its end'
      : 'leads to nothing in the build';
  }
  // A text fragment points at words, not at an element.
  const id = decodeURIComponent(url.hash.slice(1)).replace(/:~:.*$/, '');
  const page = site.pages.find((one) => one.file === file);
  if (id === '' || id === 'top' || page === undefined || page.ids.has(id)) return undefined;
  return `leads to ${page.address}, where nothing has the id "${id}"`;
}

/** An address of the endpoint is no file; what it says of the build must be so all the same. */
function judgeEndpoint(site: Site, { pathname, searchParams }: URL): string | undefined {
  if (!endpoint.test(pathname)) return 'is no address of the comment endpoint';
  const post = searchParams.get('post');
  return post === null || site.files.has(`posts/${post}/index.html`)
    ? undefined
    : `answers under "${post}", which is no post`;
}

function explain(site: Site, from: string, written: string, where: string): string[] {
  const problem = judgeAddress(site, from, written);
  return problem === undefined ? [] : [`${where} "${written}" ${problem}`];
}

function findEmptyLinks(page: Page): string[] {
  return (
    findAll(page, 'a')
      .filter((link) => link.hasAttribute('href'))
      // A picture beside a link with words may lead there, too, if it is offered to the pointer alone.
      .filter((link) => !(link.tabIndex === -1 && link.closest('[aria-hidden="true"]') !== null))
      .filter((link) => {
        const pictures = link.querySelectorAll('img').map((picture) => readAttribute(picture, 'alt') ?? '');
        const label = readAttribute(link, 'aria-label') ?? '';
        const named = readAttribute(link, 'aria-labelledby') ?? '';
        return [readText(link), label, named, ...pictures].join('').trim() === '';
      })
      .map((link) => `${page.file}: the link to "${readAttribute(link, 'href') ?? ''}" has no words`)
  );
}
