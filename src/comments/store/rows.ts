import type { Row } from './plan.ts';
import type { Role } from './people-records.ts';
import type { CommentState, HoldReason, MailWishes, Sending, StoredComment } from './records.ts';

/** Every state a comment may have. */
export const states: readonly CommentState[] = ['waiting', 'approved', 'declined', 'spam', 'withdrawn'];

/** As many repetitions of a text as are counted. */
const REPEATS = 100;

/** What a query for StoredComments selects from `comments AS c`. */
export const COMMENT = `c.*, (SELECT count(*) FROM (SELECT 1 FROM comments AS other
  WHERE other.text_key = c.text_key AND other.position < c.position LIMIT ${REPEATS})) AS repeats`;

/** The comment in a row of COMMENT. */
export function toComment(row: Row): StoredComment {
  const parent = maybe(row, 'parent');
  const edited = maybe(row, 'edited');
  const note = maybe(row, 'note');
  const declinedFor = maybe(row, 'declined_for');
  const decided = maybe(row, 'decided');
  const decidedBy = maybe(row, 'decided_by');
  return {
    id: text(row, 'id'),
    post: text(row, 'post'),
    ...(parent !== undefined && { parent }),
    name: text(row, 'name'),
    email: text(row, 'email'),
    website: text(row, 'website'),
    text: text(row, 'text'),
    html: text(row, 'html'),
    written: text(row, 'written'),
    byAuthor: number(row, 'by_author') === 1,
    state: state(row),
    reasons: reasons(row),
    network: text(row, 'network'),
    ...sending(row),
    ...wishes(row),
    ...(edited !== undefined && { edited }),
    ...(note !== undefined && { note }),
    ...(declinedFor !== undefined && { declinedFor }),
    ...(decided !== undefined && { decided }),
    ...(decidedBy !== undefined && { decidedBy }),
    reports: number(row, 'open_reports'),
    repeats: number(row, 'repeats'),
    revision: number(row, 'revision'),
  };
}

/** The text in a column; throws where it is something else. */
export function text(row: Row, column: string): string {
  const value = row[column];
  if (typeof value !== 'string') throw new TypeError(`column ${column} holds no text`);
  return value;
}

/** The text in a column that may be NULL. */
export function maybe(row: Row, column: string): string | undefined {
  return row[column] === null ? undefined : text(row, column);
}

/** The number in a column; throws where it is something else. */
export function number(row: Row, column: string): number {
  const value = row[column];
  if (typeof value !== 'number') throw new TypeError(`column ${column} holds no number`);
  return value;
}

/** The state in a row. */
export function state(row: Row): CommentState {
  const value = text(row, 'state');
  const known = states.find((one) => one === value);
  if (known === undefined) throw new TypeError(`${value} is no state of a comment`);
  return known;
}

/** The role in a row. */
export function role(row: Row): Role {
  const value = text(row, 'role');
  if (value !== 'owner' && value !== 'moderator') throw new TypeError(`${value} is no role`);
  return value;
}

/** How a comment was sent, where that is known. */
export function sending(row: Row): { sending?: Sending } {
  const kept = maybe(row, 'sending');
  if (kept === undefined) return {};
  const { seconds, isPreviewed, hasWorked } = JSON.parse(kept) as Record<string, unknown>;
  if (typeof seconds !== 'number') throw new TypeError('column sending holds something else');
  return { sending: { seconds, isPreviewed: isPreviewed === true, hasWorked: hasWorked === true } };
}

/** What a writer wants to be told by mail. */
export function wishes(row: Row): MailWishes {
  const follow = text(row, 'follow');
  if (follow !== '' && follow !== 'asked' && follow !== 'confirmed' && follow !== 'ended')
    throw new TypeError(`${follow} is no way to follow`);
  return { ...(number(row, 'tell') === 1 && { tell: true }), ...(follow !== '' && { follow }) };
}

/** Why a person should look twice. */
export function reasons(row: Row): HoldReason[] {
  const list: unknown = JSON.parse(text(row, 'reasons'));
  if (!Array.isArray(list)) throw new TypeError('column reasons holds no list');
  return list.map((entry: unknown) => {
    if (typeof entry !== 'object' || entry === null || !('kind' in entry) || !('says' in entry)) {
      throw new TypeError('column reasons holds something else');
    }
    return { kind: String(entry.kind), says: String(entry.says) };
  });
}
