import { openColumn, read } from './column.ts';
import { measureDistance, type Stream } from './stream.ts';

/** Even distance between the points of a growing stream; the unit is the length of one young bend down-valley. */
export const SPACING = 1 / 6;

// Howard & Knutson's Ω and Γ: the bend here pulls against the drift, the bends upstream drive it.
const LOCAL_WEIGHT = -1;
const UPSTREAM_WEIGHT = 2.5;
// e^(−α·SPACING): how much of the upstream bends' pull is left one point on; it sets which bends grow fastest.
const MEMORY = 0.52;
// Drift for one unit of weighted curvature; beyond half of SPACING² a step would overshoot.
const PACE = 0.32 * SPACING * SPACING;
const AXIS_PULL = 0.016;
const FIXED_END = 6;

/**
 * Moves a stream one step: each point drifts along its normal in proportion to upstream-weighted curvature
 * (Howard & Knutson 1984, doi:10.1029/WR020i011p01659), and is drawn back to the valley's axis as it nears ±`wall`.
 */
export function migrate({ xs, ys }: Stream, wall: number): Stream {
  const last = xs.length - 1;
  const movedXs = openColumn(xs.length);
  const movedYs = openColumn(xs.length);
  movedXs[0] = read(xs, 0);
  movedYs[0] = read(ys, 0);
  let upstream = 0;
  let beforeX = read(xs, 0);
  let beforeY = read(ys, 0);
  let x = read(xs, 1);
  let y = read(ys, 1);
  let reach = measureDistance(beforeX, beforeY, x, y);
  for (let i = 1; i < last; i += 1) {
    const afterX = read(xs, i + 1);
    const afterY = read(ys, i + 1);
    const next = measureDistance(x, y, afterX, afterY);
    const chord = measureDistance(beforeX, beforeY, afterX, afterY);
    // Curvature of the circle through the three points.
    const turn = (x - beforeX) * (afterY - y) - (y - beforeY) * (afterX - x);
    const curvature = (2 * turn) / (reach * next * chord);
    upstream = MEMORY * upstream + (1 - MEMORY) * curvature;
    const end = Math.min(i, last - i);
    const ease = end < FIXED_END ? end / FIXED_END : 1;
    const drift = (ease * PACE * (LOCAL_WEIGHT * curvature + UPSTREAM_WEIGHT * upstream)) / chord;
    const off = y / wall;
    movedXs[i] = x + drift * (afterY - beforeY);
    movedYs[i] = y - drift * (afterX - beforeX) - ease * AXIS_PULL * off * off * off;
    beforeX = x;
    beforeY = y;
    x = afterX;
    y = afterY;
    reach = next;
  }
  movedXs[last] = read(xs, last);
  movedYs[last] = read(ys, last);
  return { xs: movedXs, ys: movedYs };
}
