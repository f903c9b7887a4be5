import { dayIn } from '../../language/days.ts';

/** Name of a file of progress, with the learner's own day: `both-banks-progress-2026-11-22.json`. */
export function nameProgressFile(now: Date): string {
  return `both-banks-progress-${dayIn(now)}.json`;
}
