import type { TokenReading, Tokens, TokenScope } from '../rules/tokens.ts';

const DAY = 86_400_000;

/** How long the link to confirm works: through the day of a week later. */
const CONFIRM = 8 * DAY;

/** How long a mail's way to end such mails works: longer than anybody keeps it. */
const END = 20 * 365 * DAY;

/** What a link in a mail about answers does: it begins or ends them, for one comment's writer. */
export type FollowPurpose = 'follow' | 'unfollow';

/** The last day on which a link to confirm works that is made now. */
export function confirmUntil(now: Date): Date {
  return new Date(dayOf(now).getTime() + CONFIRM - 1);
}

/** Path of the page where the writer of a comment confirms that they want to be told of answers, or ends it. */
export function followPath(tokens: Tokens, purpose: FollowPurpose, id: string, now: Date): string {
  const issued = dayOf(now);
  const expires = new Date(issued.getTime() + (purpose === 'follow' ? CONFIRM : END));
  return `/api/comments/${id}/${purpose}?token=${tokens.sign(scopeOf(purpose, id), { id, issued, expires })}`;
}

/** Reads the token of such a path. */
export function readFollow(
  tokens: Tokens,
  purpose: FollowPurpose,
  { id, token }: { id: string; token: string },
  now: Date,
): TokenReading {
  return tokens.read(token, scopeOf(purpose, id), now);
}

/** All links of a day are the same, so that a mail which is tried again, and came twice, is seen to be the same one. */
function dayOf(now: Date): Date {
  return new Date(Math.floor(now.getTime() / DAY) * DAY);
}

function scopeOf(purpose: FollowPurpose, id: string): TokenScope {
  return { purpose, bound: [id] };
}
