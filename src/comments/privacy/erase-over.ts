import { sayCount } from '../../language/counts.ts';
import { sayList } from '../../language/lists.ts';
import type { CommentsDependencies } from '../dependencies.ts';
import { logNames } from '../rules/log-names.ts';
import { endsAt } from '../rules/retention.ts';
import type { Over } from '../store/retention-records.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Once an hour, less what two ticks of the clock may be apart. */
const EVERY = HOUR - 30_000;

/** A clock that went on for longer than this unseen may as well have been set forward. */
const LEAP = 30 * DAY;

/** So long a clock that leapt, or is new, must go on as it should before anything is erased by it. */
const STEADY = DAY;

/** As many transactions as one tick makes of it; what is over besides goes with the next. */
const ROUNDS = 4;

/** Erases what was kept long enough, once an hour. */
export async function eraseOver(dependencies: CommentsDependencies): Promise<void> {
  const { store, site, now, log } = dependencies;
  const at = now();
  const steady = await store.claimChore({
    name: 'retention',
    at: at.toISOString(),
    notAfter: new Date(at.getTime() - EVERY).toISOString(),
    leapBefore: new Date(at.getTime() - LEAP).toISOString(),
  });
  if (steady === undefined) return;
  // By a wrong clock everything would be over.
  if (at.getTime() - Date.parse(steady) < STEADY) {
    if (steady === at.toISOString())
      log({ level: 'info', event: 'retention waits a day for a steady clock' });
    return;
  }
  const { policy } = await site();
  await eraseInRounds(dependencies, endsAt(policy.kept, at), ROUNDS);
}

/** Erases what is over in bounded transactions, so many at most, and says in both logs how much went. */
export async function eraseInRounds(
  { store, now, log }: Pick<CommentsDependencies, 'store' | 'now' | 'log'>,
  ends: ReturnType<typeof endsAt>,
  rounds: number,
): Promise<Over> {
  let erased = await store.eraseOver(ends);
  let last = erased;
  for (let round = 1; round < rounds && hasAny(last); round += 1) {
    last = await store.eraseOver(ends);
    erased = add(erased, last);
  }
  if (!hasAny(erased)) return erased;
  log({ level: 'info', event: 'kept long enough and erased', ...erased });
  // What a moderator would miss. The rest goes from hour to hour, and the log would not end with lines about itself.
  const detail = sayOver({ ...erased, networks: 0, wordings: 0, log: 0 });
  if (detail !== '')
    await store.log({ moderator: logNames.clock, at: now().toISOString(), action: 'retention', detail });
  return erased;
}

/** What people would have found there, in words; empty where that is nothing. */
export function sayOver(over: Over): string {
  return sayList(
    [
      [over.waiting, 'waiting comment'] as const,
      [over.declined, 'declined comment'] as const,
      [over.spam, 'spam comment'] as const,
      [over.withdrawn, 'withdrawn comment'] as const,
      [over.emails, 'e-mail address', 'e-mail addresses'] as const,
      [over.networks, 'network code'] as const,
      [over.reports, 'report'] as const,
      [over.wordings, 'copy for undo', 'copies for undo'] as const,
      [over.log, 'line of the log', 'lines of the log'] as const,
    ].flatMap(([count, one, many]) => (count === 0 ? [] : [sayCount(count, one, many)])),
  );
}

function add(one: Over, other: Over): Over {
  const sum = { ...one };
  for (const kind of Object.keys(sum) as (keyof Over)[]) sum[kind] += other[kind];
  return sum;
}

function hasAny(over: Over): boolean {
  return Object.values(over).some((count) => count > 0);
}
