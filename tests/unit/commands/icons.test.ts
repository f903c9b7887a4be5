import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { drawIcon } from '../../../src/commands/icons.ts';
import { icons } from '../../../src/share/icons.ts';

/** Colors of every pixel, and the width; an ICO's picture stands behind its head. */
async function readPixels(file: Buffer): Promise<{ pixels: Buffer; width: number; height: number }> {
  const { data, info } = await sharp(file.subarray(file[0] === 0 ? 22 : 0))
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { pixels: data, width: info.width, height: info.height };
}

/** How far two pictures are apart on average, in 255ths. */
function compare(one: Buffer, other: Buffer): number {
  return one.reduce((sum, byte, index) => sum + Math.abs(byte - (other[index] ?? 0)), 0) / one.length;
}

describe.each(icons.map((icon) => [icon.src, icon] as const))('the icon %s', (src, icon) => {
  const shipped = readFileSync(join('public', src));

  it('is the mark as `npm run fix` draws it now', async () => {
    const [made, kept] = await Promise.all([readPixels(await drawIcon(icon)), readPixels(shipped)]);
    expect([kept.width, kept.height]).toEqual([icon.size, icon.size]);
    // Another machine may round an edge differently.
    expect(compare(made.pixels, kept.pixels)).toBeLessThan(1);
  });

  it('is light, and leaves no corner to be cut off where a system cuts', async () => {
    expect(shipped.length).toBeLessThan(12 * 1024);
    const { pixels } = await readPixels(shipped);
    const corner = pixels[3];
    expect(corner).toBe(icon.corner === undefined && icon.hasGround !== false ? 255 : 0);
  });
});

describe('an icon that a system may cut', () => {
  it('has all of its mark inside the circle that is left', async () => {
    const icon = icons.find(({ purpose }) => purpose === 'maskable');
    const { pixels, width } = await readPixels(readFileSync(join('public', icon?.src ?? '')));
    const middle = width / 2;
    const ground = pixels.subarray(0, 3);
    const outside = Array.from({ length: width * width }, (_, place) => place).filter((place) => {
      const [x, y] = [(place % width) - middle, Math.floor(place / width) - middle];
      return Math.hypot(x, y) > 0.4 * width && !pixels.subarray(4 * place, 4 * place + 3).equals(ground);
    });
    expect(outside).toEqual([]);
  });
});
