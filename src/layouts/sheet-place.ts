/*
 * The site's one sheet is more than half of a page's bytes. Where a build renders a page, a few letters keep its place, and
 * the thread that writes the page puts the sheet there: it need not be encoded and copied again for every page.
 */

const KEY = Symbol.for('both-banks.sheet');

/** What stands in a page's style element until the page is written. */
export const SHEET_PLACE = '/* sheet */';

/** Leaves the sheet for whoever writes the pages, and answers what keeps its place. */
export function leaveSheet(css: string): typeof SHEET_PLACE {
  // Astro renders through a module graph of its own, in the process of whoever writes.
  Reflect.set(globalThis, KEY, css);
  return SHEET_PLACE;
}

/** The sheet that the pages rendered so far have left; none before the first. */
export function takeSheet(): string | undefined {
  // A marked boundary: nobody else writes under this key.
  return Reflect.get(globalThis, KEY) as string | undefined;
}
