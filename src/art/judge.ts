import { read } from './column.ts';
import { SPACING } from './migration.ts';
import { measureRoom } from './placement.ts';
import type { Prospect } from './prospect.ts';
import type { Frame } from './shapes.ts';

/** How well a window shows a river: a higher score is handsomer. */
export interface Judgement {
  readonly score: number;
  /** The line halfway between the window's highest and lowest point, in units of growth. */
  readonly middle: number;
}

interface Swings {
  readonly top: number;
  readonly bottom: number;
  /** Mean and least height from one crest to the next. */
  readonly mean: number;
  readonly least: number;
  /** Farthest down-valley from one crest to the next, or from an edge to its nearest crest, which tells more. */
  readonly reach: number;
}

const EDGE_WEIGHT = 1.6;
const LONG_REACH = 1.6;
const MOST_SINUOUS = 2.4;
const OVERLAP = 3;

function measureSwings({ course, crests }: Prospect, enters: number, leaves: number): Swings | undefined {
  const { xs, ys } = course;
  let top = Math.min(read(ys, enters), read(ys, leaves));
  let bottom = Math.max(read(ys, enters), read(ys, leaves));
  let least = Infinity;
  let sum = 0;
  let count = 0;
  let reach = 0;
  let before: number | undefined;
  for (const crest of crests) {
    if (crest <= enters || crest >= leaves) continue;
    const y = read(ys, crest);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
    if (before === undefined) {
      reach = EDGE_WEIGHT * (read(xs, crest) - read(xs, enters));
    } else {
      const swing = Math.abs(y - read(ys, before));
      least = Math.min(least, swing);
      sum += swing;
      count += 1;
      reach = Math.max(reach, Math.abs(read(xs, crest) - read(xs, before)));
    }
    before = crest;
  }
  if (before === undefined || count === 0) return undefined;
  reach = Math.max(reach, EDGE_WEIGHT * (read(xs, leaves) - read(xs, before)));
  return { top, bottom, mean: sum / count, least, reach };
}

/** Judges a window from one index of a river to another, at `scale` viewBox units to a unit of growth; none if unfit. */
export function judgeWindow(
  prospect: Prospect,
  frame: Frame,
  enters: number,
  leaves: number,
  scale: number,
): Judgement | undefined {
  if (prospect.sharp.some((i) => i > enters - OVERLAP && i < leaves + OVERLAP)) return undefined;
  const swings = measureSwings(prospect, enters, leaves);
  if (!swings) return undefined;
  const { xs } = prospect.course;
  const height = 2 * measureRoom(frame, scale);
  const fill = (swings.bottom - swings.top) / height;
  if (fill > 1) return undefined;
  const sinuosity = ((leaves - enters) * SPACING) / (read(xs, leaves) - read(xs, enters));
  const score =
    fill +
    (2.5 * swings.mean) / height +
    swings.least / height +
    0.5 * Math.min(MOST_SINUOUS, sinuosity) +
    0.8 * Math.min(1, (prospect.ease * scale) / frame.bend) -
    0.6 * Math.max(0, (swings.reach * scale) / frame.bend - LONG_REACH);
  return { score, middle: (swings.top + swings.bottom) / 2 };
}
