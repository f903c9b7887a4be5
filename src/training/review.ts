import { addDays } from '../language/days.ts';
import { writeCalendar } from '../transfer/calendar.ts';

/** Days after which a module is looked at again, where its author says nothing else. */
export const REVIEW_DAYS: readonly number[] = [2, 9, 30];

/** What a calendar is told about a module's reviews. */
export interface ReviewPlan {
  /** The module's id: entries of the same module and day replace each other when they are imported again. */
  moduleId: string;
  title: string;
  /** Full address of the page that the reviews are done on. */
  url: string;
  /** The learner's own day of finishing, `2026-11-22`. */
  finishedOn: string;
  /** Days after that day; `REVIEW_DAYS` as a rule. */
  days: readonly number[];
  /** When the file is made. */
  now: Date;
}

/** The days on which a module finished on that day is looked at again, as `2026-11-24`. */
export function reviewDays(finishedOn: string, days: readonly number[] = REVIEW_DAYS): string[] {
  return days.map((count) => addDays(finishedOn, count));
}

/** The reviews as text of an .ics file (RFC 5545): one entry a day, all day long, which keeps nobody from being free. */
export function writeReviewCalendar(plan: ReviewPlan): string {
  const { moduleId, title, url, finishedOn, days, now } = plan;
  return writeCalendar({
    kind: 'Training reviews',
    url,
    now,
    days: reviewDays(finishedOn, days).map((day) => ({
      name: `review-${moduleId}-${day}`,
      day,
      title: `Second look: ${title}`,
      words: `Some questions about “${title}”, a few minutes: ${url}`,
    })),
  });
}
