import type { HtmlElement } from 'html-validate';
import type { Page } from './site.ts';
import { readAttribute } from './site.ts';

/** An address that a page mentions, as it is written there. */
export interface Reference {
  written: string;
  /** `link` waits for a click, `subresource` is fetched with the page, `mention` is neither (canonical, sharing). */
  kind: 'link' | 'subresource' | 'mention';
  element: string;
}

/** Which relations make the browser fetch or prepare something for the page itself. */
const fetching =
  /\b(stylesheet|preload|modulepreload|prefetch|preconnect|dns-prefetch|icon|apple-touch-icon|mask-icon|manifest)\b/;

const sources: [selector: string, attribute: string][] = [
  ['img', 'src'],
  ['script', 'src'],
  ['source', 'src'],
  ['video', 'src'],
  ['video', 'poster'],
  ['audio', 'src'],
  ['track', 'src'],
  ['iframe', 'src'],
  ['embed', 'src'],
  ['input', 'src'],
  ['object', 'data'],
  ['use', 'href'],
  ['image', 'href'],
];

/** Every address a page links to, fetches or mentions. */
export function listReferences(page: Page): Reference[] {
  return [...listMarkupReferences(page.root), ...page.root.querySelectorAll('style').flatMap(listStyle)];
}

/** Every address in a piece of HTML, its style sheets aside. */
export function listMarkupReferences(root: HtmlElement): Reference[] {
  return [
    ...gather(root, 'a', 'href', 'link'),
    ...gather(root, 'area', 'href', 'link'),
    ...gather(root, 'form', 'action', 'link'),
    ...gather(root, 'button', 'formaction', 'link'),
    ...gather(root, 'blockquote', 'cite', 'mention'),
    ...root.querySelectorAll('link').flatMap((link) => gatherLink(link)),
    ...root.querySelectorAll('meta').flatMap(gatherMeta),
    ...sources.flatMap(([selector, attribute]) => gather(root, selector, attribute, 'subresource')),
    ...['img', 'source'].flatMap((selector) => root.querySelectorAll(selector).flatMap(gatherSet)),
  ];
}

/** Every address in a style sheet. */
export function listStyleReferences(text: string): string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '');
  const addresses = [...code.matchAll(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^"')\s]*))\s*\)/g)];
  const imports = [...code.matchAll(/@import\s+["']([^"']+)/g)];
  return [...addresses, ...imports].map((found) => found.slice(1).join(''));
}

function gather(
  root: HtmlElement,
  selector: string,
  attribute: string,
  kind: Reference['kind'],
): Reference[] {
  return root.querySelectorAll(selector).flatMap((element) => {
    const written = readAttribute(element, attribute);
    return written === undefined ? [] : [{ written, kind, element: selector }];
  });
}

function gatherLink(link: HtmlElement): Reference[] {
  const written = readAttribute(link, 'href');
  const relation = readAttribute(link, 'rel') ?? '';
  if (written === undefined) return [];
  return [
    { written, kind: fetching.test(relation) ? 'subresource' : 'mention', element: `link rel="${relation}"` },
  ];
}

function gatherMeta(meta: HtmlElement): Reference[] {
  const name = readAttribute(meta, 'property') ?? readAttribute(meta, 'name') ?? '';
  const written = readAttribute(meta, 'content');
  if (written === undefined || !/^(og:(url|image)|twitter:image)(:(secure_)?url)?$/.test(name)) return [];
  return [{ written, kind: 'mention', element: `meta ${name}` }];
}

function gatherSet(element: HtmlElement): Reference[] {
  const candidates = (readAttribute(element, 'srcset') ?? '')
    .split(/,\s+|,$/)
    .filter((one) => one.trim() !== '');
  return candidates.map((one) => ({
    written: one.trim().split(/\s+/)[0] ?? '',
    kind: 'subresource',
    element: `${element.tagName} srcset`,
  }));
}

function listStyle(style: HtmlElement): Reference[] {
  return listStyleReferences(style.textContent).map((written) => ({
    written,
    kind: 'subresource',
    element: 'style',
  }));
}
