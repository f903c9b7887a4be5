import type { Schema } from 'hast-util-sanitize';

/** Where a tree calls an attribute otherwise than HTML does. */
const TREE_NAMES: Readonly<Record<string, string>> = { datetime: 'dateTime' };

/** The sanitizer's settings for a table of elements and their attributes: all else goes, and links keep to safe schemes. */
export function makeAllowedSchema(allowed: Readonly<Record<string, readonly string[]>>): Schema {
  return {
    tagNames: Object.keys(allowed),
    attributes: Object.fromEntries(
      Object.entries(allowed).map(([name, list]) => [name, list.map((one) => TREE_NAMES[one] ?? one)]),
    ),
    ancestors: { li: ['ol', 'ul'] },
    protocols: { href: ['http', 'https', 'mailto'], cite: ['http', 'https'] },
    strip: ['script', 'style', 'template', 'noscript'],
  };
}
