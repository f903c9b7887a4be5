import { undoDays, type KeptDays } from '../contract.ts';

const DAY = 86_400_000;

/** The longest time that a limit looks back over, in days. */
const markDays = 1;

/** What of a comment says when it goes. */
export interface Kept {
  state: 'waiting' | 'approved' | 'declined' | 'spam' | 'withdrawn';
  written: string;
  edited?: string;
  decided?: string;
}

/** Moments before which what is kept is over, as date-times: for each thing, for undo, and for what limits count. */
export function endsAt(
  kept: KeptDays,
  now: Date,
): Readonly<Record<keyof KeptDays | 'undo' | 'mark', string>> {
  const before = (days: number): string => new Date(now.getTime() - days * DAY).toISOString();
  return {
    waiting: before(kept.waiting),
    declined: before(kept.declined),
    spam: before(kept.spam),
    withdrawn: before(kept.withdrawn),
    email: before(kept.email),
    network: before(kept.network),
    reports: before(kept.reports),
    log: before(kept.log),
    undo: before(undoDays),
    mark: before(markDays),
  };
}

/** When a comment goes if nothing happens to it; undefined for a published one, which stays. */
export function goesAt({ state, written, edited, decided }: Kept, kept: KeptDays): Date | undefined {
  if (state === 'approved') return undefined;
  const changed = [written, edited, decided].flatMap((at) => (at === undefined ? [] : [Date.parse(at)]));
  return new Date(Math.max(...changed) + kept[state] * DAY);
}

/** When the e-mail address of a published comment goes. */
export function addressGoesAt({ written }: Pick<Kept, 'written'>, { email }: KeptDays): Date {
  return new Date(Date.parse(written) + email * DAY);
}
