import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';

/** What a page says of itself to search engines stands before its style, well within so many bytes. */
const HEAD_BYTES = 4096;

/**
 * A filter for the sitemap of the site in `folder`: a page is listed if it does not ask to be left out, and if it
 * names no other page as its original. What the page says is the only list.
 */
export function listedPages(folder: string): (url: string) => boolean {
  return (url) => {
    const file = join(folder, decodeURI(new URL(url).pathname), 'index.html');
    if (!existsSync(file)) return false;
    const head = readHead(file);
    const canonical = /<link rel="canonical" href="([^"]*)"/.exec(head)?.[1];
    return !/<meta name="robots" content="noindex"/.test(head) && canonical === url;
  };
}

/** The beginning of a file, which is read no further: the sitemap of a large site asks thousands. */
function readHead(file: string): string {
  const open = openSync(file, 'r');
  try {
    const bytes = Buffer.alloc(HEAD_BYTES);
    return bytes.toString('utf8', 0, readSync(open, bytes));
  } finally {
    closeSync(open);
  }
}
