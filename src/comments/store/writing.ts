import type { Database } from './database.ts';
import { freePosition } from './positions.ts';
import { number, text } from './rows.ts';
import { isClosed, isPaused, raiseRevision } from './site-state.ts';
import type { Addition, CommentText, HoldReason, NewComment, Report } from './records.ts';
import { textKey } from './text-key.ts';

/** Adds a comment, unless it is there already or what it refers to forbids it. */
export function addComment(database: Database, comment: NewComment): Addition {
  const known = database.get('SELECT id, digest FROM comments WHERE token = ?', comment.token);
  if (known !== undefined) {
    return text(known, 'digest') === comment.digest
      ? { kind: 'repeated', id: text(known, 'id') }
      : { kind: 'token used' };
  }
  if (database.get('SELECT 1 FROM spent_tokens WHERE token = ?', comment.token))
    return { kind: 'token used' };
  if (!comment.byAuthor) {
    if (isPaused(database)) return { kind: 'paused' };
    if (isClosed(database, comment.post)) return { kind: 'closed' };
  }
  if (comment.parent !== undefined) {
    const parent = database.get(
      "SELECT 1 FROM comments WHERE id = ? AND post = ? AND state = 'approved'",
      comment.parent,
      comment.post,
    );
    if (parent === undefined) return { kind: 'no such parent' };
  }
  database.run(
    `INSERT INTO comments (position, id, post, parent, name, email, website, text, html, written, by_author, state,
       reasons, network, token, digest, text_key)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    freePosition(database, comment.written),
    comment.id,
    comment.post,
    comment.parent ?? null,
    comment.name,
    comment.email,
    comment.website,
    comment.text,
    comment.html,
    comment.written,
    comment.byAuthor ? 1 : 0,
    comment.state,
    JSON.stringify(comment.reasons),
    comment.network,
    comment.token,
    comment.digest,
    textKey(comment.text),
  );
  if (comment.state === 'approved') raiseRevision(database);
  return { kind: 'added', id: comment.id };
}

/** A writer's change: the comment waits for a person again. */
export function reviseComment(
  database: Database,
  id: string,
  change: CommentText,
  reasons: readonly HoldReason[],
  at: string,
): boolean {
  const before = database.get(
    "SELECT state FROM comments WHERE id = ? AND state IN ('waiting', 'approved')",
    id,
  );
  if (before === undefined) return false;
  database.run(
    `UPDATE comments SET name = ?, email = ?, website = ?, text = ?, html = ?, text_key = ?, reasons = ?,
       state = 'waiting', edited = ?, note = NULL, declined_for = NULL, decided = NULL, decided_by = NULL,
       revision = revision + 1
     WHERE id = ?`,
    change.name,
    change.email,
    change.website,
    change.text,
    change.html,
    textKey(change.text),
    JSON.stringify(reasons),
    at,
    id,
  );
  // Nothing decided before can be put back now, so no former text has to be kept.
  database.run('DELETE FROM undo_copies WHERE comment = ?', id);
  if (text(before, 'state') === 'approved') raiseRevision(database);
  return true;
}

/** A writer's taking back of what still waits. */
export function withdrawComment(database: Database, id: string, at: string): boolean {
  const changed = database.run(
    `UPDATE comments SET state = 'withdrawn', decided = ?, decided_by = NULL, revision = revision + 1
     WHERE id = ? AND state = 'waiting'`,
    at,
    id,
  );
  return changed > 0;
}

/** A reader's word on a published comment; a network's second word changes nothing. */
export function addReport(database: Database, { comment, at, says, network }: Report): boolean {
  if (!database.get("SELECT 1 FROM comments WHERE id = ? AND state = 'approved'", comment)) return false;
  const added = database.run(
    'INSERT INTO reports (comment, network, at, says, open) VALUES (?, ?, ?, ?, 1) ON CONFLICT DO NOTHING',
    comment,
    network,
    at,
    says,
  );
  if (added > 0) database.run('UPDATE comments SET open_reports = open_reports + 1 WHERE id = ?', comment);
  return true;
}

/** How many comments came from a network at or after a position. */
export function countFrom(database: Database, network: string, position: number): number {
  if (network === '') return 0;
  const row = database.get(
    "SELECT count(*) AS count FROM comments WHERE network = ? AND network <> '' AND position >= ?",
    network,
    position,
  );
  return row === undefined ? 0 : number(row, 'count');
}
