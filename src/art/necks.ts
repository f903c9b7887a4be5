import { openColumn, read, type Column } from './column.ts';
import type { Stream } from './stream.ts';

/** Two points of one stream, upstream first, that lie close though the way between them along the stream is long. */
export interface Neck {
  readonly upstream: number;
  readonly downstream: number;
  readonly width: number;
}

// What is kept of each reach: the sides of the box around it, and how far east the stream has been by its end.
const WEST = 0;
const EAST = 1;
const NORTH = 2;
const SOUTH = 3;
const EASTMOST = 4;
const KEPT = 5;

/** Boxes the reaches of a stream, so many points each, one after another in a single column. */
function boxReaches({ xs, ys }: Stream, size: number): Column {
  const boxes = openColumn(KEPT * Math.ceil(xs.length / size));
  let eastmost = -Infinity;
  for (let first = 0, at = 0; first < xs.length; first += size, at += KEPT) {
    const end = Math.min(first + size, xs.length);
    let west = read(xs, first);
    let north = read(ys, first);
    let east = west;
    let south = north;
    for (let i = first + 1; i < end; i += 1) {
      const x = read(xs, i);
      const y = read(ys, i);
      west = Math.min(west, x);
      east = Math.max(east, x);
      north = Math.min(north, y);
      south = Math.max(south, y);
    }
    eastmost = Math.max(eastmost, east);
    boxes[at + WEST] = west;
    boxes[at + EAST] = east;
    boxes[at + NORTH] = north;
    boxes[at + SOUTH] = south;
    boxes[at + EASTMOST] = eastmost;
  }
  return boxes;
}

/** Finds the narrowest neck under `width` between the points of two reaches, which begin at these indices. */
function compareReaches(
  { xs, ys }: Stream,
  upper: number,
  lower: number,
  size: number,
  width: number,
): Neck | undefined {
  const end = Math.min(lower + size, xs.length);
  let least = width * width;
  let upstream = -1;
  let downstream = -1;
  for (let j = lower; j < end; j += 1) {
    const x = read(xs, j);
    const y = read(ys, j);
    const stop = Math.min(upper + size, j - size + 1);
    for (let i = upper; i < stop; i += 1) {
      const dx = x - read(xs, i);
      const dy = y - read(ys, i);
      const square = dx * dx + dy * dy;
      if (square >= least) continue;
      least = square;
      upstream = i;
      downstream = j;
    }
  }
  return upstream < 0 ? undefined : { upstream, downstream, width: Math.sqrt(least) };
}

/**
 * Finds the narrowest neck under `limit` between points more than `apart` indices apart. The stream is taken in reaches
 * too short for a neck within one; their boxes tell of nearly all that no point of one is near a point of the other.
 */
export function findNeck(stream: Stream, limit: number, apart: number): Neck | undefined {
  const size = apart + 1;
  const boxes = boxReaches(stream, size);
  let neck: Neck | undefined;
  let width = limit;
  for (let b = KEPT; b < boxes.length; b += KEPT) {
    const west = read(boxes, b + WEST) - width;
    const east = read(boxes, b + EAST) + width;
    const north = read(boxes, b + NORTH) - width;
    const south = read(boxes, b + SOUTH) + width;
    for (let a = b - KEPT; a >= 0 && read(boxes, a + EASTMOST) > west; a -= KEPT) {
      if (read(boxes, a + EAST) < west || read(boxes, a + WEST) > east) continue;
      if (read(boxes, a + SOUTH) < north || read(boxes, a + NORTH) > south) continue;
      const found = compareReaches(stream, (a / KEPT) * size, (b / KEPT) * size, size, width);
      if (!found) continue;
      neck = found;
      width = found.width;
    }
  }
  return neck;
}
