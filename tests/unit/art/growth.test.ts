import { describe, expect, test } from 'vitest';
import { read } from '../../../src/art/column.ts';
import { growMoments } from '../../../src/art/growth.ts';
import { migrate, SPACING } from '../../../src/art/migration.ts';
import { findNeck } from '../../../src/art/necks.ts';
import { createRandom } from '../../../src/art/random.ts';
import { resample } from '../../../src/art/resample.ts';
import { layStream, measureLength, type Stream } from '../../../src/art/stream.ts';
import { layYoungStream } from '../../../src/art/valley.ts';

const WALL = 0.9;
const NECK = 0.25;

/** Makes a stream from the points of a list. */
function lay(...points: readonly (readonly [number, number])[]): Stream {
  return layStream(
    points.map(([x]) => x),
    points.map(([, y]) => y),
  );
}

describe('a growing river', () => {
  test('stays straight where it is straight, for only curvature moves it', () => {
    const straight = resample(lay([0, 0], [5, 0]), SPACING);
    expect(migrate(straight, WALL)).toEqual(straight);
  });

  test('grows longer as its bends open', () => {
    const moments = growMoments(layYoungStream(createRandom(7), 0, 12), 20, WALL, NECK);
    const lengths = moments.map(({ course }) => measureLength(course));
    expect(lengths.at(-1)).toBeGreaterThan(1.4 * (lengths[0] ?? Infinity));
  });

  test('keeps its ends where they were', () => {
    const young = layYoungStream(createRandom(8), 0, 12);
    const old = growMoments(young, 40, WALL, NECK).at(-1)?.course;
    expect([old?.xs.at(0), old?.ys.at(0), old?.xs.at(-1), old?.ys.at(-1)]).toEqual([
      young.xs.at(0),
      young.ys.at(0),
      young.xs.at(-1),
      young.ys.at(-1),
    ]);
  });

  test('cuts off necks that meet, grows shorter by the loop, and keeps the loop', () => {
    const moments = growMoments(layYoungStream(createRandom(9), 0, 12), 70, WALL, NECK);
    const cut = moments.findIndex(({ loops }) => loops.length > 0);
    expect(cut).toBeGreaterThan(0);
    const [before, after] = [moments[cut - 1], moments[cut]].map((moment) =>
      moment ? measureLength(moment.course) : Number.NaN,
    );
    expect(after).toBeLessThan(before ?? 0);
  });

  test('never leaves a neck narrower than the one that gives way', () => {
    const moments = growMoments(layYoungStream(createRandom(10), 0, 12), 60, WALL, NECK);
    const apart = Math.ceil((1.6 * NECK) / SPACING);
    const narrow = moments
      .filter((_, step) => step >= 10 && step % 2 === 0)
      .filter(({ course }) => findNeck(course, NECK, apart));
    expect(narrow).toEqual([]);
  });
});

describe('the search for necks', () => {
  test('finds the narrowest one and its two sides', () => {
    const horseshoe = lay([0, 0], [1, 0], [1, 1], [1, 2], [2, 2], [2, 1], [1.2, 0.1], [3, 0]);
    expect(findNeck(horseshoe, 0.5, 2)).toMatchObject({ upstream: 1, downstream: 6 });
  });

  test('finds what a search of all pairs finds', () => {
    for (let seed = 0; seed < 30; seed += 1) {
      const { xs, ys } = layYoungStream(createRandom(seed), 0, 8);
      const tall: Stream = { xs, ys: ys.map((y) => 6 * y) };
      let width = 1.2;
      for (const [j, x] of tall.xs.entries()) {
        for (let i = 0; i < j - 5; i += 1)
          width = Math.min(width, Math.hypot((tall.xs[i] ?? 0) - x, (tall.ys[i] ?? 0) - (tall.ys[j] ?? 0)));
      }
      expect(findNeck(tall, 1.2, 5)?.width ?? 1.2).toBeCloseTo(width, 12);
    }
  });

  test('refuses to read where a stream has no point', () => {
    const { xs } = lay([0, 0], [1, 0]);
    expect(() => read(xs, 2)).toThrow('no place 2 in 2');
  });
});
