import { join } from 'node:path';
import type { KeptDays } from '../../comments/contract.ts';
import { eraseInRounds, sayOver } from '../../comments/privacy/erase-over.ts';
import { endsAt } from '../../comments/rules/retention.ts';
import type { CommentStore } from '../../comments/store/store.ts';
import { sayMoment } from '../../language/dates.ts';
import { policySchema } from '../../library/policy-schema.ts';
import { readOne } from '../../library/read-entries.ts';
import { formatProblem } from '../../prose/problem.ts';
import { UsageError } from '../run-command.ts';
import type { Say } from './copies.ts';

/** What retention on this machine works with. */
export interface RetentionOptions {
  /** Where `comment-policy.yaml` stands, which says how long things are kept. */
  contentRoot: string;
  now: Date;
  say: Say;
}

/** Says what was kept long enough; nothing is changed. */
export async function sayWhatIsOver(
  store: CommentStore,
  { contentRoot, now, say }: RetentionOptions,
): Promise<void> {
  const over = sayOver(await store.countOver(endsAt(readKept(contentRoot), now)));
  say(`By the clock of this machine it is ${sayMoment(now)}.`);
  if (over === '') {
    say('Nothing is over.');
    return;
  }
  say(`Kept long enough: ${over}.`);
  say(
    'The server erases this by itself, within the hour; npm run comments -- retention --now does it at once.',
  );
}

/** Erases what was kept long enough, all of it, and says how much went. */
export async function eraseNow(
  store: CommentStore,
  { contentRoot, now, say }: RetentionOptions,
): Promise<void> {
  const ends = endsAt(readKept(contentRoot), now);
  const erased = sayOver(
    await eraseInRounds({ store, now: () => now, log: () => undefined }, ends, Number.POSITIVE_INFINITY),
  );
  say(`By the clock of this machine it is ${sayMoment(now)}.`);
  say(erased === '' ? 'Nothing was over.' : `Erased for good: ${erased}.`);
}

function readKept(contentRoot: string): KeptDays {
  const { value, problems } = readOne(join(contentRoot, 'comment-policy.yaml'), policySchema);
  if (value !== undefined) return value.kept;
  const list = problems.map(formatProblem).join('\n');
  throw new UsageError(`The policy says how long things are kept, and cannot be read:\n\n${list}`);
}
