import type { RootContent } from 'hast';
import { sanitize } from 'hast-util-sanitize';
import { htmlToHast } from 'satteri';
import { allowedHtml } from '../comments/contract.ts';
import { makeAllowedSchema } from '../markup/allowed-schema.ts';
import { renderTree } from '../prose/render.ts';

const schema = makeAllowedSchema(allowedHtml);

/** Keeps the allowed elements and attributes of a comment's HTML and drops all else; links say that a visitor wrote them. */
export function sanitizeHtml(html: string): string {
  const tree = sanitize(htmlToHast(html, { fragment: true }), schema);
  if (tree.type !== 'root') return '';
  tree.children.forEach(markLinks);
  return renderTree(tree, { cite: (id) => id, components: {} }).html;
}

function markLinks(node: RootContent): void {
  if (node.type !== 'element') return;
  if (node.properties.href !== undefined) node.properties.rel = ['nofollow', 'ugc', 'noopener'];
  node.children.forEach(markLinks);
}
