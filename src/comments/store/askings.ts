import { eraseWhere } from './decisions.ts';
import { readPages } from './pages.ts';
import { ask, hasRows, statement, tell, type Plan, type Runner } from './plan.ts';
import type { By, StoredComment } from './records.ts';
import type { Asking, ClaimedAsking } from './retention-records.ts';
import { COMMENT, maybe, text, toComment } from './rows.ts';

/** How long a link works once it is mailed, and what it shows once it is used, in milliseconds: an hour. */
const LINK_WORKS = 3_600_000;

/** SQL of whether anything is kept with the address of an asking. */
const IS_HELD = `EXISTS (
  SELECT 1 FROM comments AS c WHERE c.email <> '' AND lower(c.email) = lower(askings.email))`;

/** SQL of whether a comment bears an address, whatever the size of its letters. */
const HELD = "email <> '' AND lower(email) = lower(?)";

/** Keeps that somebody asks what is kept with an address. */
export function putAsking({ id, email, at }: { id: string; email: string; at: string }): Plan<void> {
  return tell(statement('INSERT INTO askings (id, email, asked) VALUES (?, ?, ?)', id, email, at));
}

/** Takes the next asking that was not mailed yet; forgets those whose hour is over, and those that lead to nothing. */
export function claimAsking(at: string): Plan<ClaimedAsking | undefined> {
  return {
    statements: [
      statement(
        // What lies ahead is of a clock that has been set back since.
        'DELETE FROM askings WHERE coalesce(opened, mailed, asked) < ? OR coalesce(opened, mailed, asked) > ?',
        new Date(Date.parse(at) - LINK_WORKS).toISOString(),
        new Date(Date.parse(at) + LINK_WORKS).toISOString(),
      ),
      // However many ask for addresses that nothing is kept with, nobody waits for them.
      statement(`DELETE FROM askings WHERE mailed IS NULL AND NOT ${IS_HELD}`),
      statement(
        `UPDATE askings SET mailed = ? WHERE mailed IS NULL
           AND id = (SELECT id FROM askings WHERE mailed IS NULL ORDER BY tries, asked LIMIT 1)
         RETURNING id, email`,
        at,
      ),
    ],
    read: ([, , rows]) => {
      const row = rows?.[0];
      return row && { id: text(row, 'id'), email: text(row, 'email') };
    },
    forgets: true,
  };
}

/** Says that an asking could not be mailed: it is due again, after those that were tried less often. */
export function returnAsking(id: string): Plan<void> {
  return tell(
    statement('UPDATE askings SET mailed = NULL, tries = tries + 1 WHERE id = ? AND opened IS NULL', id),
  );
}

/** Forgets an asking. */
export function dropAsking(id: string): Plan<void> {
  return { ...tell(statement('DELETE FROM askings WHERE id = ?', id)), forgets: true };
}

/** Uses the link of an asking up; false where that was done before, or the asking is over. */
export function openAsking(id: string, at: string): Plan<boolean> {
  const sql =
    'UPDATE askings SET opened = ? WHERE id = ? AND mailed IS NOT NULL AND opened IS NULL RETURNING id';
  return ask(statement(sql, at, id), hasRows);
}

/** An asking that is not over. */
export function findAsking(id: string): Plan<Asking | undefined> {
  return ask(statement('SELECT email, opened FROM askings WHERE id = ?', id), ([row]) => {
    if (row === undefined) return undefined;
    const opened = maybe(row, 'opened');
    return { email: text(row, 'email'), ...(opened !== undefined && { opened }) };
  });
}

/** Every comment that bears an address, oldest first. */
export async function listHeld(runner: Pick<Runner, 'read'>, email: string): Promise<StoredComment[]> {
  const rows = await readPages(runner, {
    sql: `SELECT ${COMMENT} FROM comments AS c WHERE c.email <> '' AND lower(c.email) = lower(?)`,
    values: [email],
    by: 'c.position',
    name: 'position',
  });
  return rows.map(toComment);
}

/** Removes what bears an address for good, or one comment of it; answers how many went. */
export function eraseHeld({ email, comment }: { email: string; comment?: string }, by: By): Plan<number> {
  return comment === undefined
    ? eraseWhere(HELD, [email], by)
    : eraseWhere(`${HELD} AND id = ?`, [email, comment], by);
}
