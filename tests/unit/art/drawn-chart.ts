import { FRAMES, type Frame, type Shape } from '../../../src/art/shapes.ts';
import type { Point } from '../../../src/art/stream.ts';

/** A stroke as it is drawn: sampled points of its curve, and its width. */
export interface DrawnStroke {
  readonly points: readonly Point[];
  readonly width: number;
}

/** A chart read back from its SVG text. */
export interface DrawnChart {
  readonly frame: Frame;
  readonly river: DrawnStroke;
  readonly belts: readonly DrawnStroke[];
  readonly oxbows: readonly DrawnStroke[];
}

const SAMPLES = 6;

/** Samples the curves of path data made of one M and relative s commands. */
export function samplePath(data: string): readonly Point[] {
  const numbers = (data.match(/-?\d+/g) ?? []).map(Number);
  const take = (i: number): number => numbers[i] ?? Number.NaN;
  let x = take(0);
  let y = take(1);
  let mirrorX = x;
  let mirrorY = y;
  const points: Point[] = [{ x, y }];
  for (let i = 2; i < numbers.length; i += 4) {
    const [handleX, handleY, endX, endY] = [x + take(i), y + take(i + 1), x + take(i + 2), y + take(i + 3)];
    for (let step = 1; step <= SAMPLES; step += 1) {
      const t = step / SAMPLES;
      const mix = (a: number, b: number, c: number, d: number): number =>
        (1 - t) ** 3 * a + 3 * (1 - t) ** 2 * t * b + 3 * (1 - t) * t * t * c + t ** 3 * d;
      points.push({ x: mix(x, mirrorX, handleX, endX), y: mix(y, mirrorY, handleY, endY) });
    }
    [mirrorX, mirrorY, x, y] = [2 * endX - handleX, 2 * endY - handleY, endX, endY];
  }
  return points;
}

function readStrokes(svg: string, pattern: RegExp): readonly DrawnStroke[] {
  return [...svg.matchAll(pattern)].map(([, width = '', data = '']) => ({
    points: samplePath(data),
    width: Number(width),
  }));
}

/** Reads a chart's strokes back from its SVG text. */
export function readChart(svg: string, shape: Shape): DrawnChart {
  const frame = FRAMES[shape];
  const data = /<path id="[^"]+" d="([^"]+)"/.exec(svg)?.[1] ?? '';
  return {
    frame,
    river: { points: samplePath(data), width: frame.river + 2 * frame.bank },
    belts: readStrokes(svg, /<path class="b\d" stroke-width="(\d+)" d="([^"]+)"/g),
    oxbows: readStrokes(svg, /<path class="ox" stroke-width="(\d+)" d="([^"]+)"/g),
  };
}
