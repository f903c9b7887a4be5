import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unescape } from '../../markup/unescape.ts';
import { pictureAddress, sharedAs } from '../../share/picture-address.ts';
import { site } from '../../site.config.ts';

/** A share image that the pages of a site name. */
export interface FoundPicture {
  /** Address of the page whose image it is, and the image's file below the site's folder. */
  address: string;
  file: string;
  title: string;
  kicker: string[];
}

/**
 * The share images that the pages of the built site in `root` name, in the order of their addresses. What a page says of
 * itself is the only list: its title in the head, and above its heading what it is part of.
 */
export function findPictures(root: string): FoundPicture[] {
  return globSync('**/*.html', { cwd: root })
    .sort()
    .flatMap(
      (file) =>
        readPage(join(root, file), `/${file.replaceAll('\\', '/')}`.replace(/index\.html$/, '')) ?? [],
    );
}

function readPage(file: string, address: string): FoundPicture | undefined {
  const html = readFileSync(file, 'utf8');
  const isOwn = sharedAs(address) === address && html.includes('<meta property="og:image" ');
  if (!isOwn) return undefined;
  const title = /<meta property="og:title" content="([^"]*)"/.exec(html)?.[1] ?? '';
  const heading = html.slice(html.indexOf('<main'), html.indexOf('<h1'));
  const [, above] = /<p class="kicker"[^>]*>(.*?)<\/p>/s.exec(heading) ?? [];
  const parts = above?.matchAll(/<(a|span)[^>]*>(.*?)<\/\1>/gs) ?? [];
  const kicker = Array.from(parts, ([, , part = '']) => unescape(part.replace(/<[^>]*>/g, '')).trim());
  return {
    address,
    file: pictureAddress(address).slice(1),
    title: unescape(title),
    // A page that is part of nothing is introduced by what the whole site says.
    kicker: kicker.length > 0 || address === '/' ? kicker : [site.tagline],
  };
}
