import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPalettes } from '../art/palette.ts';
import { cutWindow } from '../art/window.ts';
import { coverOf } from '../library/charts.ts';

/** Writes the card of each of these charts into a built site, where `charts/[slug].svg` would stand while writing. */
export function writeCards(root: string, slugs: readonly string[]): void {
  const palettes = readPalettes(readFileSync(join('src', 'styles', 'tokens.css'), 'utf8'));
  const folder = join(root, 'charts');
  mkdirSync(folder, { recursive: true });
  for (const slug of slugs)
    writeFileSync(join(folder, `${slug}.svg`), cutWindow(coverOf(slug), 'card', palettes));
}
