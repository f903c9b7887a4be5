import { sayCount } from '../../language/counts.ts';
import { sayFullDate } from '../../language/dates.ts';
import { dueOf, nextOf, type PlannedReview } from '../../training/due.ts';

/** “Tuesday, 24 November 2026”, from `2026-11-24`. */
export function sayFullDay(day: string): string {
  return sayFullDate(new Date(`${day}T00:00:00Z`));
}

/** Since when a look is due, and that it stands for those that were missed. */
export function sayDue(plan: readonly PlannedReview[], today: string): string {
  const due = dueOf(plan);
  if (due === undefined) return '';
  const since = due.day === today ? 'Due today' : `Due since ${sayFullDay(due.day)}`;
  const missed = plan.filter(({ state }) => state === 'missed').length;
  const stands =
    missed === 0 ? '' : ` It stands for the ${missed === 1 ? 'one' : `${missed}`} you missed, too.`;
  return `${since}, ${sayCount(due.days, 'day')} after you finished the module.${stands}`;
}

/** When a module is looked at next, as part of a list. */
export function sayNext(plan: readonly PlannedReview[]): string {
  if (dueOf(plan) !== undefined) return 'due today';
  const next = nextOf(plan);
  return next === undefined ? 'all looks taken' : sayFullDay(next.day);
}

/** What is said after a look, of the one that comes next. */
export function sayDone(title: string, plan: readonly PlannedReview[]): string {
  const next = nextOf(plan);
  return next === undefined
    ? `Done. That was the last look at “${title}”.`
    : `Done. The next look at “${title}” is on ${sayFullDay(next.day)}.`;
}

/** What is said where nothing is due: the first of the looks to come. */
export function sayNothingDue(looks: readonly { title: string; plan: readonly PlannedReview[] }[]): string {
  const [first] = looks
    .flatMap(({ title, plan }) => {
      const next = nextOf(plan);
      return next === undefined ? [] : [{ title, day: next.day }];
    })
    .sort((one, other) => (one.day < other.day ? -1 : 1));
  return first === undefined
    ? 'Nothing is due: all looks are taken.'
    : `Nothing is due today. The next look is at “${first.title}”, on ${sayFullDay(first.day)}.`;
}
