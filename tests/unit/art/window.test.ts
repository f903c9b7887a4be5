import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { chartSvg } from '../../../src/art/chart.ts';
import { readPalettes } from '../../../src/art/palette.ts';
import { cutWindow } from '../../../src/art/window.ts';

const palettes = readPalettes(readFileSync('src/styles/tokens.css', 'utf8'));
const cover = chartSvg('the-quiet-after-the-bang', 'cover');

describe('a window of a cover', () => {
  test('shows the very river of the cover', () => {
    const river = /<path id="[^"]+" d="([^"]+)"/.exec(cover)?.[1];
    expect(river).toBeDefined();
    expect(cutWindow(cover, 'card', palettes)).toContain(`d="${river}"`);
    expect(cutWindow(cover, 'share', palettes)).toContain(`d="${river}"`);
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
