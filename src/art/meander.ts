import { layEarlierBelts, type Belt } from './belts.ts';
import { read } from './column.ts';
import { layFormerBed, type FormerBed } from './former.ts';
import { growMoments, type Moment } from './growth.ts';
import { cutBeyondEdges, measureRoom, placeStream, type Placement } from './placement.ts';
import { createRandom } from './random.ts';
import { FRAMES, type Frame, type Shape } from './shapes.ts';
import type { Stream } from './stream.ts';
import { layYoungStream } from './valley.ts';
import { chooseView } from './view.ts';

/** A grown river as a map shows it, in viewBox units, oldest first and so lowest first. */
export interface Meander {
  readonly frame: Frame;
  /** The bed the river left altogether, with water standing in loops it cut off and bends it left behind. */
  readonly former: FormerBed;
  /** Belts of the present river's earlier courses. */
  readonly earlier: readonly Belt[];
  /** The centreline of the river today, a little longer than the box. */
  readonly present: Stream;
}

const STEPS = 42;

/**
 * Grows a river and its past from a seed by the model of Howard & Knutson (1984, doi:10.1029/WR020i011p01659), always
 * the same for one seed and shape: a first river whose bed is left, then the one that flows today, shown at the moment
 * and place where it looks its best, in the manner of the 1944 survey maps of the Lower Mississippi.
 */
export function growMeander(seed: number, shape: Shape): Meander {
  const frame = FRAMES[shape];
  const random = createRandom(seed);
  const layYoung = (): Stream => layYoungStream(random, -2.5, (1.18 * frame.width) / frame.bend + 1.2);
  const grow = (young: Stream, steps: number): readonly Moment[] =>
    growMoments(young, steps, 1.1 * measureRoom(frame, frame.bend), (1.9 * frame.river) / frame.bend);
  const moments = grow(layYoung(), STEPS);
  const view = chooseView(moments, frame);
  const now = view && moments[view.present];
  // No river in thousands has gone without a fair window; the next seed stands in, so that a slug never goes without a chart.
  if (!now) return growMeander(seed + 1, shape);
  const placement: Placement = {
    left: read(now.course.xs, view.enters),
    middle: view.middle,
    scale: view.scale,
    flip: 1,
  };
  const placed = placeStream(now.course, placement, frame);
  const present = cutBeyondEdges(placed, view.enters, view.leaves, frame.river + 2 * frame.bank, frame);

  return {
    frame,
    former: layFormerBed(random, layYoung(), grow, present, view.scale, frame),
    earlier: layEarlierBelts(random, moments, view.present, placement, frame),
    present,
  };
}
