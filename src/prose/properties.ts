import type { Element } from 'hast';

const HTML_NAMES: Record<string, string> = {
  className: 'class',
  dateTime: 'datetime',
  ariaDescribedBy: 'aria-describedby',
  ariaLabel: 'aria-label',
  dataFootnoteRef: 'data-footnote-ref',
  dataFootnoteBackref: 'data-footnote-backref',
  dataFootnotes: 'data-footnotes',
};

/** The attributes of an element as HTML has them. A cell's alignment arrives as a style, which the site's policy forbids: it leaves as a data attribute. */
export function readProperties(node: Element): Record<string, string | boolean> {
  const written: Record<string, string | boolean> = {};
  for (const [name, value] of Object.entries(node.properties)) {
    if (value === null || value === undefined || value === false) continue;
    if (name === 'style') written['data-align'] = String(value).replace(/^text-align:\s*/, '');
    else
      written[HTML_NAMES[name] ?? name] = Array.isArray(value)
        ? value.join(' ')
        : value === true || String(value);
  }
  if (node.tagName === 'input') written['aria-label'] = node.properties.checked ? 'Done' : 'To do';
  const leadsOut = typeof written.href === 'string' && /^https?:/.test(written.href);
  if (leadsOut && !('rel' in written)) written.rel = 'noopener';
  return written;
}
