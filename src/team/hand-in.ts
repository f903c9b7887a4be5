import type { Tried } from '../training/progress.ts';
import { writeSorted } from '../transfer/sorted-json.ts';

/** What one person hands in to the team: answers, and those of the own words that were ticked. */
export interface HandIn {
  format: 'both-banks-hand-in';
  version: 1;
  /** Made at random once per browser and module: a second hand-in of the same person replaces the first. */
  id: string;
  /** Id of the module. */
  module: string;
  /** When it was made (ISO instant in UTC). */
  at: string;
  name?: string;
  /** Keyed `questionId@hash`. */
  answers: Readonly<Record<string, Tried>>;
  /** By question id: one text for a reflection, [if, then, by] for a commitment. */
  texts?: Readonly<Record<string, readonly string[]>>;
}

/** Of two hand-ins of one person the later one; at the same instant their words decide, on every device alike. */
export function newerHandIn(one: HandIn, other: HandIn): HandIn {
  if (one.at !== other.at) return one.at > other.at ? one : other;
  return writeSorted(one) >= writeSorted(other) ? one : other;
}
