import { auditWhere } from './audit.ts';
import { ask, hasRows, statement, tell, type Plan } from './plan.ts';
import { COMMENT, maybe, number, text, toComment } from './rows.ts';
import type { Arrivals, DueNotice, MailAddress } from './mail-records.ts';
import type { By } from './records.ts';

/** How far ahead of now a next try may be, in milliseconds: what is further was written by a clock that went wrong. */
const FARTHEST = 24 * 3_600_000;

/** Where a moderator is told what waits. */
export function findMailAddress(moderator: string): Plan<MailAddress | undefined> {
  return ask(
    statement('SELECT moderator, address, confirmed FROM moderator_mail WHERE moderator = ?', moderator),
    ([row]) => {
      if (row === undefined) return undefined;
      const confirmed = maybe(row, 'confirmed');
      return {
        moderator: text(row, 'moderator'),
        address: text(row, 'address'),
        ...(confirmed !== undefined && { confirmed }),
      };
    },
  );
}

/** Keeps another address of a moderator, which has to be confirmed first; false where there is no such moderator. */
export function putMailAddress(moderator: string, address: string, by: By): Plan<boolean> {
  const isThere = 'EXISTS (SELECT 1 FROM moderators WHERE name = ?)';
  return {
    statements: [
      auditWhere({ ...by, action: 'mail address', detail: whose(moderator, by) }, isThere, moderator),
      statement(
        `INSERT INTO moderator_mail (moderator, address) SELECT name, ? FROM moderators WHERE name = ?
         ON CONFLICT (moderator) DO UPDATE
         SET address = excluded.address, asked = NULL, confirmed = NULL, next_try = '', failures = 0
         RETURNING moderator`,
        address,
        moderator,
      ),
    ],
    read: ([, kept = []]) => hasRows(kept),
  };
}

/** Confirms the address that a moderator has now; false where they have another one, or none. */
export function confirmMailAddress(moderator: string, address: string, by: By): Plan<boolean> {
  const isMeant = 'moderator = ? AND address = ?';
  return {
    statements: [
      auditWhere(
        { ...by, action: 'confirm mail address', detail: '' },
        `EXISTS (SELECT 1 FROM moderator_mail WHERE ${isMeant} AND confirmed IS NULL)`,
        moderator,
        address,
      ),
      statement(
        `UPDATE moderator_mail SET confirmed = coalesce(confirmed, ?), next_try = '', failures = 0
         WHERE ${isMeant} RETURNING moderator`,
        by.at,
        moderator,
        address,
      ),
    ],
    read: ([, found = []]) => hasRows(found),
  };
}

/** Tells a moderator nothing by mail any more; false where nothing was told. */
export function removeMailAddress(moderator: string, by: By): Plan<boolean> {
  const isMeant = 'moderator = ?';
  return {
    statements: [
      auditWhere(
        { ...by, action: 'no mail address', detail: whose(moderator, by) },
        `EXISTS (SELECT 1 FROM moderator_mail WHERE ${isMeant})`,
        moderator,
      ),
      statement(`DELETE FROM moderator_mail WHERE ${isMeant} RETURNING moderator`, moderator),
    ],
    read: ([, removed = []]) => hasRows(removed),
    forgets: true,
  };
}

/** Takes the next mail that is due to a moderator upon the caller, until `until`. */
export function claimNotice({
  at,
  noticedBefore,
  until,
}: {
  at: string;
  noticedBefore: string;
  until: string;
}): Plan<DueNotice | undefined> {
  // A moment that has not come yet was written by a clock that went wrong, and holds nothing up.
  return ask(
    statement(
      `UPDATE moderator_mail SET next_try = ?1 WHERE moderator = (
         SELECT moderator FROM moderator_mail
         WHERE (next_try <= ?2 OR next_try > ?3) AND CASE
           WHEN confirmed IS NULL THEN asked IS NULL
           ELSE (noticed <= ?4 OR noticed > ?2) AND EXISTS (SELECT 1 FROM arrivals WHERE number > told) END
         ORDER BY next_try, moderator LIMIT 1)
       RETURNING moderator, address, confirmed, told, failures`,
      until,
      at,
      new Date(Date.parse(at) + FARTHEST).toISOString(),
      noticedBefore,
    ),
    ([row]) =>
      row && {
        moderator: text(row, 'moderator'),
        address: text(row, 'address'),
        isConfirmed: maybe(row, 'confirmed') !== undefined,
        told: number(row, 'told'),
        failures: number(row, 'failures'),
      },
  );
}

/** What came to wait after an arrival and waits still. */
export function listArrivals({ after, limit }: { after: number; limit: number }): Plan<Arrivals> {
  return {
    statements: [
      statement(
        `SELECT ${COMMENT} FROM arrivals AS a JOIN comments AS c ON c.position = a.position
         WHERE a.number > ? ORDER BY a.number LIMIT ?`,
        after,
        limit,
      ),
      statement(
        'SELECT count(*) AS count, coalesce(max(number), 0) AS last FROM arrivals WHERE number > ?',
        after,
      ),
    ],
    read: ([rows = [], totals = []]) => {
      const [counted] = totals;
      if (counted === undefined) throw new TypeError('nothing says how many wait');
      const comments = rows.map(toComment);
      return { comments, rest: number(counted, 'count') - comments.length, last: number(counted, 'last') };
    },
  };
}

/** Keeps that a mail to this address was taken: the link that confirms it, or a notice up to the arrival `told`. */
export function settleNotice({
  moderator,
  address,
  told,
  at,
}: {
  moderator: string;
  address: string;
  told: number | undefined;
  at: string;
}): Plan<void> {
  return tell(
    told === undefined
      ? statement(
          `UPDATE moderator_mail SET asked = ?, next_try = '', failures = 0 WHERE moderator = ? AND address = ?`,
          at,
          moderator,
          address,
        )
      : statement(
          `UPDATE moderator_mail SET told = max(told, ?), noticed = ?, next_try = '', failures = 0
           WHERE moderator = ? AND address = ?`,
          told,
          at,
          moderator,
          address,
        ),
  );
}

/** Keeps that a mail was not taken, and when it is tried again. */
export function postponeNotice({
  moderator,
  address,
  until,
}: {
  moderator: string;
  address: string;
  until: string;
}): Plan<void> {
  return tell(
    statement(
      'UPDATE moderator_mail SET failures = failures + 1, next_try = ? WHERE moderator = ? AND address = ?',
      until,
      moderator,
      address,
    ),
  );
}

/** Whose address it is, where somebody else changed it. */
function whose(moderator: string, by: By): string {
  return moderator === by.moderator ? '' : moderator;
}
