import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A filter for the sitemap of the site in `folder`: a page is listed if it does not ask to be left out, and if it
 * names no other page as its original. What the page says is the only list.
 */
export function listedPages(folder: string): (url: string) => boolean {
  return (url) => {
    const file = join(folder, decodeURI(new URL(url).pathname), 'index.html');
    if (!existsSync(file)) return false;
    const head = readFileSync(file, 'utf8').split('</head>', 1)[0] ?? '';
    const canonical = /<link rel="canonical" href="([^"]*)"/.exec(head)?.[1];
    return !/<meta name="robots" content="noindex"/.test(head) && canonical === url;
  };
}
