import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { mixColors, readHex } from '../../../../src/commands/share/mix-colors.ts';
import { createPngWriter } from '../../../../src/commands/share/palette-png.ts';

const palette = mixColors(['#fdfdfa', '#12262c', '#17576b'].map(readHex));

/** Three pixels by two, four bytes each. */
const data = Uint8Array.from(
  [
    [0xfd, 0xfd, 0xfa, 255],
    [0x12, 0x26, 0x2c, 255],
    [0x17, 0x57, 0x6b, 255],
    [0x88, 0x92, 0x93, 255],
    [0xfc, 0xfe, 0xf9, 255],
    [0x12, 0x26, 0x2c, 255],
  ].flat(),
);

describe('a share image’s file', () => {
  it('is a PNG that another program reads as what was drawn', async () => {
    const png = await createPngWriter(palette)({ data, width: 3, height: 2, channels: 4 });
    const { format, width, height, isPalette } = await sharp(png).metadata();
    expect({ format, width, height, isPalette }).toEqual({
      format: 'png',
      width: 3,
      height: 2,
      isPalette: true,
    });
    const read = await sharp(png).removeAlpha().raw().toBuffer();
    const pixels = Array.from({ length: 6 }, (_, index) => [...read.subarray(3 * index, 3 * index + 3)]);
    expect(pixels.slice(0, 3)).toEqual(['#fdfdfa', '#12262c', '#17576b'].map((hex) => [...readHex(hex)]));
    // Between two colors, the nearest that stands there; almost a color, that color.
    expect(pixels[3]?.every((part, index) => Math.abs(part - (data[12 + index] ?? 0)) <= 8)).toBe(true);
    expect(pixels[4]).toEqual([0xfd, 0xfd, 0xfa]);
  });

  it('is the same to the byte each time, whatever was written before', async () => {
    const pixels = { data, width: 3, height: 2, channels: 4 };
    const write = createPngWriter(palette);
    await write({ ...pixels, data: data.map((byte) => byte ^ 3) });
    expect(await write(pixels)).toEqual(await createPngWriter(palette)(pixels));
  });
});

describe('mixing colors', () => {
  it('keeps every color itself and fills a palette with what lies between', () => {
    const own = [
      '#fdfdfa',
      '#12262c',
      '#17576b',
      '#e8ece3',
      '#e6dcb9',
      '#cbdcba',
      '#edcdae',
      '#bdd9d2',
      '#8fbac6',
    ].map(readHex);
    const mixed = mixColors(own);
    expect(mixed.slice(0, own.length)).toEqual(own);
    expect(mixed).toHaveLength(256);
    expect(new Set(mixed.map(String)).size).toBe(256);
  });
});
