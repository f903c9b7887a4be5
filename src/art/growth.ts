import { openColumn, read, type Column } from './column.ts';
import { migrate, SPACING } from './migration.ts';
import { findNeck, type Neck } from './necks.ts';
import { resample } from './resample.ts';
import { cutStretch, type Stream } from './stream.ts';

/** A growing river at one time: its course, and the loops it has cut off so far, oldest first. */
export interface Moment {
  readonly course: Stream;
  readonly loops: readonly Stream[];
}

// Until then the bends are too young for any two limbs to come near each other.
const FIRST_NECK_STEP = 10;
const HEALING_PASSES = 8;
const HEALING_REACH = 5;

/** Joins one column across a neck and softens the joint with a 1-2-1 filter, so that no kink stays where it was cut. */
function joinColumn(column: Column, { upstream, downstream }: Neck): Column {
  const joined = openColumn(upstream + 1 + column.length - downstream);
  joined.set(column.subarray(0, upstream + 1));
  joined.set(column.subarray(downstream), upstream + 1);
  const end = Math.min(joined.length - 1, upstream + 1 + HEALING_REACH);
  for (let pass = 0; pass < HEALING_PASSES; pass += 1) {
    for (let i = Math.max(1, upstream - HEALING_REACH); i < end; i += 1) {
      joined[i] = (read(joined, i - 1) + 2 * read(joined, i) + read(joined, i + 1)) / 4;
    }
  }
  return joined;
}

/** Cuts off every neck narrower than `reach`, the narrowest first; each loop joins the moment's loops. */
function cutNecks({ course, loops }: Moment, reach: number): Moment {
  const neck = findNeck(course, reach, Math.ceil((1.6 * reach) / SPACING));
  if (!neck) return { course, loops };
  const loop = cutStretch(course, neck.upstream, neck.downstream + 1);
  const healed = resample({ xs: joinColumn(course.xs, neck), ys: joinColumn(course.ys, neck) }, SPACING);
  return cutNecks({ course: healed, loops: [...loops, loop] }, reach);
}

/** Grows a stream for a number of steps and keeps every moment; a neck narrower than `neck` gives way. */
export function growMoments(young: Stream, steps: number, wall: number, neck: number): readonly Moment[] {
  let moment: Moment = { course: young, loops: [] };
  const moments = [moment];
  for (let step = 1; step < steps; step += 1) {
    const course = migrate(moment.course, wall);
    const { loops } = moment;
    moment = { course: step % 2 === 0 ? resample(course, SPACING) : course, loops };
    if (step % 2 === 0 && step >= FIRST_NECK_STEP) moment = cutNecks(moment, neck);
    moments.push(moment);
  }
  return moments;
}
