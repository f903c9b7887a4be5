import { renameSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Astro writes the page at `/old/name.html` into a folder of that name: this makes it the file that its address says. */
export function htmlFiles(): AstroIntegration {
  return {
    name: 'html-files',
    hooks: {
      'astro:build:done': ({ dir, pages }) => {
        unfoldPages(
          fileURLToPath(dir),
          pages.map(({ pathname }) => pathname),
        );
      },
    },
  };
}

/** Does the integration's work on an output folder, for the paths of its pages. */
export function unfoldPages(root: string, paths: readonly string[]): void {
  for (const path of paths.map((one) => decodeURI(one).replace(/\/$/, ''))) {
    if (path.endsWith('.html')) unfold(join(root, path));
  }
}

/** The folder steps aside, its page takes its name, and nothing is left of it. */
function unfold(folder: string): void {
  const aside = `${folder}.folder`;
  renameSync(folder, aside);
  renameSync(join(aside, 'index.html'), folder);
  rmdirSync(aside);
}
