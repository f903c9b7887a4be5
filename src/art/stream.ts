import { layColumn, read, type Column } from './column.ts';

/** A place on a chart; x runs down-valley, y runs down the page. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A centreline from its upstream end to its downstream end, held as two columns because growing it so is quick. */
export interface Stream {
  readonly xs: Column;
  readonly ys: Column;
}

/** Lays a stream through points given as two lists. */
export function layStream(xs: readonly number[], ys: readonly number[]): Stream {
  return { xs: layColumn(xs), ys: layColumn(ys) };
}

/** Measures the straight distance from one place to another. */
export function measureDistance(x1: number, y1: number, x2: number, y2: number): number {
  const dx = x2 - x1;
  const dy = y2 - y1;
  // Not Math.hypot: only + − × ÷ √ are exact by standard, and a chart must never change with the engine.
  return Math.sqrt(dx * dx + dy * dy);
}

/** Measures the length along a stream. */
export function measureLength({ xs, ys }: Stream): number {
  let length = 0;
  for (let i = 1; i < xs.length; i += 1) {
    length += measureDistance(read(xs, i - 1), read(ys, i - 1), read(xs, i), read(ys, i));
  }
  return length;
}

/** Measures the longest way from one point of a stream to the next. */
export function measureStride({ xs, ys }: Stream): number {
  let stride = 0;
  for (let i = 1; i < xs.length; i += 1) {
    stride = Math.max(stride, measureDistance(read(xs, i - 1), read(ys, i - 1), read(xs, i), read(ys, i)));
  }
  return stride;
}

/** Takes the points of a stream from one index up to but not including another, within its ends. */
export function cutStretch({ xs, ys }: Stream, from: number, to: number): Stream {
  return { xs: xs.subarray(Math.max(0, from), to), ys: ys.subarray(Math.max(0, from), to) };
}
