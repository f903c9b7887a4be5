import { makeAbsolute } from './absolute.ts';

/** Attributes that mean something without the site's styles and scripts. */
const MEANINGFUL = new Set(
  'alt cite colspan datetime dir height href hreflang lang open rel reversed rowspan scope sizes src srcset start title value width'.split(
    ' ',
  ),
);

/** The site's own HTML for readers far from it: absolute addresses, and no attribute that only its styles and scripts know. */
export function toFeedHtml(html: string, page: string): string {
  // A line of a task list: an empty field would stand there.
  const ticked = html.replace(/<input\b[^<>]*>/gi, (tag) => (/\schecked\b/i.test(tag) ? '☑' : '☐'));
  // What says that a box is an example must not pass for its first sentence.
  const labeled = ticked.replace(/<p class="block-label">(.*?)<\/p>/g, '<p><strong>$1</strong></p>');
  const plain = labeled.replace(/<[a-z][^<>]*\s[^<>]*>/gi, (tag) =>
    tag.replace(/\s+([^\s="<>/]+)(?:="[^"]*")?/g, (whole, name: string) =>
      MEANINGFUL.has(name.toLowerCase()) ? whole : '',
    ),
  );
  return makeAbsolute(plain, page);
}
