import { openColumn, read } from './column.ts';
import { measureDistance, measureLength, type Stream } from './stream.ts';

/** Reads the cubic through four even values a fraction `t` of the way from the second to the third. */
function interpolate(a: number, b: number, c: number, d: number, t: number): number {
  return b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));
}

/** Lays points anew along a stream at even steps, as near to `spacing` as fills it exactly; both ends stay. */
export function resample(stream: Stream, spacing: number): Stream {
  const { xs, ys } = stream;
  const last = xs.length - 1;
  const length = measureLength(stream);
  const count = Math.max(2, Math.round(length / spacing));
  const step = length / count;
  const evenXs = openColumn(count + 1);
  const evenYs = openColumn(count + 1);
  let laid = 0;
  let passed = 0;
  let beforeX = read(xs, 0);
  let beforeY = read(ys, 0);
  let x = beforeX;
  let y = beforeY;
  let nextX = read(xs, 1);
  let nextY = read(ys, 1);
  for (let i = 0; i < last; i += 1) {
    const after = Math.min(last, i + 2);
    const afterX = read(xs, after);
    const afterY = read(ys, after);
    const stretch = measureDistance(x, y, nextX, nextY);
    for (; laid < count && laid * step <= passed + stretch; laid += 1) {
      const t = (laid * step - passed) / stretch;
      evenXs[laid] = interpolate(beforeX, x, nextX, afterX, t);
      evenYs[laid] = interpolate(beforeY, y, nextY, afterY, t);
    }
    passed += stretch;
    beforeX = x;
    beforeY = y;
    x = nextX;
    y = nextY;
    nextX = afterX;
    nextY = afterY;
  }
  evenXs[count] = read(xs, last);
  evenYs[count] = read(ys, last);
  return { xs: evenXs, ys: evenYs };
}
