import { openColumn, read } from './column.ts';
import type { Frame } from './shapes.ts';
import { cutStretch, type Stream } from './stream.ts';

/** How a growing river lies in a box: units of growth at the left edge and middle line, and viewBox units to one. */
export interface Placement {
  readonly left: number;
  readonly middle: number;
  readonly scale: number;
  /** −1 turns the river over, so that what swung up swings down. */
  readonly flip: 1 | -1;
}

// Farther outside the box than half the widest belt, so that no round end shows at an edge.
const OVERHANG = 100;

/** Gives a stream in viewBox units. */
export function placeStream({ xs, ys }: Stream, placement: Placement, frame: Frame): Stream {
  const { left, middle, scale, flip } = placement;
  const placedXs = openColumn(xs.length);
  const placedYs = openColumn(xs.length);
  for (let i = 0; i < xs.length; i += 1) {
    placedXs[i] = (read(xs, i) - left) * scale;
    placedYs[i] = (read(ys, i) - middle) * scale * flip + frame.height / 2;
  }
  return { xs: placedXs, ys: placedYs };
}

/** Cuts off what lies well outside a box to its left and right. */
export function trimToBox(stream: Stream, frame: Frame): Stream {
  const first = stream.xs.findIndex((x) => x > -OVERHANG);
  const last = stream.xs.findLastIndex((x) => x < frame.width + OVERHANG);
  return cutStretch(stream, first - 1, last + 2);
}

/** Cuts a placed stream just far enough beyond the indices at a box's edges that a stroke's round ends stay unseen. */
export function cutBeyondEdges(
  { xs, ys }: Stream,
  enters: number,
  leaves: number,
  stroke: number,
  frame: Frame,
): Stream {
  let from = enters;
  let to = leaves;
  while (from > 0 && read(xs, from) > -stroke) from -= 1;
  while (to < xs.length - 1 && read(xs, to) < frame.width + stroke) to += 1;
  return cutStretch({ xs, ys }, from, to + 1);
}

/** Tells whether a stroke of some width along a stream, once placed, stays inside a box's top and bottom by `margin`. */
export function fitsHeight(
  { xs, ys }: Stream,
  width: number,
  margin: number,
  placement: Placement,
  frame: Frame,
): boolean {
  const { left, middle, scale } = placement;
  const room = (frame.height / 2 - width / 2 - margin) / scale;
  const west = left - OVERHANG / scale;
  const east = left + (frame.width + OVERHANG) / scale;
  for (let i = 0; i < ys.length; i += 1) {
    const x = read(xs, i);
    if (x > west && x < east && Math.abs(read(ys, i) - middle) > room) return false;
  }
  return true;
}

/** Gives half the height, in units of growth, that the present centreline may use in a frame. */
export function measureRoom(frame: Frame, scale: number): number {
  return (frame.height / 2 - frame.margin - frame.river / 2 - frame.bank) / scale;
}
