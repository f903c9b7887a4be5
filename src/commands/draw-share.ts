import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { runCommand } from './run-command.ts';
import { findPictures } from './share/find-pictures.ts';
import { KeptPictures } from './share/kept-pictures.ts';
import { ShareError } from './share/share-error.ts';

/** So many are drawn beside each other, on as many processors as there are. */
const AT_ONCE = 4;

/** Images of earlier builds. */
const KEPT = join('.cache', 'share');

/**
 * Brings the share image of every page of the built site in `root` to its address; answers how many there are, and how
 * many of them had to be drawn. Throws ShareError.
 */
export async function drawShare(
  root: string,
  folder: string = KEPT,
): Promise<{ pictures: number; drawn: number }> {
  const pictures = findPictures(root).map((picture) => ({ picture, place: join(root, picture.file) }));
  if (pictures.length === 0)
    throw new ShareError(`No page in ${root} names a share image; build the site first (npm run build).`);
  for (const parent of new Set(pictures.map(({ place }) => dirname(place))))
    mkdirSync(parent, { recursive: true });
  const kept = new KeptPictures(folder);
  const missing = pictures.filter(({ picture, place }) => !kept.copy(picture, place));
  if (missing.length > 0) {
    // Loaded only now: a build that draws nothing anew needs none of it.
    const { createDrawing } = await import('./share/draw-pictures.ts');
    const draw = createDrawing();
    const waiting = missing.values();
    const work = async (): Promise<void> => {
      for (const { picture, place } of waiting) kept.keep(picture, place, await draw(picture));
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  }
  kept.prune();
  return { pictures: pictures.length, drawn: missing.length };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await runCommand(async () => {
    const { values } = parseArgs({ options: { out: { type: 'string', default: 'dist' } } });
    const started = performance.now();
    try {
      const { pictures, drawn } = await drawShare(values.out);
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      console.log(`${pictures} share images are in place, ${drawn} of them drawn anew (${seconds} s).`);
      return 0;
    } catch (error) {
      if (!(error instanceof ShareError)) throw error;
      console.error(error.message);
      return 1;
    }
  });
}
