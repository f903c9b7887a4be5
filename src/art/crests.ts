import { openColumn, read } from './column.ts';
import { measureDistance, type Stream } from './stream.ts';

// Points on either side that an edge's own reach of the river takes up.
const ABREAST = 3;
// Least cosine of the angle between the river and the valley at an edge.
const FAIR_ANGLE = 0.6;

/** Lists the indices where a stream turns back across the valley: its crests and troughs, upstream first. */
export function findCrests({ ys }: Stream): readonly number[] {
  const crests: number[] = [];
  for (let i = 1; i < ys.length - 1; i += 1) {
    const here = read(ys, i);
    if ((here - read(ys, i - 1)) * (read(ys, i + 1) - here) < 0) crests.push(i);
  }
  return crests;
}

/** Lists the indices where an upright edge would cut the stream once only, at a fair angle, and keep `gap` from the rest. */
export function findCleanCuts({ xs, ys }: Stream, gap: number): readonly number[] {
  const nearestAhead = openColumn(xs.length);
  let ahead = Infinity;
  for (let i = xs.length - 1; i >= 0; i -= 1) {
    ahead = Math.min(ahead, read(xs, i));
    nearestAhead[i] = ahead;
  }
  const cuts: number[] = [];
  let behind = -Infinity;
  for (let i = ABREAST; i < xs.length - ABREAST; i += 1) {
    const x = read(xs, i);
    behind = Math.max(behind, read(xs, i - ABREAST));
    if (x - behind < gap || read(nearestAhead, i + ABREAST) - x < gap) continue;
    const onward = read(xs, i - 2) < read(xs, i - 1) && read(xs, i + 1) < read(xs, i + 2);
    const across = read(xs, i + 1) - read(xs, i - 1);
    if (onward && across > FAIR_ANGLE * measureDistance(0, read(ys, i - 1), across, read(ys, i + 1)))
      cuts.push(i);
  }
  return cuts;
}

/** Lists the indices where a stream bends more sharply than on a circle of the given radius. */
export function findSharpTurns({ xs, ys }: Stream, radius: number): readonly number[] {
  const turns: number[] = [];
  for (let i = 1; i < xs.length - 1; i += 1) {
    const inX = read(xs, i) - read(xs, i - 1);
    const inY = read(ys, i) - read(ys, i - 1);
    const outX = read(xs, i + 1) - read(xs, i);
    const outY = read(ys, i + 1) - read(ys, i);
    const chordX = inX + outX;
    const chordY = inY + outY;
    const bend = 2 * (inX * outY - inY * outX) * radius;
    const legs = (inX * inX + inY * inY) * (outX * outX + outY * outY);
    if (bend * bend > legs * (chordX * chordX + chordY * chordY)) turns.push(i);
  }
  return turns;
}
