import { read } from './column.ts';
import type { Moment } from './growth.ts';
import { judgeWindow } from './judge.ts';
import { SPACING } from './migration.ts';
import { measureProspect, type Prospect } from './prospect.ts';
import type { Frame } from './shapes.ts';

/** What a chart shows of a growing river. */
export interface View {
  /** Index of the moment that is the present. */
  readonly present: number;
  /** Indices of the present course at the box's left and right edges. */
  readonly enters: number;
  readonly leaves: number;
  /** The box's middle line in units of growth, and viewBox units to one of them. */
  readonly middle: number;
  readonly scale: number;
}

const FIRST_PRESENT = 14;
const PRESENT_STRIDE = 2;
const SIZES = [0.88, 1, 1.15];
const CUT_STRIDE = 3;

/** Lists the pairs of clean cuts as far apart as a box is wide. */
function pairCuts({ course, cuts }: Prospect, span: number): readonly (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = [];
  let next = 0;
  for (let n = 0; n < cuts.length; n += CUT_STRIDE) {
    const enters = cuts[n] ?? 0;
    const right = read(course.xs, enters) + span;
    while (next < cuts.length && read(course.xs, cuts[next] ?? 0) < right) next += 1;
    const leaves = cuts[next];
    if (leaves === undefined) break;
    if (read(course.xs, leaves) < right + SPACING) pairs.push([enters, leaves]);
  }
  return pairs;
}

/** Chooses the moment, place and size that show a river at its handsomest; none only if the river has no fair window. */
export function chooseView(moments: readonly Moment[], frame: Frame): View | undefined {
  let best: View | undefined;
  let bestScore = -Infinity;
  for (const [present, moment] of moments.entries()) {
    if (present < FIRST_PRESENT || present % PRESENT_STRIDE !== 0) continue;
    const prospect = measureProspect(moment.course, frame);
    for (const size of SIZES) {
      for (const [enters, leaves] of pairCuts(prospect, frame.width / (frame.bend * size))) {
        // The size gives way a little, so that both edges of the box fall exactly on clean cuts.
        const scale = frame.width / (read(moment.course.xs, leaves) - read(moment.course.xs, enters));
        const judgement = judgeWindow(prospect, frame, enters, leaves, scale);
        if (!judgement || judgement.score <= bestScore) continue;
        bestScore = judgement.score;
        best = { present, enters, leaves, middle: judgement.middle, scale };
      }
    }
  }
  return best;
}
