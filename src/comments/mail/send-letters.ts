import type { PostEntry, SiteManifest } from '../contract.ts';
import type { CommentsDependencies } from '../dependencies.ts';
import { lastingPath } from '../rules/comment-path.ts';
import { signTexts } from '../rules/digest.ts';
import { findPost } from '../rules/find-post.ts';
import { lastDay } from '../rules/mailed-links.ts';
import { createTokens } from '../rules/tokens.ts';
import type { Letter } from '../store/mail-records.ts';
import type { StoredComment } from '../store/records.ts';
import { followPath, type FollowPurpose } from './follow-tokens.ts';
import { MailError, type Mail, type Mailer } from './mailer.ts';
import { composeAnswer, composeDeclined, composePublished } from './writer-mails.ts';

/** As many letters as are sent at a tick of the clock. */
const MOST = 20;

const DAY = 86_400_000;

/** How long a mail waits for an address that had as many as it gets in a day, in milliseconds. */
const FULL_DAY_PAUSE = DAY / 4;

/**
 * As many letters as one address gets in a day. Anybody may give any address with a comment, so that those nobody has
 * confirmed are few; the rest wait for the next day.
 */
const MOST_A_DAY: Readonly<Record<Letter['kind'], number>> = { published: 5, declined: 5, answer: 20 };

/** Sends what writers asked to be told: each letter once its decision has stood for a while and readers see what it tells of. */
export async function sendLetters(dependencies: CommentsDependencies): Promise<void> {
  const { store, mailer, now, log, publication } = dependencies;
  if (mailer === undefined) return;
  const { revision: published } = await publication();
  for (let count = 0; count < MOST; count += 1) {
    const letter = await store.claimLetter({ at: now().toISOString(), published });
    if (letter === undefined) return;
    const { kind, comment: id, tries } = letter;
    try {
      if (await sendLetter(dependencies, mailer, letter))
        log({ level: 'info', event: 'mail sent', kind, id });
    } catch (error) {
      if (!(error instanceof MailError)) throw error;
      log({ level: 'warning', event: 'mail not taken', kind, id, tries, reason: error.message });
      // Where one was not taken the next may not be either: the server has a minute's rest.
      return;
    }
  }
}

/** Sends a letter, unless there is nothing to tell any more or its reader was told enough for a day. */
async function sendLetter(
  { store, now, site, signingKey }: CommentsDependencies,
  mailer: Mailer,
  letter: Letter,
): Promise<boolean> {
  const comment = await store.find(letter.comment);
  const recipient = await store.find(letter.recipient);
  const manifest = await site();
  const entry = findPost(manifest, comment?.post);
  if (comment === undefined || recipient === undefined || recipient.email === '' || entry === undefined)
    return false;
  const at = now();
  const counted = {
    kind: letter.kind === 'answer' ? 'mail of an answer' : 'mail to a writer',
    // Neither the address nor anything that a list of addresses could be compared with.
    key: signTexts(signingKey, ['address 1', recipient.email.toLowerCase()]),
    since: new Date(at.getTime() - DAY).toISOString(),
  };
  if ((await store.eventsSince(counted)) >= MOST_A_DAY[letter.kind]) {
    await store.postponeLetter(letter.id, new Date(at.getTime() + FULL_DAY_PAUSE).toISOString());
    return false;
  }
  const tokens = createTokens(signingKey);
  const { siteUrl, commentsUrl = siteUrl } = manifest;
  await mailer.send({
    to: recipient.email,
    about: `letter ${letter.id}`,
    ...writeLetter(letter, {
      comment,
      recipient,
      manifest,
      entry,
      link: (purpose) => commentsUrl + followPath(tokens, purpose, recipient.id, at),
      until: lastDay(at),
    }),
  });
  await store.markSent(letter.id, at.toISOString());
  await store.countEvent({ ...counted, at: at.toISOString() });
  return true;
}

interface LetterParts {
  comment: StoredComment;
  recipient: StoredComment;
  manifest: SiteManifest;
  entry: PostEntry;
  link: (purpose: FollowPurpose) => string;
  /** The last day on which a link to confirm works. */
  until: Date;
}

function writeLetter(
  { kind }: Letter,
  { comment, recipient, manifest, entry, link, until }: LetterParts,
): Omit<Mail, 'to'> {
  const { siteUrl, commentsUrl = siteUrl, contact, policy } = manifest;
  const about = { title: entry.title, contact };
  const address = commentsUrl + lastingPath(comment.id);
  switch (kind) {
    case 'published': {
      const confirm = { address: link('follow'), until };
      return composePublished({
        ...{ ...about, name: comment.name, address },
        confirm: comment.follow === 'asked' ? confirm : undefined,
      });
    }
    case 'declined': {
      const reason = policy.declines.find(({ id }) => id === comment.declinedFor)?.says ?? '';
      return composeDeclined({ ...about, reason, policy: `${siteUrl}/comments-policy/` });
    }
    case 'answer': {
      const end = link('unfollow');
      const { name: answerer, text } = comment;
      return {
        ...composeAnswer({ ...about, name: recipient.name, answerer, text, address, end }),
        unsubscribe: end,
      };
    }
  }
}
