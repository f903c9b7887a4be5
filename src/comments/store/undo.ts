import { writeAudit } from './audit.ts';
import type { Database } from './database.ts';
import { maybe, number, text } from './rows.ts';
import { raiseRevision } from './site-state.ts';
import type { By, Decided, StoredComment } from './records.ts';

/** How long a decision can be taken back, and a former text is kept for it, in milliseconds: thirty days. */
const KEPT = 30 * 86_400_000;

/** What is kept of a comment: columns that a decision may change. The text's key follows from the row's text. */
const COLUMNS = [
  'name',
  'website',
  'text',
  'html',
  'text_key',
  'state',
  'edited',
  'note',
  'declined_for',
  'decided',
  'decided_by',
] as const;

/** Keeps what a decision is about to change, under the number of its line in the log. */
export function keepForUndo(
  database: Database,
  entry: number,
  { id, revision }: StoredComment,
  closesReports: boolean,
  at: string,
): void {
  const columns = COLUMNS.map((column) => `'${column}', ${column}`).join(', ');
  database.run(
    `INSERT INTO undo_copies (entry, comment, kept, at, revision_before, revision_after)
     SELECT ?, id, json_object(${columns}, 'reports', json(CASE WHEN ? THEN (
         SELECT json_group_array(network) FROM reports WHERE comment = comments.id AND open = 1) ELSE '[]' END)),
       ?, ?, ? FROM comments WHERE id = ?`,
    entry,
    closesReports ? 1 : 0,
    at,
    revision,
    revision + 1,
    id,
  );
  database.run('DELETE FROM undo_copies WHERE at < ?', new Date(Date.parse(at) - KEPT).toISOString());
}

/** Takes a decision back where the comment has not changed since. */
export function undo(database: Database, entry: number, by: By): Decided {
  const row = database.get(
    `SELECT c.id, c.post, c.state, c.revision, a.action, u.revision_before, u.revision_after,
       u.kept ->> 'state' AS former
     FROM undo_copies AS u JOIN comments AS c ON c.id = u.comment JOIN audit AS a ON a.id = u.entry
     WHERE u.entry = ?`,
    entry,
  );
  if (row === undefined) return { kind: 'gone' };
  const revision = number(row, 'revision');
  if (revision !== number(row, 'revision_after')) return { kind: 'stale' };
  const id = text(row, 'id');

  database.run(
    `UPDATE comments SET ${COLUMNS.map((column) => `${column} = kept ->> '${column}'`).join(', ')},
       revision = comments.revision + 1
     FROM undo_copies AS u WHERE u.entry = ? AND comments.id = u.comment`,
    entry,
  );
  database.run(
    `UPDATE reports SET open = 1 WHERE comment = ? AND network IN (
       SELECT value FROM undo_copies AS u, json_each(u.kept, '$.reports') WHERE u.entry = ?)`,
    id,
    entry,
  );
  database.run(
    `UPDATE comments SET open_reports = (SELECT count(*) FROM reports WHERE comment = comments.id AND open = 1)
     WHERE id = ?`,
    id,
  );
  database.run('DELETE FROM undo_copies WHERE entry = ?', entry);
  // The comment is again as the decision before left it, so that one can be taken back now.
  database.run(
    'UPDATE undo_copies SET revision_after = ? WHERE comment = ? AND revision_after = ?',
    revision + 1,
    id,
    number(row, 'revision_before'),
  );

  const action = text(row, 'action');
  const wasShown = text(row, 'state') === 'approved';
  const isShown = maybe(row, 'former') === 'approved';
  if (wasShown !== isShown || (isShown && action === 'edit')) raiseRevision(database);
  const post = text(row, 'post');
  const line = writeAudit(database, { ...by, action: 'undo', comment: id, post, detail: action });
  return { kind: 'done', entry: line };
}
