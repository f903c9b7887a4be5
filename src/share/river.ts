import { chartSvg } from '../art/chart.ts';
import type { Palette } from '../art/palette.ts';
import { cutWindow } from '../art/window.ts';

/** The river of a page as its share image shows it: a post's and the home page's own, or one grown from the address. */
export function riverOf(address: string, light: Palette): string {
  if (address === '/') return cutWindow(chartSvg('both-banks', 'hero'), 'home', { light });
  const [, slug = address] = /^\/posts\/([^/]+)\/$/.exec(address) ?? [];
  return cutWindow(chartSvg(slug, 'cover'), 'share', { light });
}
