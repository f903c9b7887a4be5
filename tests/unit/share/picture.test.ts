import { describe, expect, it } from 'vitest';
import { drawPicture } from '../../../src/share/picture.ts';
import { tools } from './made-drawing.ts';

const river = '<svg class="river" viewBox="0 0 80 42"/>';
const draw = (title: string, kicker: string[] = ['Repair']): string =>
  drawPicture({ title, kicker, siteName: 'Both Banks' }, river, tools);

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

function readSheet(svg: string): Box {
  const [, x, y, width, height] =
    /<rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
  return { x: Number(x), y: Number(y), width: Number(width), height: Number(height) };
}

/** Sizes of the lines drawn in a color, in pixels. */
function readLines(svg: string, color: string): { size: number; y: number }[] {
  const lines = svg.matchAll(/matrix\(([\d.]+) 0 0 -[\d.]+ [\d.]+ ([\d.]+)\)" fill="(#\d+)"/g);
  return Array.from(lines, ([, scale, y, fill]) => ({ size: 1000 * Number(scale), y: Number(y), fill }))
    .filter(({ fill }) => fill === color)
    .map(({ size, y }) => ({ size, y }));
}

describe('a share image', () => {
  it('shows the river all over, and on a sheet the kicker, the title, the mark and the site’s name', () => {
    const svg = draw('Save a chair');
    expect(svg).toContain('<svg x="0" y="0" width="1200" height="630" class="river"');
    expect(svg).toMatch(/<svg x="94" y="[\d.]+" width="46" height="46" class="mark"/);
    expect(readLines(svg, '#222222')).toHaveLength(1);
    expect(readLines(svg, '#111111').map(({ size }) => size)).toEqual([96, 33]);
  });

  it.each([
    ['a short title', 'No'],
    ['a title of two lines', 'The promise nobody wrote down'],
    ['a title of a hundred letters and more', 'customers are '.repeat(8).trim()],
    ['a title of one endless word', 'Donau'.repeat(24)],
    ['a title in signs that we do not have', '日本語の題名'.repeat(10)],
  ])('keeps the sheet inside the image for %s, with the river around it', (_, title) => {
    const { x, y, width, height } = readSheet(
      draw(title, ['A theme with a name', 'Another one of them', 'A third one']),
    );
    expect(x).toBeGreaterThan(0);
    expect(y).toBeGreaterThan(40);
    expect(x + width).toBeLessThan(1000);
    expect(y + height).toBeLessThan(600);
  });

  it('is as high as its words need', () => {
    const [one, three] = [draw('No'), draw('Who speaks for customers when they are not in the room?')].map(
      readSheet,
    );
    expect(one?.height).toBeLessThan(three?.height ?? 0);
    expect(readSheet(draw('No', [])).height).toBeLessThan(one?.height ?? 0);
  });

  it('shows as much of a kicker as fits on its line, and never a part of a word', () => {
    const parts = [
      'A theme with a long name',
      'Another theme with a long name',
      'A third theme with a long name',
    ];
    expect(draw('No', parts)).toBe(draw('No', parts.slice(0, 2)));
    const endless = readLines(draw('No', ['endless'.repeat(20)]), '#222222');
    expect(endless[0]?.size).toBeLessThan(33);
  });

  it('draws its own letters where it has them, and asks the machine for those of other words only', () => {
    const svg = draw('Rivers, نهر and נהר');
    const borrowed = Array.from(svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g), ([, words]) => words);
    expect(borrowed).toEqual(['نهر', 'נהר']);
    expect(svg).not.toContain('direction');
  });

  it('begins at the right where the title is to be read from there', () => {
    const svg = draw('שלום both');
    expect(svg).toMatch(/<text x="(\d+)[^>]*direction="rtl">שלום both<\/text>/);
    const { x, width } = readSheet(svg);
    expect(svg).toContain(`<text x="${x + width - 48}"`);
  });

  it('is well-formed where a borrowed word has signs of markup', () => {
    expect(draw('Жук & <жаба>')).toContain('>&lt;жаба&gt;</text>');
  });

  it('bears the site’s name where a title has nothing to read', () => {
    expect(draw('🌊')).toBe(draw('Both Banks'));
  });
});
