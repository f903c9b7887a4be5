import { findCrests } from './crests.ts';
import type { Moment } from './growth.ts';
import type { Frame } from './shapes.ts';
import { cutStretch, measureDistance, measureLength, read, type Stream } from './stream.ts';

const ARC = 6;
const LEAST_POINTS = 6;
// Longest chord of a bow, as a share of its length: beyond it the water is a reach, not a bow.
const FLATTEST = 0.64;
const MOST_OXBOWS = 3;

/** Tells whether a point keeps a distance from every point of a stream. */
function keepsClear(x: number, y: number, { xs, ys }: Stream, distance: number): boolean {
  for (let i = 0; i < xs.length; i += 1) {
    const dx = read(xs, i) - x;
    // Most points are far off to one side: that is quicker to tell than the distance.
    if (dx < distance && dx > -distance && measureDistance(read(xs, i), read(ys, i), x, y) < distance)
      return false;
  }
  return true;
}

/** Lists the places a moment can leave standing water: loops cut at their necks, then the bends of the bed itself. */
export function listLoops({ course, loops }: Moment): readonly Stream[] {
  return [...loops, ...findCrests(course).map((crest) => cutStretch(course, crest - ARC, crest + ARC + 1))];
}

/** Gives the longest stretch of a loop that lies in the box clear of some streams, if it is still a bow. */
export function findOxbow(
  loop: Stream,
  clearOf: readonly (readonly [Stream, number])[],
  frame: Frame,
): Stream | undefined {
  const edge = frame.river * 0.8;
  let start = 0;
  let best: readonly [number, number] = [0, 0];
  for (let i = 0; i <= loop.xs.length; i += 1) {
    const x = read(loop.xs, i);
    const y = read(loop.ys, i);
    const inside = x > edge && x < frame.width - edge && y > edge && y < frame.height - edge;
    if (inside && clearOf.every(([stream, distance]) => keepsClear(x, y, stream, distance))) continue;
    if (i - start > best[1] - best[0]) best = [start, i];
    start = i + 1;
  }
  const [from, to] = best;
  if (to - from < LEAST_POINTS) return undefined;
  const bow = cutStretch(loop, from, to);
  const chord = measureDistance(
    read(bow.xs, 0),
    read(bow.ys, 0),
    read(bow.xs, to - from - 1),
    read(bow.ys, to - from - 1),
  );
  return chord < FLATTEST * measureLength(bow) ? bow : undefined;
}

/** Picks oxbows among placed loops, clear of the present channel and of each other: three at most. */
export function pickOxbows(loops: readonly Stream[], river: Stream, frame: Frame): readonly Stream[] {
  const oxbows: Stream[] = [];
  for (const loop of loops) {
    if (oxbows.length === MOST_OXBOWS) break;
    const apart = [
      [river, frame.river * 1.1 + frame.bank] as const,
      ...oxbows.map((bow) => [bow, frame.river * 2] as const),
    ];
    const oxbow = findOxbow(loop, apart, frame);
    if (oxbow) oxbows.push(oxbow);
  }
  return oxbows;
}
