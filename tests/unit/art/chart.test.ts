import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chartSvg } from '../../../src/art/chart.ts';
import { FRAMES, type Shape } from '../../../src/art/shapes.ts';
import { countBends, countCrossings, measureGap, measureNarrowest } from './channel.ts';
import { readChart } from './drawn-chart.ts';

const SHAPES: readonly Shape[] = ['cover', 'hero'];
const SLUGS = Array.from({ length: 500 }, (_, n) => `slug-number-${n}`);
const BENDS = { cover: [5, 11], hero: [4, 8] } as const satisfies Record<Shape, readonly [number, number]>;

describe.each(SHAPES)('five hundred %s charts', (shape) => {
  const svgs = SLUGS.map((slug) => chartSvg(slug, shape));
  const charts = svgs.map((svg) => readChart(svg, shape));
  const { width, height } = FRAMES[shape];

  test('weigh at most 6 KB each', () => {
    expect(Math.max(...svgs.map((svg) => svg.length))).toBeLessThanOrEqual(6144);
  });

  test('hold no number that is not a number', () => {
    expect(svgs.filter((svg) => /NaN|Infinity|undefined/.test(svg))).toEqual([]);
  });

  test('keep the whole channel, its belts and its oxbows inside the top and bottom of the box', () => {
    const strokes = charts.flatMap(({ river, belts, oxbows }) => [river, ...belts, ...oxbows]);
    const ys = strokes.flatMap(({ points, width: stroke }) =>
      points.filter(({ x }) => x >= 0 && x <= width).flatMap(({ y }) => [y - stroke / 2, y + stroke / 2]),
    );
    expect(ys.reduce((least, y) => Math.min(least, y), Infinity)).toBeGreaterThanOrEqual(0);
    expect(ys.reduce((most, y) => Math.max(most, y), -Infinity)).toBeLessThanOrEqual(height);
  });

  test('let the channel neither cross nor touch itself', () => {
    const touching = charts.filter(
      ({ river }) => measureNarrowest(river.points, 2.5 * river.width) < river.width,
    );
    expect(touching).toEqual([]);
  });

  test('let the river cross each side of the box once and end out of sight', () => {
    for (const { river } of charts) {
      expect([countCrossings(river.points, 0), countCrossings(river.points, width)]).toEqual([1, 1]);
      expect(river.points.at(0)?.x).toBeLessThan(-river.width / 2);
      expect(river.points.at(-1)?.x).toBeGreaterThan(width + river.width / 2);
    }
  });

  test('have a number of bends that suits the box', () => {
    const counts = charts.map(({ river }) => countBends(river.points, width));
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(BENDS[shape][0]);
    expect(Math.max(...counts)).toBeLessThanOrEqual(BENDS[shape][1]);
  });

  test('use most of the height of the box, so that no river is nearly straight', () => {
    const heights = charts.map(({ river: { points, width: stroke } }) => {
      const ys = points.map(({ y }) => y);
      return (Math.max(...ys) - Math.min(...ys) + stroke) / height;
    });
    expect(Math.min(...heights)).toBeGreaterThan(0.75);
  });

  test('show five belts and at most three oxbows', () => {
    expect(charts.filter(({ belts }) => belts.length !== 5)).toEqual([]);
    expect(Math.max(...charts.map(({ oxbows }) => oxbows.length))).toBeLessThanOrEqual(3);
    expect(charts.some(({ oxbows }) => oxbows.length > 0)).toBe(true);
  });

  test('let no oxbow touch the river or another oxbow', () => {
    const touching = charts.filter(({ river, oxbows }) =>
      oxbows.some((oxbow, n) =>
        [river, ...oxbows.slice(n + 1)].some(
          (other) => measureGap(oxbow.points, other.points) <= (oxbow.width + other.width) / 2,
        ),
      ),
    );
    expect(touching).toEqual([]);
  });

  test('all differ, and so do their ids', () => {
    expect(new Set(svgs).size).toBe(SLUGS.length);
    expect(new Set(svgs.map((svg) => /id="([^"]+)"/.exec(svg)?.[1])).size).toBe(SLUGS.length);
  });
});

describe('a chart', () => {
  test('never changes for a slug', () => {
    const text = SHAPES.map((shape) => chartSvg('the-quiet-after-the-bang', shape)).join('\n');
    expect(createHash('sha256').update(text).digest('hex')).toBe(
      '3759e6c82d1910a538827b26b20f8fda542ffcff298e489aa50ac1dbb3c09bde',
    );
  });

  test('is the same each time, and safe to set in a page, for any text as its slug', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...SHAPES), (slug, shape) => {
        const svg = chartSvg(slug, shape);
        expect(chartSvg(slug, shape)).toBe(svg);
        expect(svg).toMatch(/^<svg class="chart [\w -]+"[^<>]+>(<[^<>]+>)+<\/svg>$/);
        expect(svg).not.toMatch(/NaN|style=/);
        expect(svg.length).toBeLessThanOrEqual(6144);
      }),
    );
  });

  test.each(['', 'ñandú-río', '河の流れ', '🛶'])('is drawn for the slug “%s”', (slug) => {
    expect(readChart(chartSvg(slug, 'cover'), 'cover').belts).toHaveLength(5);
  });

  test('prints its river once and uses it for the bank and the water', () => {
    const svg = chartSvg('both-banks', 'hero');
    const id = /id="([^"]+)"/.exec(svg)?.[1];
    expect(svg.split(`href="#${id}"`)).toHaveLength(3);
  });
});
