/** A place on a chart; x runs down-valley, y runs down the page. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A centreline from its upstream end to its downstream end, held as two columns because growing it so is quick. */
export interface Stream {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
}

/** Reads a column; NaN beyond its ends, so that a slip shows in the drawing instead of passing for zero. */
export function read(column: readonly number[], index: number): number {
  return column[index] ?? Number.NaN;
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

/** Takes the points of a stream from one index up to but not including another, within its ends. */
export function cutStretch({ xs, ys }: Stream, from: number, to: number): Stream {
  return { xs: xs.slice(Math.max(0, from), to), ys: ys.slice(Math.max(0, from), to) };
}
