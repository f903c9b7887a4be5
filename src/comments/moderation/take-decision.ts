import type { Context } from 'hono';
import { seeOther } from '../requests/answer.ts';
import { Refusal } from '../requests/refusal.ts';
import type { CommentPolicy } from '../contract.ts';
import type { Decided, Decision } from '../store/records.ts';
import type { Moderating } from './moderating.ts';
import { readEntries, writeOutcome, type Deed, type Outcome } from './outcome.ts';
import { pathOf } from './queue-place.ts';
import { readSentForm } from './sent-form.ts';
import type { ModerationEnv } from './signed-in.ts';

/** Takes one decision on one comment or on several, and goes back to where it was taken. */
export async function takeDecision(c: Context<ModerationEnv>, moderating: Moderating): Promise<Response> {
  const { deed, fields, chosen, place, by } = await readSentForm(c, moderating);
  const { policy } = await moderating.site();
  const { did, decision } = readDecision(deed, fields.get('reason') ?? '', policy);
  const results: Decided[] = [];
  for (const { id, revision } of chosen)
    results.push(await moderating.store.decide(id, revision, decision, by));
  return finish(moderating, did, results, (outcome) => pathOf(place, writeOutcome(outcome)));
}

/** Takes decisions back, the latest one first. */
export async function undoDecisions(c: Context<ModerationEnv>, moderating: Moderating): Promise<Response> {
  const { fields, place, by } = await readSentForm(c, moderating);
  const entries = readEntries(fields.get('entries') ?? '').sort((a, b) => b - a);
  const results: Decided[] = [];
  for (const entry of entries) results.push(await moderating.store.undo(entry, by));
  // Taking back is not offered to be taken back: deciding anew is one button away.
  return finish(moderating, 'undo', results, (outcome) =>
    pathOf(place, writeOutcome({ ...outcome, entries: [] })),
  );
}

/** Counts how decisions ended, tells the publisher, and sends the moderator on. */
export function finish(
  { changed, log }: Moderating,
  did: Deed,
  results: readonly Decided[],
  where: (outcome: Outcome) => string,
): Response {
  const entries = results.flatMap((result) => (result.kind === 'done' ? [result.entry] : []));
  const outcome = { did, done: entries.length, missed: results.length - entries.length, entries };
  // The publisher compares revisions: where readers see the same as before, it has nothing to do.
  if (entries.length > 0) changed();
  log({ level: 'info', event: 'comments decided', did, done: outcome.done, missed: outcome.missed });
  return seeOther(where(outcome));
}

/** Reads which button was pressed; throws a Refusal where a reason is missing, or the button is none. */
export function readDecision(
  deed: string,
  reason: string,
  { declines }: CommentPolicy,
): { did: Deed; decision: Decision } {
  switch (deed) {
    case 'approve':
    case 'spam':
    case 'wait':
      return { did: deed, decision: { kind: deed } };
    case 'dismiss':
      return { did: deed, decision: { kind: 'dismiss reports' } };
    case 'decline':
      if (declines.some(({ id }) => id === reason)) return { did: deed, decision: { kind: deed, reason } };
      throw new Refusal(422, {
        title: 'Choose a reason',
        says: 'The writer reads why a comment was declined. Go back and choose one of the policy’s reasons.',
      });
    default:
      throw new Refusal(422, {
        title: 'Nothing was decided',
        says: 'The form did not say what to do. Go back and press one of its buttons.',
      });
  }
}
