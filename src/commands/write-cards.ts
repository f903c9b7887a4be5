import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPalettes } from '../art/palette.ts';
import { cutWindow } from '../art/window.ts';
import { coverOf } from '../library/charts.ts';

/** Writes the card of each of these charts into a folder of nothing else, which becomes the site's `charts/`. */
export function writeCards(folder: string, slugs: readonly string[]): void {
  const palettes = readPalettes(readFileSync(join('src', 'styles', 'tokens.css'), 'utf8'));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const slug of slugs)
    writeFileSync(join(folder, `${slug}.svg`), cutWindow(coverOf(slug), 'card', palettes));
}
