import { describe, expect, it } from 'vitest';
import { landingsSvg, placeLandings } from '../../../src/art/landings.ts';

const counts = [1, 2, 3, 4, 5, 6, 7];

describe('the river of a module', () => {
  it.each(counts)('has a landing in the middle of each of %i columns, in turn above and below', (count) => {
    const points = placeLandings(count, 'a-module');
    expect(points.map(({ x }) => x)).toEqual(
      points.map((_, index) => Math.round(((index + 0.5) * 1180) / count)),
    );
    for (const [index, { y }] of points.entries())
      expect(Math.abs(y - (index % 2 === 0 ? 30 : 160))).toBeLessThanOrEqual(6);
  });

  it.each(counts)('runs through all its %i landings and out of the box on both sides', (count) => {
    const svg = landingsSvg(count, 'a-module');
    const bends = [...svg.matchAll(/ d="M([^"C]+)C[^"]* ([^" ]+ [^" ]+)"/g)];
    expect(bends).toHaveLength(count + 1);
    for (const [index, [, from]] of bends.entries()) {
      if (index > 0) expect(from).toBe(bends[index - 1]?.[2]);
    }
    const path = bends.map(([written]) => written).join('');
    const numbers = path.match(/-?\d+(?:\.\d+)?/g)?.map(Number) ?? [];
    expect(numbers[0]).toBeLessThan(-8);
    expect(numbers.at(-2)).toBeGreaterThan(1188);
    for (const { x, y } of placeLandings(count, 'a-module')) {
      expect(path).toContain(` ${x} ${y}`);
      expect(svg).toContain(`<circle cx="${x}" cy="${y}"`);
    }
  });

  it('is always the same for one module, and another one for another', () => {
    expect(landingsSvg(5, 'a-module')).toBe(landingsSvg(5, 'a-module'));
    expect(landingsSvg(5, 'a-module')).not.toBe(landingsSvg(5, 'another'));
  });

  it('is small, and said to be an ornament', () => {
    expect(landingsSvg(6, 'a-module').length).toBeLessThan(1500);
    expect(landingsSvg(6, 'a-module')).toContain('aria-hidden="true"');
  });
});
