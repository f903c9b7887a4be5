import { SPACING } from './migration.ts';
import { drawBetween, type Random } from './random.ts';
import { resample } from './resample.ts';
import { layStream, type Stream } from './stream.ts';

/** Lays a young stream along the valley's axis from one x to another: gentle bends to alternate sides, no two alike. */
export function layYoungStream(random: Random, from: number, to: number): Stream {
  const xs: number[] = [];
  const ys: number[] = [];
  let x = from;
  let y = 0;
  let side = random() < 0.5 ? -1 : 1;
  while (x < to) {
    const length = drawBetween(random, 0.75, 1.35);
    // Short bends start taller, so that some necks close while the long bends are still opening.
    const target = (side * drawBetween(random, 0.16, 0.34)) / length;
    for (let step = 0; step < 6; step += 1) {
      const t = step / 6;
      xs.push(x + length * t);
      ys.push(y + (target - y) * t * t * (3 - 2 * t));
    }
    x += length;
    y = target;
    side = -side;
  }
  return resample(layStream(xs, ys), SPACING);
}
