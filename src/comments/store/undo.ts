import { undoDays } from '../contract.ts';
import { hasRows, statement, type Plan, type Statement, type Value } from './plan.ts';
import { countReports } from './reports.ts';
import { number } from './rows.ts';
import { raiseRevision } from './site-state.ts';
import type { By, Decided } from './records.ts';

/** How long a decision can be taken back, and a former text is kept for it, in milliseconds. */
const KEPT = undoDays * 86_400_000;

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

/** Keeps what a decision is about to change on the comment that the condition names, under the newest line of the log. */
export function keepForUndo(
  condition: string,
  values: readonly Value[],
  closesReports: boolean,
  at: string,
): Statement[] {
  const columns = COLUMNS.map((column) => `'${column}', ${column}`).join(', ');
  return [
    statement(
      `INSERT INTO undo_copies (entry, comment, kept, at, revision_before, revision_after)
       SELECT (SELECT max(id) FROM audit), id, json_object(${columns}, 'reports', json(CASE WHEN ? THEN (
           SELECT json_group_array(network) FROM reports WHERE comment = comments.id AND open = 1) ELSE '[]' END)),
         ?, revision, revision + 1 FROM comments WHERE ${condition}`,
      closesReports ? 1 : 0,
      at,
      ...values,
    ),
    statement('DELETE FROM undo_copies WHERE at < ?', new Date(Date.parse(at) - KEPT).toISOString()),
  ];
}

/** The copy that is being put back, marked as such by the second statement of the plan. */
const TAKEN = 'u.entry = ? AND u.revision_after = 0';

/** Takes a decision back where the comment has not changed since. */
export function undo(entry: number, by: By): Plan<Decided> {
  const from = 'undo_copies AS u JOIN comments AS c ON c.id = u.comment JOIN audit AS a ON a.id = u.entry';
  return {
    statements: [
      statement(
        'SELECT 1 FROM undo_copies AS u JOIN comments AS c ON c.id = u.comment WHERE u.entry = ?',
        entry,
      ),
      statement(
        `UPDATE undo_copies SET revision_after = 0
         WHERE entry = ? AND revision_after = (SELECT revision FROM comments WHERE id = undo_copies.comment)`,
        entry,
      ),
      statement(
        `INSERT INTO audit (at, moderator, action, comment, post, detail)
         SELECT ?, ?, 'undo', c.id, c.post, a.action FROM ${from} WHERE ${TAKEN} RETURNING id`,
        by.at,
        by.moderator,
        entry,
      ),
      raiseRevision(
        `EXISTS (SELECT 1 FROM ${from} WHERE ${TAKEN} AND (
           (c.state = 'approved') <> (u.kept ->> 'state' = 'approved')
           OR (u.kept ->> 'state' = 'approved' AND a.action = 'edit')))`,
        entry,
      ),
      // The comment is again as the decision before left it, so that one can be taken back now.
      statement(
        `UPDATE undo_copies SET revision_after = (SELECT revision + 1 FROM comments WHERE id = undo_copies.comment)
         WHERE (comment, revision_after) IN (
           SELECT u.comment, u.revision_before FROM undo_copies AS u WHERE ${TAKEN})`,
        entry,
      ),
      statement(
        `UPDATE reports SET open = 1 WHERE (comment, network) IN (
           SELECT u.comment, value FROM undo_copies AS u, json_each(u.kept, '$.reports') WHERE ${TAKEN})`,
        entry,
      ),
      statement(
        `UPDATE comments SET ${COLUMNS.map((column) => `${column} = kept ->> '${column}'`).join(', ')},
           revision = comments.revision + 1
         FROM undo_copies AS u WHERE ${TAKEN} AND comments.id = u.comment`,
        entry,
      ),
      countReports(`id IN (SELECT u.comment FROM undo_copies AS u WHERE ${TAKEN})`, entry),
      statement(`DELETE FROM undo_copies AS u WHERE ${TAKEN}`, entry),
    ],
    read: ([found = [], , lines]) => {
      const line = lines?.[0];
      if (line !== undefined) return { kind: 'done', entry: number(line, 'id') };
      return { kind: hasRows(found) ? 'stale' : 'gone' };
    },
  };
}
