import { addDays } from '../language/days.ts';
import { checkMust } from './check-must.ts';
import { CLAUSES } from './clauses.ts';
import type { Break, Covenant } from './covenant.ts';
import { nameBreak, readDraft, versionsOf, writePart, type Draft } from './draft.ts';

/** How a covenant stands. `ready`: every check that blocks is passed. `due`: it is signed and its review day is past. */
export type CovenantState = 'draft' | 'ready' | 'signed' | 'due';

/** Days until the first review, and from each to the next. */
export const REVIEW_AFTER = { first: 30, next: 90 } as const;

/** So many breaks of one clause within so many days mean that the promise or the process has to change. */
const TOO_MANY = { breaks: 3, days: 92 } as const;

/** How a covenant stands on a day. */
export function stateOf(covenant: Covenant, today: string): CovenantState {
  if (covenant.signedOn !== '') return covenant.reviewOn < today ? 'due' : 'signed';
  return checkMust(covenant, today).length === 0 ? 'ready' : 'draft';
}

/** The day on which a covenant that is signed on that day is looked at again. */
export function nextReview(covenant: Covenant, signedOn: string): string {
  return addDays(signedOn, numberOf(covenant) === 1 ? REVIEW_AFTER.first : REVIEW_AFTER.next);
}

/** Signs a draft that is ready; any other stays as it is. */
export function sign(draft: Draft, today: string, at: string): Draft {
  const covenant = readDraft(draft);
  if (stateOf(covenant, today) !== 'ready') return draft;
  const { version, reviewOn, customerReviewOn } = covenant;
  return writePart(draft, 'life', { version, signedOn: today, reviewOn, customerReviewOn }, at);
}

/** Begins version n + 1 of a signed covenant: the old one is kept as it is, and nobody has signed the new one. */
export function beginNext(draft: Draft, at: string): Draft {
  const covenant = readDraft(draft);
  if (covenant.signedOn === '') return draft;
  const life = { version: `${numberOf(covenant) + 1}.0`, signedOn: '', reviewOn: '', customerReviewOn: '' };
  const unsigned = (['signatures', 'scores'] as const).reduce(
    (current, name) => writePart(current, name, [], at),
    writePart(draft, 'life', life, at),
  );
  return { ...unsigned, earlier: [...draft.earlier, covenant] };
}

/** Records that a promise was broken; recording the same once more changes nothing. */
export function recordBreak(draft: Draft, broken: Break, at: string): Draft {
  const name = nameBreak(broken.date, broken);
  return versionsOf(draft, name).length > 0 ? draft : writePart(draft, name, broken, at);
}

/** What the breaks of the last quarter ask for: of each clause that was broken three times or more. */
export function judgeBreaks({ breaks }: Covenant, today: string): string[] {
  const since = addDays(today, -TOO_MANY.days);
  return CLAUSES.flatMap(({ number, heading }) => {
    const recent = breaks.filter(({ clause, date }) => clause === number && date > since && date <= today);
    return recent.length < TOO_MANY.breaks
      ? []
      : [
          `Clause ${number}, ${heading}, was broken ${recent.length} times in three months. Before the next review, rewrite the promise or fix the process.`,
        ];
  });
}

/** The covenant's number, from 1: the 2 of “2.0”. */
export function numberOf({ version }: Covenant): number {
  const number = Number.parseInt(version, 10);
  return Number.isNaN(number) || number < 1 ? 1 : number;
}

/** “1” for “1.0”, “1.1” as it is. */
export function sayVersion({ version }: Covenant): string {
  return version.trim() === '' ? '1' : version.trim().replace(/\.0$/, '');
}
