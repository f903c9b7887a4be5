import { ask, hasRows, statement, tell, type Plan, type Statement, type Value } from './plan.ts';
import { number, text } from './rows.ts';
import type { Letter } from './mail-records.ts';
import type { Decision } from './records.ts';

/** How long a decision may be taken back before anybody is told of it, in milliseconds. */
const PAUSE = 60_000;

/** Minutes before a second try; each further try waits twice as long, and after this many, four days later, it is given up. */
const FIRST_PAUSE = 5;
const TRIES = 10;

/** So long after its decision a letter is old news, in milliseconds: thirty days, for some sites are put in place by hand. */
const KEPT = 30 * 86_400_000;

const COLUMNS = '(kind, comment, recipient, revision, decided, due)';

/** Decided anew before anybody was told: the pause begins again. What was sent stays sent. */
const RENEW = `ON CONFLICT (comment, kind) DO UPDATE
  SET revision = excluded.revision, decided = excluded.decided, due = excluded.due, tries = 0`;

/**
 * Puts down what has to be told of a decision on the comment that the condition names: before the comment changes, and
 * after the revision that readers will see was counted.
 */
export function writeLetters(
  { kind }: Decision,
  condition: string,
  values: readonly Value[],
  at: string,
): Statement[] {
  if (kind === 'approve') {
    const comes = `${condition} AND state <> 'approved'`;
    return [
      statement(
        `INSERT INTO letters ${COLUMNS} SELECT 'published', id, id, (SELECT revision FROM site), ?, ? FROM comments
         WHERE (tell = 1 OR follow = 'asked') AND email <> '' AND ${comes} ${RENEW}`,
        ...[at, dueAfter(at), ...values],
      ),
      tellOfAnswer(`c.id IN (SELECT id FROM comments WHERE ${comes})`, values, at),
    ];
  }
  if (kind !== 'decline') return [];
  return [
    statement(
      `INSERT INTO letters ${COLUMNS} SELECT 'declined', id, id, 0, ?, ? FROM comments
       WHERE tell = 1 AND email <> '' AND state <> 'declined' AND ${condition} ${RENEW}`,
      ...[at, dueAfter(at), ...values],
    ),
  ];
}

/** Puts down that the comment `c` of the condition is an answer, where somebody follows what it answers. */
export function tellOfAnswer(condition: string, values: readonly Value[], at: string): Statement {
  return statement(
    `INSERT INTO letters ${COLUMNS} SELECT 'answer', c.id, r.id, (SELECT revision FROM site), ?, ?
     FROM comments AS c JOIN comments AS r ON r.id = c.parent
     WHERE r.follow = 'confirmed' AND r.email <> '' AND r.email <> c.email AND ${condition} ${RENEW}`,
    ...[at, dueAfter(at), ...values],
  );
}

/** Whether what a letter tells of is so now: a decision that was taken back is told to nobody. */
const HOLDS = `CASE l.kind
  WHEN 'declined' THEN c.state = 'declined' AND c.tell = 1
  WHEN 'published' THEN c.state = 'approved' AND (c.tell = 1 OR c.follow = 'asked')
  ELSE c.state = 'approved' AND r.state = 'approved' AND r.follow = 'confirmed' END`;

/** Takes the next letter: nobody else gets it before its pause has passed, and again only where it was not sent. */
export function claimLetter({ at, published }: { at: string; published: number }): Plan<Letter | undefined> {
  return {
    statements: [
      statement(
        'DELETE FROM letters WHERE sent IS NULL AND decided < ?',
        new Date(Date.parse(at) - KEPT).toISOString(),
      ),
      statement(
        `UPDATE letters SET tries = tries + 1,
           due = strftime('%Y-%m-%dT%H:%M:%fZ', ?1, '+' || (${FIRST_PAUSE} << tries) || ' minutes')
         WHERE id = (
           SELECT l.id FROM letters AS l JOIN comments AS c ON c.id = l.comment JOIN comments AS r ON r.id = l.recipient
           WHERE l.sent IS NULL AND l.due <= ?1 AND l.tries < ${TRIES} AND l.revision <= ?2 AND r.email <> '' AND ${HOLDS}
           ORDER BY l.due LIMIT 1)
         RETURNING id, kind, comment, recipient, tries`,
        at,
        published,
      ),
    ],
    read: ([, rows]) => {
      const row = rows?.[0];
      if (row === undefined) return undefined;
      const kind = text(row, 'kind');
      if (kind !== 'published' && kind !== 'declined' && kind !== 'answer')
        throw new TypeError(`${kind} is no kind of letter`);
      return {
        id: number(row, 'id'),
        kind,
        comment: text(row, 'comment'),
        recipient: text(row, 'recipient'),
        tries: number(row, 'tries'),
      };
    },
  };
}

/** Puts a letter that was taken off until then, without a try being counted. */
export function postponeLetter(letter: number, until: string): Plan<void> {
  return tell(statement('UPDATE letters SET tries = tries - 1, due = ? WHERE id = ?', until, letter));
}

/** Keeps that a letter was sent. */
export function markSent(letter: number, at: string): Plan<void> {
  return tell(statement('UPDATE letters SET sent = ? WHERE id = ?', at, letter));
}

/** Confirms that the writer of a published comment wants to be told of answers; false where nobody asked, or it has ended. */
export function confirmFollowing(id: string): Plan<boolean> {
  return ask(
    statement(
      `UPDATE comments SET follow = 'confirmed'
       WHERE id = ? AND state = 'approved' AND follow IN ('asked', 'confirmed') RETURNING id`,
      id,
    ),
    hasRows,
  );
}

/** Tells the writer of a comment of no answers any more, whether or not that was confirmed. */
export function endFollowing(id: string): Plan<void> {
  return tell(statement("UPDATE comments SET follow = 'ended' WHERE id = ? AND follow <> ''", id));
}

function dueAfter(at: string): string {
  return new Date(Date.parse(at) + PAUSE).toISOString();
}
