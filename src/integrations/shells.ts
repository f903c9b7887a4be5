import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const kinds = ['reader', 'moderator'] as const;

/**
 * Takes the pages built at `/shells/<kind>/` out of what is served: they become `.shells/<kind>.html`, with
 * `<!--title-->` and `<!--body-->` where the comment endpoint puts its own. A folder without shells is left as it is.
 */
export async function putShellsAside(folder: string): Promise<void> {
  const built = join(folder, 'shells');
  if (!existsSync(built)) return;
  const aside = join(folder, '.shells');
  await mkdir(aside, { recursive: true });
  for (const kind of kinds) {
    const page = await readFile(join(built, kind, 'index.html'), 'utf8');
    await writeFile(join(aside, `${kind}.html`), restorePlaces(page));
  }
  await rm(built, { recursive: true });
}

/** Where a title stands, Astro writes the place's signs as text. */
function restorePlaces(page: string): string {
  return page.replace(/(?:&lt;|<)!--title--(?:&gt;|>)/g, '<!--title-->');
}
