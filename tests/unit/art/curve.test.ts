import { describe, expect, test } from 'vitest';
import { tracePath } from '../../../src/art/curve.ts';
import { layStream } from '../../../src/art/stream.ts';
import { samplePath } from './drawn-chart.ts';

describe('a traced path', () => {
  const turns = Array.from({ length: 60 }, (_, i) => (i / 59) * Math.PI);
  const halfCircle = layStream(
    turns.map((turn) => 200 - 200 * Math.cos(turn)),
    turns.map((turn) => 200 * Math.sin(turn)),
  );

  test('follows its stream to within a unit, all but the curves at its ends', () => {
    const off = samplePath(tracePath(halfCircle, 100))
      .slice(7, -7)
      .map(({ x, y }) => Math.abs(Math.hypot(x - 200, y) - 200));
    expect(Math.max(...off)).toBeLessThan(1);
  });

  test('starts and ends where its stream does', () => {
    const points = samplePath(tracePath(halfCircle, 70));
    expect([points.at(0), points.at(-1)]).toEqual([
      { x: 0, y: 0 },
      { x: 400, y: 0 },
    ]);
  });

  test('is written in whole numbers with one letter per command it needs', () => {
    expect(tracePath(halfCircle, 70)).toMatch(/^M0 0s[\d -]+$/);
  });
});
