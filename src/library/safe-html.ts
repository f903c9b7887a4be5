import { sanitize, type Schema } from 'hast-util-sanitize';
import { htmlToHast } from 'satteri';
import { allowedHtml } from '../comments/contract.ts';
import { renderTree } from '../prose/render.ts';

const schema: Schema = {
  tagNames: Object.keys(allowedHtml),
  attributes: Object.fromEntries(Object.entries(allowedHtml).map(([name, allowed]) => [name, [...allowed]])),
  protocols: { href: ['http', 'https', 'mailto'], cite: ['http', 'https'] },
  strip: ['script', 'style', 'template', 'noscript'],
};

/** Keeps the allowed elements and attributes of a comment's HTML and drops all else; links say that a visitor wrote them. */
export function sanitizeHtml(html: string): string {
  const tree = sanitize(htmlToHast(html, { fragment: true }), schema);
  if (tree.type !== 'root') return '';
  return renderTree(tree, (id) => id).html.replaceAll(' rel="noopener"', ' rel="nofollow ugc noopener"');
}
