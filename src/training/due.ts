import { addDays } from '../language/days.ts';
import type { ModuleProgress } from './progress.ts';

/**
 * How a review stands. `due`: its day has come; there is one at most, the latest. `missed`: its day has come too, and
 * the one that is due stands for it. `covered`: it was never done, and a later one was. `ahead`: its day is to come.
 */
export type ReviewState = 'done' | 'covered' | 'missed' | 'due' | 'ahead';

/** A review of a module: so many days after the day of finishing, whenever the one before was done. */
export interface PlannedReview {
  days: number;
  /** The learner's own day, `2026-11-24`. */
  day: string;
  state: ReviewState;
}

/** The reviews of a module in the order of their days, as they stand on a day; none while it is not finished. */
export function planReviews(
  { finishedOn, reviews }: Pick<ModuleProgress, 'finishedOn' | 'reviews'>,
  days: readonly number[],
  today: string,
): PlannedReview[] {
  if (finishedOn === undefined) return [];
  const lastDone = Math.max(0, ...Object.keys(reviews).map(Number));
  const planned = [...new Set(days)]
    .sort((one, other) => one - other)
    .map((count) => ({ days: count, day: addDays(finishedOn, count) }));
  const due = planned.findLast(({ day }) => day <= today);
  return planned.map((review) => ({ ...review, state: stateOf(review) }));

  function stateOf({ days: count, day }: Omit<PlannedReview, 'state'>): ReviewState {
    if (Object.hasOwn(reviews, String(count))) return 'done';
    if (count < lastDone) return 'covered';
    if (day > today) return 'ahead';
    return count === due?.days ? 'due' : 'missed';
  }
}

/** The one review that is due, if any. */
export function dueOf(plan: readonly PlannedReview[]): PlannedReview | undefined {
  return plan.find(({ state }) => state === 'due');
}

/** The first review that is still to come, if any. */
export function nextOf(plan: readonly PlannedReview[]): PlannedReview | undefined {
  return plan.find(({ state }) => state === 'ahead');
}
