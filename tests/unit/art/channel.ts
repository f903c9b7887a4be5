import type { Point } from '../../../src/art/stream.ts';

/** Counts the crests and troughs of a line between a box's edges. */
export function countBends(points: readonly Point[], width: number): number {
  let bends = 0;
  let falling: boolean | undefined;
  let before: Point | undefined;
  for (const point of points) {
    if (before && before.y !== point.y) {
      const falls = point.y > before.y;
      if (falling !== undefined && falls !== falling && point.x > 0 && point.x < width) bends += 1;
      falling = falls;
    }
    before = point;
  }
  return bends;
}

/** Counts how often a line crosses an upright line. */
export function countCrossings(points: readonly Point[], x: number): number {
  return points.filter((point, i) => {
    const before = points[i - 1];
    return before !== undefined && before.x < x !== point.x < x;
  }).length;
}

/** Gives the narrowest distance between parts of a line farther apart along it than `apart`. */
export function measureNarrowest(points: readonly Point[], apart: number): number {
  const along: number[] = [];
  let length = 0;
  let narrowest = Infinity;
  for (const [j, point] of points.entries()) {
    const before = points[j - 1] ?? point;
    length += Math.hypot(point.x - before.x, point.y - before.y);
    along.push(length);
    for (let i = 0; i < j && length - (along[i] ?? 0) > apart; i += 1) {
      const other = points[i] ?? point;
      narrowest = Math.min(narrowest, (point.x - other.x) ** 2 + (point.y - other.y) ** 2);
    }
  }
  return Math.sqrt(narrowest);
}

/** Gives the narrowest distance between two lines' points. */
export function measureGap(points: readonly Point[], others: readonly Point[]): number {
  let narrowest = Infinity;
  for (const { x, y } of points) {
    for (const other of others) narrowest = Math.min(narrowest, (x - other.x) ** 2 + (y - other.y) ** 2);
  }
  return Math.sqrt(narrowest);
}
