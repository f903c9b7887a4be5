import { read } from './column.ts';
import { resample } from './resample.ts';
import { measureDistance, measureLength, type Stream } from './stream.ts';

/** Writes a whole number after another in path data: a minus sign parts them, or else a space. */
function follow(value: number): string {
  return value < 0 ? `${value}` : ` ${value}`;
}

/**
 * Writes a stream as smooth cubic path data in whole units, one curve every `stride` units or so. Each curve's first
 * handle mirrors the one before it (`s`), so the line has no kink however its numbers are rounded.
 */
export function tracePath(stream: Stream, stride: number): string {
  const { xs, ys } = resample(stream, stride);
  const last = xs.length - 1;
  const reach = measureLength(stream) / last / 3;
  let x = Math.round(read(xs, 0));
  let y = Math.round(read(ys, 0));
  let path = `M${x}${follow(y)}`;
  for (let i = 1; i <= last; i += 1) {
    const next = Math.min(i + 1, last);
    const dx = read(xs, next) - read(xs, i - 1);
    const dy = read(ys, next) - read(ys, i - 1);
    const chord = measureDistance(0, 0, dx, dy);
    const handleX = Math.round(read(xs, i) - (dx / chord) * reach) - x;
    const handleY = Math.round(read(ys, i) - (dy / chord) * reach) - y;
    const endX = Math.round(read(xs, i));
    const endY = Math.round(read(ys, i));
    path += `${i === 1 ? `s${handleX}` : follow(handleX)}${follow(handleY)}${follow(endX - x)}${follow(endY - y)}`;
    x = endX;
    y = endY;
  }
  return path;
}
