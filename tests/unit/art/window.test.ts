import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { chartSvg } from '../../../src/art/chart.ts';
import { readPalettes } from '../../../src/art/palette.ts';
import type { Point } from '../../../src/art/stream.ts';
import { cutWindow } from '../../../src/art/window.ts';
import { samplePath } from './drawn-chart.ts';

// No stroke of a cover is wider.
const WIDEST = 93;

const palettes = readPalettes(readFileSync('src/styles/tokens.css', 'utf8'));
const cover = chartSvg('the-quiet-after-the-bang', 'cover');

/** Lists, stroke by stroke, the sampled points that can show between a window's sides. */
function listShown(svg: string, left = Number.NaN, width = Number.NaN): (readonly Point[])[] {
  return [...svg.matchAll(/<path (?!class="ground")[^>]*d="([^"]+)"/g)]
    .map(([, data = '']) =>
      samplePath(data).filter(({ x }) => x > left - WIDEST / 2 && x < left + width + WIDEST / 2),
    )
    .filter((points) => points.length > 0);
}

describe('a window of a cover', () => {
  test.each(['card', 'share'] as const)('shows the very strokes of the cover: %s', (name) => {
    for (let n = 0; n < 80; n += 1) {
      const whole = chartSvg(`slug-number-${n}`, 'cover');
      const cut = cutWindow(whole, name, palettes);
      const [left, , width] = (/viewBox="([^"]+)"/.exec(cut)?.[1] ?? '').split(' ').map(Number);
      expect(listShown(cut, left, width)).toEqual(listShown(whole, left, width));
    }
  });

  test('carries little of what nobody sees', () => {
    expect(cutWindow(cover, 'card', palettes).length).toBeLessThan(0.7 * cover.length);
  });

  test('has the shape its place asks for: a card is four by three, a share image nearly two to one', () => {
    expect(cutWindow(cover, 'card', palettes)).toContain('viewBox="620 0 560 420"');
    expect(cutWindow(cover, 'share', palettes)).toContain('viewBox="500 0 800 420"');
  });

  test('stands alone: a namespace, a ground, and a color on every stroke', () => {
    const svg = cutWindow(cover, 'card', palettes);
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" /);
    expect(svg).toContain(`fill="${palettes.light.ground}"`);
    const strokes = [...svg.matchAll(/<(?:path|use) [^>]*stroke-width[^>]*>/g)].map(([tag]) => tag);
    expect(strokes.length).toBeGreaterThan(5);
    expect(strokes.filter((tag) => !/ stroke="#[0-9a-f]{6}"/.test(tag))).toEqual([]);
  });

  test('follows a dark screen where dark colors are given, and is one picture where they are not', () => {
    expect(cutWindow(cover, 'card', palettes)).toContain(`.river{stroke:${palettes.dark.river}}`);
    expect(cutWindow(cover, 'share', { light: palettes.light })).not.toContain('<style>');
  });

  test('weighs at most 6 KB', () => {
    expect(cutWindow(cover, 'card', palettes).length).toBeLessThanOrEqual(6144);
  });
});

describe('the palettes', () => {
  test('name the token that is missing', () => {
    expect(() => readPalettes(':root { --plain: #fff; }')).toThrow('--plain');
  });
});
