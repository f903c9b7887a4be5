import { layBelt, type Belt } from './belts.ts';
import type { Moment } from './growth.ts';
import { listLoops, MOST_OXBOWS, pickOxbows } from './oxbows.ts';
import { placeStream, type Placement } from './placement.ts';
import { drawBetween, type Random } from './random.ts';
import type { Frame } from './shapes.ts';
import type { Stream } from './stream.ts';

/** What a bed the river has left altogether shows on the map: its belts, oldest first, and the water left standing. */
export interface FormerBed {
  readonly belts: readonly Belt[];
  readonly oxbows: readonly Stream[];
}

// Steps a bed's river grows at most; many are left younger.
const STEPS = 38;

const LEFTS = [0, 0.4, 0.8, 1.2, 1.6, 2];

/**
 * Lays a former river under the present one, slid along the valley to where most of its oxbows lie clear; `grow` gives
 * the first moments of a river from its young stream, as many as it is told.
 */
export function layFormerBed(
  random: Random,
  young: Stream,
  grow: (young: Stream, steps: number) => readonly Moment[],
  present: Stream,
  scale: number,
  frame: Frame,
): FormerBed {
  const last = Math.round(drawBetween(random, 0.6 * STEPS, STEPS - 1));
  const width = frame.river * drawBetween(random, 1.6, 2.2);
  const olderWidth = frame.river * drawBetween(random, 1.9, 2.9);
  const olderShare = drawBetween(random, 0.4, 0.62);
  const flip = random() < 0.5 ? 1 : -1;
  const moments = grow(young, last + 1);
  let bed: FormerBed | undefined;
  for (const left of LEFTS) {
    const placement: Placement = { left, middle: 0, scale, flip };
    const belt = layBelt(moments, last, width, placement, frame);
    const moment = belt && moments[belt.moment];
    if (!moment) continue;
    const loops = listLoops(moment).map((loop) => placeStream(loop, placement, frame));
    const oxbows = pickOxbows(loops, present, frame);
    if (bed && oxbows.length <= bed.oxbows.length) continue;
    const older = layBelt(moments, olderShare * belt.moment, olderWidth, placement, frame);
    bed = { belts: older ? [older, belt] : [belt], oxbows };
    if (oxbows.length === MOST_OXBOWS) break;
  }
  return bed ?? { belts: [], oxbows: [] };
}
