import { read } from './column.ts';
import { findCrests } from './crests.ts';
import type { Moment } from './growth.ts';
import type { Frame } from './shapes.ts';
import { cutStretch, measureDistance, measureLength, measureStride, type Stream } from './stream.ts';

const ARC = 6;
const LEAST_POINTS = 6;
// Longest chord of a bow, as a share of its length: beyond it the water is a reach, not a bow.
const FLATTEST = 0.64;
/** As many oxbows as a chart shows. */
export const MOST_OXBOWS = 3;

/** A stream that standing water keeps clear of, and how far. */
interface Shore {
  readonly stream: Stream;
  readonly distance: number;
  /** The longest way from one point of the stream to the next. */
  readonly stride: number;
}

function viewShore(stream: Stream, distance: number): Shore {
  return { stream, distance, stride: measureStride(stream) };
}

/** Tells whether water can stand at a point: in the box, clear of every shore. */
function canHoldWater(x: number, y: number, shores: readonly Shore[], frame: Frame): boolean {
  const edge = frame.river * 0.8;
  if (x <= edge || x >= frame.width - edge || y <= edge || y >= frame.height - edge) return false;
  for (const { stream, distance, stride } of shores) {
    const { xs, ys } = stream;
    let i = 0;
    while (i < xs.length) {
      const room = measureDistance(read(xs, i), read(ys, i), x, y) - distance;
      if (room < 0) return false;
      // No later point comes near before the stream has had the way to come.
      i += Math.floor(room / stride) + 1;
    }
  }
  return true;
}

/** Lists the places a moment can leave standing water: loops cut at their necks, then the bends of the bed itself. */
export function listLoops({ course, loops }: Moment): readonly Stream[] {
  return [...loops, ...findCrests(course).map((crest) => cutStretch(course, crest - ARC, crest + ARC + 1))];
}

/** Finds the longest stretch of a loop that can hold water, from one index up to another; none shorter than a bow. */
function findStretch({ xs, ys }: Stream, shores: readonly Shore[], frame: Frame): readonly [number, number] {
  let from = 0;
  let to = 0;
  let start = 0;
  while (start + Math.max(LEAST_POINTS, to - from + 1) <= xs.length) {
    // Backward from the end of the shortest stretch that would do: one dry point rules out all that hold it.
    let wet = start + LEAST_POINTS;
    while (wet > start && canHoldWater(read(xs, wet - 1), read(ys, wet - 1), shores, frame)) wet -= 1;
    if (wet > start) {
      start = wet;
      continue;
    }
    let end = start + LEAST_POINTS;
    while (end < xs.length && canHoldWater(read(xs, end), read(ys, end), shores, frame)) end += 1;
    if (end - start > to - from) [from, to] = [start, end];
    start = end + 1;
  }
  return [from, to];
}

/** Gives the longest stretch of a loop that lies in the box clear of some shores, if it is still a bow. */
export function findOxbow(loop: Stream, shores: readonly Shore[], frame: Frame): Stream | undefined {
  const [from, to] = findStretch(loop, shores, frame);
  if (to === from) return undefined;
  const bow = cutStretch(loop, from, to);
  const end = to - from - 1;
  const chord = measureDistance(read(bow.xs, 0), read(bow.ys, 0), read(bow.xs, end), read(bow.ys, end));
  return chord < FLATTEST * measureLength(bow) ? bow : undefined;
}

/** Picks oxbows among placed loops, clear of the present channel and of each other: three at most. */
export function pickOxbows(loops: readonly Stream[], river: Stream, frame: Frame): readonly Stream[] {
  const oxbows: Stream[] = [];
  const shores = [viewShore(river, frame.river * 1.1 + frame.bank)];
  for (const loop of loops) {
    if (oxbows.length === MOST_OXBOWS) break;
    const oxbow = findOxbow(loop, shores, frame);
    if (!oxbow) continue;
    oxbows.push(oxbow);
    shores.push(viewShore(oxbow, frame.river * 2));
  }
  return oxbows;
}
