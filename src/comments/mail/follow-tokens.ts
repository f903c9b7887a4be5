import { issuedOn, mailedUntil } from '../rules/mailed-links.ts';
import type { TokenReading, Tokens, TokenScope } from '../rules/tokens.ts';

/** How long a mail's way to end such mails works, in milliseconds: longer than anybody keeps it. */
const END = 20 * 365 * 86_400_000;

/** What a link in a mail about answers does: it begins or ends them, for one comment's writer. */
export type FollowPurpose = 'follow' | 'unfollow';

/** Path of the page where the writer of a comment confirms that they want to be told of answers, or ends it. */
export function followPath(tokens: Tokens, purpose: FollowPurpose, id: string, now: Date): string {
  const issued = issuedOn(now);
  const expires = purpose === 'follow' ? mailedUntil(now) : new Date(issued.getTime() + END);
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

function scopeOf(purpose: FollowPurpose, id: string): TokenScope {
  return { purpose, bound: [id] };
}
