import { measureDistance, read, type Stream } from './stream.ts';

/** Two points of one stream, upstream first, that lie close though the way between them along the stream is long. */
export interface Neck {
  readonly upstream: number;
  readonly downstream: number;
  readonly width: number;
}

const ROWS = 32;

/** Finds the narrowest neck under `reach` between points more than `apart` indices apart, by a grid of cells. */
export function findNeck({ xs, ys }: Stream, reach: number, apart: number): Neck | undefined {
  let west = Infinity;
  let east = -Infinity;
  for (const x of xs) {
    west = Math.min(west, x);
    east = Math.max(east, x);
  }
  const findCell = (i: number): number => {
    const row = Math.floor(read(ys, i) / reach) + ROWS / 2;
    return (Math.floor((read(xs, i) - west) / reach) + 1) * ROWS + Math.min(ROWS - 2, Math.max(1, row));
  };
  // Each cell holds the last point that fell in it, and each point the one that fell there before: −1 is none.
  const newest = new Int16Array((Math.floor((east - west) / reach) + 3) * ROWS).fill(-1);
  const older = new Int16Array(xs.length);
  let neck: Neck | undefined;
  let width = reach;
  for (let j = apart + 1; j < xs.length; j += 1) {
    // A point enters the grid only once the stream has gone far enough past it.
    const entering = j - apart - 1;
    const home = findCell(entering);
    older[entering] = newest[home] ?? -1;
    newest[home] = entering;
    const cell = findCell(j);
    for (let column = cell - ROWS; column <= cell + ROWS; column += ROWS) {
      for (let near = column - 1; near <= column + 1; near += 1) {
        for (let i = newest[near] ?? -1; i >= 0; i = older[i] ?? -1) {
          const distance = measureDistance(read(xs, i), read(ys, i), read(xs, j), read(ys, j));
          if (distance >= width) continue;
          width = distance;
          neck = { upstream: i, downstream: j, width };
        }
      }
    }
  }
  return neck;
}
