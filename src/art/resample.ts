import { measureDistance, measureLength, read, type Stream } from './stream.ts';

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
  const evenXs: number[] = [];
  const evenYs: number[] = [];
  let laid = 0;
  let passed = 0;
  for (let i = 0; i < last; i += 1) {
    const before = Math.max(0, i - 1);
    const after = Math.min(last, i + 2);
    const stretch = measureDistance(read(xs, i), read(ys, i), read(xs, i + 1), read(ys, i + 1));
    for (; laid < count && laid * step <= passed + stretch; laid += 1) {
      const t = (laid * step - passed) / stretch;
      evenXs.push(interpolate(read(xs, before), read(xs, i), read(xs, i + 1), read(xs, after), t));
      evenYs.push(interpolate(read(ys, before), read(ys, i), read(ys, i + 1), read(ys, after), t));
    }
    passed += stretch;
  }
  evenXs.push(read(xs, last));
  evenYs.push(read(ys, last));
  return { xs: evenXs, ys: evenYs };
}
