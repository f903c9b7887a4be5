import { tellOfAnswer } from './letters.ts';
import { newColumns, toNewRow } from './new-row.ts';
import { freePosition, positionOf } from './positions.ts';
import { ask, hasRows, statement, type Plan } from './plan.ts';
import { maybe, number } from './rows.ts';
import { raiseRevision } from './site-state.ts';
import type { Addition, CommentText, HoldReason, NewComment } from './records.ts';
import { textKey } from './text-key.ts';

/** SQL of why a comment (`new`) is not added, or NULL; and what of it that asks for. */
const OBSTACLE = `coalesce(
  (SELECT iif(digest = new.digest, 'repeated', 'token used') FROM comments WHERE token = new.token),
  (SELECT 'token used' FROM spent_tokens WHERE token = new.token),
  iif(new.by_author, NULL, (SELECT 'paused' FROM site WHERE paused = 1)),
  iif(new.by_author, NULL, (SELECT 'closed' FROM closed_posts WHERE post = new.post)),
  iif(new.parent IS NULL OR EXISTS (
    SELECT 1 FROM comments WHERE id = new.parent AND post = new.post AND state = 'approved'), NULL, 'no such parent'))`;
const NEW = '(SELECT ? AS token, ? AS digest, ? AS by_author, ? AS post, ? AS parent) AS new';

const EXPLAIN = `SELECT ${OBSTACLE} AS obstacle, (SELECT id FROM comments WHERE token = new.token) AS known
  FROM ${NEW}`;

/** The last place is that of the first position of the moment it was written. */
const ADD = `INSERT INTO comments (position, ${newColumns.join(', ')})
  SELECT ${freePosition(`?${newColumns.length + 1}`)}, new.*
  FROM (SELECT ${newColumns.map((column, index) => `?${index + 1} AS ${column}`).join(', ')}) AS new
  WHERE ${OBSTACLE} IS NULL`;

/** Adds a comment, unless it is there already or what it refers to forbids it. */
export function addComment(comment: NewComment): Plan<Addition> {
  const row = toNewRow(comment);
  const asked = [row.token, row.digest, row.by_author, row.post, row.parent];
  const isShown = comment.state === 'approved';
  return {
    statements: [
      statement(EXPLAIN, ...asked),
      ...(isShown
        ? [raiseRevision(`EXISTS (SELECT 1 FROM ${NEW} WHERE ${OBSTACLE} IS NULL)`, ...asked)]
        : []),
      statement(ADD, ...newColumns.map((column) => row[column]), positionOf(comment.written)),
      ...(isShown ? [tellOfAnswer('c.id = ?', [comment.id], comment.written)] : []),
    ],
    read: ([rows]) => {
      const explained = rows?.[0];
      if (explained === undefined) throw new TypeError('nothing says how adding ended');
      return readAddition(maybe(explained, 'obstacle'), maybe(explained, 'known') ?? comment.id);
    },
  };
}

function readAddition(obstacle: string | undefined, id: string): Addition {
  switch (obstacle) {
    case undefined:
      return { kind: 'added', id };
    case 'repeated':
      return { kind: obstacle, id };
    case 'token used':
    case 'paused':
    case 'closed':
    case 'no such parent':
      return { kind: obstacle };
    default:
      throw new TypeError(`${obstacle} is no reason`);
  }
}

/** A writer's change: the comment waits for a person again. */
export function reviseComment(
  id: string,
  change: CommentText,
  reasons: readonly HoldReason[],
  at: string,
): Plan<boolean> {
  const canChange = "id = ? AND state IN ('waiting', 'approved')";
  return {
    statements: [
      raiseRevision("EXISTS (SELECT 1 FROM comments WHERE id = ? AND state = 'approved')", id),
      // Nothing decided before can be put back now, so no former text has to be kept.
      statement(`DELETE FROM undo_copies WHERE comment IN (SELECT id FROM comments WHERE ${canChange})`, id),
      statement(
        `UPDATE comments SET name = ?, email = ?, website = ?, text = ?, html = ?, text_key = ?, reasons = ?,
           state = 'waiting', edited = ?, note = NULL, declined_for = NULL, decided = NULL, decided_by = NULL,
           revision = revision + 1
         WHERE ${canChange} RETURNING id`,
        change.name,
        change.email,
        change.website,
        change.text,
        change.html,
        textKey(change.text),
        JSON.stringify(reasons),
        at,
        id,
      ),
    ],
    read: (rows) => hasRows(rows.at(-1) ?? []),
    forgets: true,
  };
}

/** A writer's taking back of what still waits. */
export function withdrawComment(id: string, at: string): Plan<boolean> {
  return ask(
    statement(
      `UPDATE comments SET state = 'withdrawn', decided = ?, decided_by = NULL, revision = revision + 1
       WHERE id = ? AND state = 'waiting' RETURNING id`,
      at,
      id,
    ),
    hasRows,
  );
}

/** How many comments came from a network at or after a position. */
export function countFrom(network: string, position: number): Plan<number> {
  return ask(
    statement(
      "SELECT count(*) AS count FROM comments WHERE network = ? AND network <> '' AND position >= ?",
      network,
      position,
    ),
    ([row]) => (row === undefined ? 0 : number(row, 'count')),
  );
}
