import { decodeString } from 'micromark-util-decode-string';

/** One tag of HTML as it stood in a text. */
export interface Tag {
  kind: 'open' | 'close';
  /** In lower case. */
  name: string;
  /** Names in lower case, entities resolved; of two with one name the first counts, as in a browser. */
  attributes: ReadonlyMap<string, string>;
}

const TAG = /^<(\/?)([a-z][a-z0-9-]*)/i;

const ATTRIBUTE = /\s([a-z_:][\w.:-]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/gi;

/** Reads what Markdown found to be one tag; comments, instructions and declarations are undefined. */
export function readTag(html: string): Tag | undefined {
  const [start, slash, name] = TAG.exec(html) ?? [];
  if (start === undefined || name === undefined) return undefined;
  const attributes = new Map<string, string>();
  for (const [, key = '', double, single, bare] of html.slice(start.length).matchAll(ATTRIBUTE)) {
    const lower = key.toLowerCase();
    if (!attributes.has(lower)) attributes.set(lower, decodeString(double ?? single ?? bare ?? ''));
  }
  return { kind: slash === '' ? 'open' : 'close', name: name.toLowerCase(), attributes };
}
