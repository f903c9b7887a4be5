import { addDays } from '../language/days.ts';
import { shortHash } from '../transfer/short-hash.ts';
import { writeCalendar, type CalendarDay } from '../transfer/calendar.ts';
import { sayDate } from '../language/dates.ts';
import type { Covenant } from './covenant.ts';
import { REVIEW_AFTER } from './life-cycle.ts';

/** The days of a covenant as text of an .ics file: its review and those of a year after it, trials, a booked customer review. */
export function writeCovenantCalendar(covenant: Covenant, url: string, now: Date): string {
  return writeCalendar({ kind: 'Service Covenant', url, days: covenantDays(covenant), now });
}

/** The days of a covenant, as a calendar tells them; none where no date is set. */
export function covenantDays(covenant: Covenant): CalendarDay[] {
  const { team, reviewOn, customerReviewOn, promises } = covenant;
  const of = team.trim() === '' ? '' : `: ${team.trim()}`;
  const reviews =
    reviewOn === '' ? [] : [0, 1, 2, 3].map((count) => addDays(reviewOn, count * REVIEW_AFTER.next));
  const booked = customerReviewOn === '' || customerReviewOn === reviewOn ? [] : [customerReviewOn];
  const name = (what: string): string => `covenant-${what}-${shortHash(team)}`;
  return [
    ...reviews.map((day, index) => ({
      name: `${name('review')}-${index + 1}`,
      day,
      title: `Review our Service Covenant${of}`,
      words:
        'Go through the ten points, with at least two customers in the conversation. Then begin the next version.',
    })),
    ...booked.map((day) => ({
      name: name('customers'),
      day,
      title: `Customers read our Service Covenant${of}`,
      words: 'Two customers read the page and help choose the words.',
    })),
    ...promises.flatMap(({ trialUntil, action }, index) =>
      trialUntil === ''
        ? []
        : [
            {
              name: `${name('trial')}-${index + 1}`,
              day: trialUntil,
              title: `Last day of trial: promise ${index + 1}${of}`,
              words: `Count how often it was kept: ${action}`,
            },
          ],
    ),
  ];
}

/** “21 December 2026”; an empty text for no day. */
export function sayDayOf(day: string): string {
  return day === '' ? '' : sayDate(new Date(`${day}T00:00:00Z`));
}
