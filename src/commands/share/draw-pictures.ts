import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { readColor, readPalettes } from '../../art/palette.ts';
import { useLetters, type Letters } from '../../share/letters.ts';
import { drawPicture, type PictureTools } from '../../share/picture.ts';
import { riverOf } from '../../share/river.ts';
import { site } from '../../site.config.ts';
import type { FoundPicture } from './find-pictures.ts';
import { mixColors, readHex } from './mix-colors.ts';
import { createPngWriter } from './palette-png.ts';
import { ShareError } from './share-error.ts';

/** Draws one page's share image as PNG; throws ShareError. */
export type DrawPicture = (picture: FoundPicture) => Promise<Buffer>;

/** Makes ready to draw: reads the letters, the colors and the mark. Throws ShareError where one is missing. */
export function createDrawing(): DrawPicture {
  // Pictures are drawn beside each other, each by one thread.
  sharp.concurrency(1);
  const tokens = readSource('src/styles/tokens.css');
  const { light } = readPalettes(tokens);
  const colorOf = (token: string): string => readColor(tokens, token).light;
  const colors = { sheet: colorOf('sheet'), ink: colorOf('ink'), kicker: colorOf('water-ink') };
  const tools: PictureTools = {
    setTitle: readLetters('title-letters.json'),
    setLabel: readLetters('label-letters.json'),
    mark: readSource('public/favicon.svg'),
    colors,
  };
  const writePng = createPngWriter(
    mixColors([...Object.values(colors), ...Object.values(light)].map(readHex)),
  );
  return async ({ address, title, kicker }) => {
    const svg = drawPicture({ title, kicker, siteName: site.name }, riverOf(address, light), tools);
    try {
      const { data, info } = await sharp(Buffer.from(svg)).raw().toBuffer({ resolveWithObject: true });
      return await writePng({ data, ...info });
    } catch (error) {
      throw new ShareError(
        `The share image of ${address} cannot be drawn (${error instanceof Error ? error.message : String(error)}); if its title has a sign that nothing else has, change that.`,
      );
    }
  };
}

function readLetters(name: string): ReturnType<typeof useLetters> {
  // A marked boundary: `npm run fonts` writes these files.
  return useLetters(JSON.parse(readSource(join('src', 'share', name), 'run npm run fonts')) as Letters);
}

function readSource(file: string, remedy = 'take it back from the repository'): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new ShareError(`${file} is missing, and no share image can be drawn without it; ${remedy}.`);
  }
}
