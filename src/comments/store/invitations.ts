import { auditWhere } from './audit.ts';
import { ask, hasRows, statement, type Plan, type Row } from './plan.ts';
import { role, text } from './rows.ts';
import type { Acceptance, Invitation, Moderator } from './people-records.ts';
import type { By } from './records.ts';

/** Keeps an invitation by somebody who is an owner now, and forgets those that are too old. */
export function invite(invitation: Invitation): Plan<boolean> {
  const { id, guest, role: as, moderator, created, expires } = invitation;
  const isOwner = "EXISTS (SELECT 1 FROM moderators WHERE name = ? AND role = 'owner')";
  return {
    statements: [
      statement('DELETE FROM invitations WHERE expires <= ?', created),
      auditWhere({ at: created, moderator, action: `invite ${as}`, detail: guest }, isOwner, moderator),
      statement(
        `INSERT INTO invitations (id, guest, role, moderator, created, expires)
         SELECT ?, ?, ?, ?, ?, ? WHERE ${isOwner} RETURNING id`,
        ...[id, guest, as, moderator, created, expires, moderator],
      ),
    ],
    read: ([, , kept = []]) => hasRows(kept),
  };
}

/** Invitations that nobody has used yet, the oldest first. */
export function listInvitations(at: string): Plan<Invitation[]> {
  const sql = 'SELECT * FROM invitations WHERE expires > ? ORDER BY created, id';
  return ask(statement(sql, at), (rows) => rows.map(toInvitation));
}

/** An invitation that can still be used. */
export function findInvitation(id: string, at: string): Plan<Invitation | undefined> {
  const sql = 'SELECT * FROM invitations WHERE id = ? AND expires > ?';
  return ask(statement(sql, id, at), ([row]) => row && toInvitation(row));
}

/** Makes an invitation worthless; false where it was used or is gone already. */
export function takeBackInvitation(id: string, by: By): Plan<boolean> {
  return {
    statements: [
      statement(
        `INSERT INTO audit (at, moderator, action, detail)
         SELECT ?, ?, 'take back invitation', guest FROM invitations WHERE id = ?`,
        ...[by.at, by.moderator, id],
      ),
      statement('DELETE FROM invitations WHERE id = ? RETURNING id', id),
    ],
    read: ([, gone = []]) => hasRows(gone),
  };
}

/** Lets in whoever came by an invitation, which is used up by that. */
export function acceptInvitation(
  id: string,
  { name, passwordHash, created }: Omit<Moderator, 'role'>,
): Plan<Acceptance> {
  // Its salt makes the hash another one each time: somebody else of that name is told apart.
  const isIn = 'EXISTS (SELECT 1 FROM moderators WHERE name = ? AND password_hash = ? AND created = ?)';
  const newcomer = [name, passwordHash, created];
  return {
    statements: [
      statement(
        `INSERT INTO moderators (name, password_hash, created, role)
         SELECT ?, ?, ?, role FROM invitations WHERE id = ? AND expires > ?
         ON CONFLICT DO NOTHING RETURNING name`,
        ...[...newcomer, id, created],
      ),
      statement(
        `INSERT INTO audit (at, moderator, action, detail)
         SELECT ?, ?, 'join ' || role, moderator FROM invitations WHERE id = ? AND expires > ? AND ${isIn}`,
        ...[created, name, id, created, ...newcomer],
      ),
      statement(`DELETE FROM invitations WHERE id = ? AND ${isIn}`, id, ...newcomer),
      statement('SELECT 1 FROM invitations WHERE id = ? AND expires > ?', id, created),
    ],
    read: ([added = [], , , left = []]) => {
      if (hasRows(added)) return 'done';
      return hasRows(left) ? 'name taken' : 'gone';
    },
  };
}

function toInvitation(row: Row): Invitation {
  return {
    id: text(row, 'id'),
    guest: text(row, 'guest'),
    role: role(row),
    moderator: text(row, 'moderator'),
    created: text(row, 'created'),
    expires: text(row, 'expires'),
  };
}
