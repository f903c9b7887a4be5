/** A piece of a page that a content security policy without `unsafe-inline` must know about. */
export interface Inline {
  kind: 'style element' | 'inline script' | 'style attribute' | 'event attribute';
  /** The text between the tags for a style element, the opening tag for everything else. */
  text: string;
}

const tagName = /<([a-z][^\s/>]*)/iy;
const attribute = /[\s/]*([^\s/>][^\s/>=]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]*)))?/y;
const rawText = new Set(['script', 'style', 'textarea', 'title']);

/** Lists every style element, inline script (JSON-LD aside), style attribute and event attribute of an HTML page. */
export function findInline(html: string): Inline[] {
  const found: Inline[] = [];
  let at = html.indexOf('<');
  while (at !== -1) {
    at = html.indexOf('<', readMarkup(html, at, found));
  }
  return found;
}

// Answers where to look for the next "<"; text inside scripts, styles and comments is not markup.
function readMarkup(html: string, start: number, found: Inline[]): number {
  if (html.startsWith('<!--', start)) return endOf(html, '-->', start + 2);
  tagName.lastIndex = start;
  const name = tagName.exec(html)?.[1]?.toLowerCase();
  if (name === undefined) return start + 1;
  const { attributes, end } = readAttributes(html, tagName.lastIndex);
  const tag = html.slice(start, end);
  for (const key of attributes.keys()) {
    if (key === 'style') found.push({ kind: 'style attribute', text: tag });
    if (/^on./.test(key)) found.push({ kind: 'event attribute', text: tag });
  }
  if (!rawText.has(name)) return end;
  const close = endOfRawText(html, name, end);
  if (name === 'style') found.push({ kind: 'style element', text: html.slice(end, close) });
  if (name === 'script' && !attributes.has('src') && attributes.get('type') !== 'application/ld+json') {
    found.push({ kind: 'inline script', text: tag });
  }
  return close;
}

function readAttributes(html: string, start: number): { attributes: Map<string, string>; end: number } {
  const attributes = new Map<string, string>();
  let at = start;
  while (html[at] !== '>') {
    attribute.lastIndex = at;
    const match = attribute.exec(html);
    if (match === null) break;
    const [, key = '', double, single, bare] = match;
    attributes.set(key.toLowerCase(), double ?? single ?? bare ?? '');
    at = attribute.lastIndex;
  }
  return { attributes, end: endOf(html, '>', at) };
}

function endOfRawText(html: string, name: string, start: number): number {
  const closing = new RegExp(`</${name}`, 'gi');
  closing.lastIndex = start;
  return closing.exec(html)?.index ?? html.length;
}

function endOf(html: string, mark: string, start: number): number {
  const at = html.indexOf(mark, start);
  return at === -1 ? html.length : at + mark.length;
}
