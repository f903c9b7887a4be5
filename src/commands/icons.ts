import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import sharp from 'sharp';
import { readColor } from '../art/palette.ts';
import { icons, type Icon } from '../share/icons.ts';

/** Draws an icon from the site's mark, as the bytes of its file. */
export async function drawIcon(icon: Icon): Promise<Buffer> {
  const { src, size, mark, corner = 0, hasGround = true } = icon;
  const ground = readColor(readFileSync(join('src', 'styles', 'tokens.css'), 'utf8'), 'paper').light;
  const edge = (size * (1 - mark)) / 2;
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}">`,
    ...(hasGround ? [`<rect width="${size}" height="${size}" rx="${corner * size}" fill="${ground}"/>`] : []),
    readFileSync(join('public', 'favicon.svg'), 'utf8').replace(
      '<svg ',
      `<svg x="${edge}" y="${edge}" width="${size * mark}" height="${size * mark}" `,
    ),
    '</svg>',
  ];
  const png = await sharp(Buffer.from(svg.join('')))
    .png({ compressionLevel: 9, palette: true, effort: 10 })
    .toBuffer();
  return src.endsWith('.ico') ? wrapIco(png, size) : png;
}

/** An ICO file with one picture in it, which is a PNG. */
function wrapIco(png: Buffer, size: number): Buffer {
  const head = Buffer.alloc(22);
  // An icon, one picture; its width and height; one plane of 32 bits a pixel; how long it is and where it begins.
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(1, 4);
  head.set([size, size], 6);
  head.writeUInt16LE(1, 10);
  head.writeUInt16LE(32, 12);
  head.writeUInt32LE(png.length, 14);
  head.writeUInt32LE(head.length, 18);
  return Buffer.concat([head, png]);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const icon of icons) {
    const file = join('public', icon.src);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, await drawIcon(icon));
  }
}
