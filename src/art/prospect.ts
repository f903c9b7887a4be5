import { findCleanCuts, findCrests, findSharpTurns } from './crests.ts';
import { SPACING } from './migration.ts';
import { findNeck } from './necks.ts';
import type { Frame } from './shapes.ts';
import type { Stream } from './stream.ts';

/** A course measured once, so that many windows on it can be judged quickly. */
export interface Prospect {
  readonly course: Stream;
  /** Indices of the crests and troughs. */
  readonly crests: readonly number[];
  /** Indices where an edge of the box may cut the river. */
  readonly cuts: readonly number[];
  /** Indices where the river turns too sharply to be drawn at its width. */
  readonly sharp: readonly number[];
  /** How much of a comfortable gap the narrowest neck leaves, from 0 to 1. */
  readonly ease: number;
}

// Both in river widths: the tightest bend on the centreline, and a gap beyond which more room looks no better.
const LEAST_RADIUS = 1.05;
const COMFORTABLE_GAP = 3.2;

/** Measures a course for judging in a frame. */
export function measureProspect(course: Stream, frame: Frame): Prospect {
  const river = frame.river / frame.bend;
  const gap = COMFORTABLE_GAP * river;
  const neck = findNeck(course, gap, Math.ceil((1.6 * gap) / SPACING));
  return {
    course,
    crests: findCrests(course),
    cuts: findCleanCuts(course, river),
    sharp: findSharpTurns(course, LEAST_RADIUS * river),
    ease: (neck?.width ?? gap) / gap,
  };
}
