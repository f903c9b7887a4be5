import type { RootContent } from 'hast';
import { sanitize, type Schema } from 'hast-util-sanitize';
import { htmlToHast } from 'satteri';
import { allowedHtml } from '../comments/contract.ts';
import { renderTree } from '../prose/render.ts';

/** Where the tree calls an attribute otherwise than HTML does. */
const TREE_NAMES: Record<string, string> = { datetime: 'dateTime' };

const schema: Schema = {
  tagNames: Object.keys(allowedHtml),
  attributes: Object.fromEntries(
    Object.entries(allowedHtml).map(([name, allowed]) => [
      name,
      allowed.map((one) => TREE_NAMES[one] ?? one),
    ]),
  ),
  ancestors: { li: ['ol', 'ul'] },
  protocols: { href: ['http', 'https', 'mailto'], cite: ['http', 'https'] },
  strip: ['script', 'style', 'template', 'noscript'],
};

/** Keeps the allowed elements and attributes of a comment's HTML and drops all else; links say that a visitor wrote them. */
export function sanitizeHtml(html: string): string {
  const tree = sanitize(htmlToHast(html, { fragment: true }), schema);
  if (tree.type !== 'root') return '';
  tree.children.forEach(markLinks);
  return renderTree(tree, (id) => id).html;
}

function markLinks(node: RootContent): void {
  if (node.type !== 'element') return;
  if (node.properties.href !== undefined) node.properties.rel = ['nofollow', 'ugc', 'noopener'];
  node.children.forEach(markLinks);
}
