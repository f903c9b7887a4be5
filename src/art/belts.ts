import type { Moment } from './growth.ts';
import { fitsHeight, placeStream, trimToBox, type Placement } from './placement.ts';
import { drawBetween, type Random } from './random.ts';
import type { Frame } from './shapes.ts';
import type { Stream } from './stream.ts';

/** The strip an earlier course leaves on the map, in viewBox units. */
export interface Belt {
  readonly course: Stream;
  readonly width: number;
  /** Index of the moment whose course it is. */
  readonly moment: number;
}

const BELT_MARGIN = 6;

/** Lays a belt along the latest moment, from `index` back, whose belt stays inside the box; none if none does. */
export function layBelt(
  moments: readonly Moment[],
  index: number,
  width: number,
  placement: Placement,
  frame: Frame,
): Belt | undefined {
  for (let i = Math.round(index); i >= 0; i -= 1) {
    const moment = moments[i];
    if (!moment) return undefined;
    if (!fitsHeight(moment.course, width, BELT_MARGIN, placement, frame)) continue;
    return {
      course: trimToBox(placeStream(moment.course, placement, frame), frame),
      width: Math.round(width),
      moment: i,
    };
  }
  return undefined;
}

/** Lays the belts of the present river's youth, oldest first: three moments unevenly apart, no two as wide. */
export function layEarlierBelts(
  random: Random,
  moments: readonly Moment[],
  present: number,
  placement: Placement,
  frame: Frame,
): readonly Belt[] {
  const first = drawBetween(random, 1, 4);
  const shares = [0, 1, 2].map((n) => n / 3 + drawBetween(random, 0, 0.12));
  return shares.flatMap((share) => {
    const width = frame.river * drawBetween(random, 2, 3.1);
    return layBelt(moments, first + share * (present - first), width, placement, frame) ?? [];
  });
}
