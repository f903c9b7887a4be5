import type { CommentsDependencies } from '../dependencies.ts';
import { confirmationPath, decisionPath, lastDay, type MailedDeed } from '../rules/mailed-links.ts';
import { createTokens } from '../rules/tokens.ts';
import type { DueNotice } from '../store/mail-records.ts';
import { composeConfirmation } from './compose-confirmation.ts';
import { composeNotice } from './compose-notice.ts';
import { MailError, type Mail } from './mailer.ts';

const MINUTE = 60_000;

/** How far apart two notices to one moderator are, in milliseconds. */
const APART = 15 * MINUTE;

/** After so long somebody else may take over a mail that was begun: no server takes longer to answer. */
const LEASE = 10 * MINUTE;

/** The longest pause between two tries; each is twice as long as the one before. */
const LONGEST_PAUSE = 360;

/** As many comments as one notice shows. */
const MOST = 20;

const deeds: readonly { deed: MailedDeed; words: string }[] = [
  { deed: 'approve', words: 'Approve' },
  { deed: 'decline', words: 'Decline' },
  { deed: 'spam', words: 'Spam' },
];

/** A mail, and how far it tells of what waits; nowhere where it asks for a confirmation. */
interface Written {
  mail: Mail;
  told: number | undefined;
  count: number;
}

/** Tells moderators by mail what waits, and asks new addresses for their confirmation, where that is due. */
export async function noticeModerators(dependencies: CommentsDependencies): Promise<void> {
  const { mailer, store, now, log } = dependencies;
  if (mailer === undefined) return;
  for (;;) {
    const due = await store.claimNotice({
      at: now().toISOString(),
      noticedBefore: later(now(), -APART),
      until: later(now(), LEASE),
    });
    if (due === undefined) return;
    const written = due.isConfirmed
      ? await writeNotice(dependencies, due)
      : await writeConfirmation(dependencies, due);
    // What waited was decided a moment ago.
    if (written === undefined) continue;
    const { moderator, address } = due;
    try {
      await mailer.send(written.mail);
    } catch (error) {
      if (!(error instanceof MailError)) throw error;
      const pause = Math.min(2 ** due.failures, LONGEST_PAUSE);
      await store.postponeNotice({ moderator, address, until: later(now(), pause * MINUTE) });
      log({
        level: 'error',
        event: 'moderator not told',
        reason: error.message,
        minutes: pause,
      });
      continue;
    }
    const { told, count } = written;
    await store.settleNotice({ moderator, address, told, at: now().toISOString() });
    if (told === undefined) log({ level: 'info', event: 'confirmation asked for' });
    else log({ level: 'info', event: 'moderator told', comments: count });
  }
}

async function writeNotice(
  { store, site, now, signingKey }: CommentsDependencies,
  { moderator, address, told }: DueNotice,
): Promise<Written | undefined> {
  const { comments, rest, last } = await store.listArrivals({ after: told, limit: MOST });
  if (comments.length === 0) return undefined;
  const manifest = await site();
  const endpoint = manifest.commentsUrl ?? manifest.siteUrl;
  const tokens = createTokens(signingKey);
  const mail = composeNotice({
    ...{ to: address, moderator, comments, rest, site: manifest, until: lastDay(now()) },
    linksFor: ({ id, revision }) =>
      deeds.map(({ deed, words }) => ({
        words,
        address: endpoint + decisionPath(tokens, { deed, comment: id, revision, moderator, address }, now()),
      })),
  });
  return { mail, told: last, count: comments.length + rest };
}

async function writeConfirmation(
  { site, now, signingKey }: CommentsDependencies,
  { moderator, address }: DueNotice,
): Promise<Written> {
  const { siteUrl, commentsUrl = siteUrl } = await site();
  const link = commentsUrl + confirmationPath(createTokens(signingKey), { moderator, address }, now());
  const { host } = new URL(siteUrl);
  const mail = composeConfirmation({ to: address, moderator, host, link, until: lastDay(now()) });
  // Asked for again, it is another mail of the same words.
  return { mail: { ...mail, about: now().toISOString() }, told: undefined, count: 0 };
}

/** The moment so many milliseconds after now. */
function later(now: Date, milliseconds: number): string {
  return new Date(now.getTime() + milliseconds).toISOString();
}
