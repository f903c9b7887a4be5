import { auditWhere } from './audit.ts';
import { ask, hasRows, statement, tell, type Plan, type Row } from './plan.ts';
import { role, text } from './rows.ts';
import type { FoundSession, Moderator, RightChange, Role, Session } from './people-records.ts';
import type { By } from './records.ts';

/** A session is marked as seen at most once in so many milliseconds: reading a page should seldom write. */
const SEEN_EVERY = 60_000;

/** Holds for a moderator, and for an owner who is not the last one. */
const CAN_LOSE_RIGHT = `(role = 'moderator'
  OR EXISTS (SELECT 1 FROM moderators AS other WHERE other.role = 'owner' AND other.name <> moderators.name))`;

export const listModerators: Plan<Moderator[]> = ask(
  statement('SELECT * FROM moderators ORDER BY name'),
  (rows) =>
    rows.map((row) => ({
      name: text(row, 'name'),
      role: role(row),
      passwordHash: text(row, 'password_hash'),
      created: text(row, 'created'),
    })),
);

/** Adds somebody whose name nobody has yet; whoever comes first is an owner. */
export function addModerator({ name, role, passwordHash, created }: Moderator): Plan<boolean> {
  return ask(
    statement(
      `INSERT INTO moderators (name, password_hash, created, role)
       SELECT ?, ?, ?, CASE WHEN EXISTS (SELECT 1 FROM moderators WHERE role = 'owner') THEN ? ELSE 'owner' END
       WHERE true ON CONFLICT DO NOTHING RETURNING name`,
      name,
      passwordHash,
      created,
      role,
    ),
    hasRows,
  );
}

/** Gives somebody another password, who has to sign in again with it, and to say anew where mails go. */
export function setPassword(name: string, passwordHash: string): Plan<boolean> {
  return {
    statements: [
      statement('UPDATE moderators SET password_hash = ? WHERE name = ? RETURNING name', passwordHash, name),
      statement('DELETE FROM sessions WHERE moderator = ?', name),
      // Whoever was in with the old one may have had the mails, whose links decide, sent elsewhere.
      statement('DELETE FROM moderator_mail WHERE moderator = ?', name),
    ],
    read: ([changed = []]) => hasRows(changed),
  };
}

/** Makes somebody an owner or a moderator. A moderator invites nobody: what they invited as an owner is taken back. */
export function setRole(name: string, to: Role, by: By): Plan<RightChange> {
  const isChange = `name = ? AND role <> ? AND (? = 'owner' OR ${CAN_LOSE_RIGHT})`;
  const values = [name, to, to];
  const meant = `EXISTS (SELECT 1 FROM moderators WHERE ${isChange})`;
  const entry = { ...by, action: to === 'owner' ? 'make owner' : 'make moderator', detail: name };
  return {
    statements: [
      auditWhere(entry, meant, ...values),
      statement(`DELETE FROM invitations WHERE moderator = ? AND ${meant}`, name, ...values),
      statement(`UPDATE moderators SET role = ? WHERE ${isChange}`, to, ...values),
      statement('SELECT role FROM moderators WHERE name = ?', name),
    ],
    read: (rows) => {
      const [found] = rows.at(-1) ?? [];
      if (found === undefined) return 'gone';
      return role(found) === to ? 'done' : 'last owner';
    },
  };
}

/** Takes somebody's right away, and with it their sessions and invitations. */
export function removeModerator(name: string, by: By): Plan<RightChange> {
  const isMeant = `name = ? AND ${CAN_LOSE_RIGHT}`;
  const entry = { ...by, action: 'remove', detail: name };
  return {
    statements: [
      auditWhere(entry, `EXISTS (SELECT 1 FROM moderators WHERE ${isMeant})`, name),
      statement(`DELETE FROM moderators WHERE ${isMeant} RETURNING name`, name),
      statement('SELECT 1 FROM moderators WHERE name = ?', name),
    ],
    read: ([, removed = [], left = []]) => {
      if (hasRows(removed)) return 'done';
      return hasRows(left) ? 'last owner' : 'gone';
    },
  };
}

/** Opens a session, and forgets those that have expired. */
export function openSession(session: Session): Plan<void> {
  return tell(
    statement('DELETE FROM sessions WHERE expires <= ?', session.created),
    statement(
      'INSERT INTO sessions (id, moderator, created, last_seen, expires, device) VALUES (?, ?, ?, ?, ?, ?)',
      session.id,
      session.moderator,
      session.created,
      session.lastSeen,
      session.expires,
      session.device,
    ),
  );
}

/** An open session that was seen since, and what its moderator may do now. */
export function readSession(id: string, at: string, seenSince: string): Plan<FoundSession | undefined> {
  const sql = `SELECT sessions.*, role FROM sessions JOIN moderators ON name = moderator
    WHERE id = ? AND expires > ? AND last_seen >= ?`;
  return ask(statement(sql, id, at, seenSince), ([row]) => row && { ...toSession(row), role: role(row) });
}

/** Whether a session should be marked as seen. */
export function isLongUnseen({ lastSeen }: Session, at: string): boolean {
  return Date.parse(at) - Date.parse(lastSeen) >= SEEN_EVERY;
}

export function markSeen(id: string, at: string): Plan<void> {
  return tell(statement('UPDATE sessions SET last_seen = ? WHERE id = ? AND last_seen < ?', at, id, at));
}

/** A moderator's open sessions, the one seen last first. */
export function listSessions(moderator: string, at: string): Plan<Session[]> {
  const sql = 'SELECT * FROM sessions WHERE moderator = ? AND expires > ? ORDER BY last_seen DESC, id';
  return ask(statement(sql, moderator, at), (rows) => rows.map(toSession));
}

/** Everybody's open sessions by name, of each the one seen last first. */
export function listAllSessions(at: string): Plan<Session[]> {
  const sql = 'SELECT * FROM sessions WHERE expires > ? ORDER BY moderator, last_seen DESC, id';
  return ask(statement(sql, at), (rows) => rows.map(toSession));
}

export function endSession(id: string): Plan<void> {
  return tell(statement('DELETE FROM sessions WHERE id = ?', id));
}

function toSession(row: Row): Session {
  return {
    id: text(row, 'id'),
    moderator: text(row, 'moderator'),
    created: text(row, 'created'),
    lastSeen: text(row, 'last_seen'),
    expires: text(row, 'expires'),
    device: text(row, 'device'),
  };
}
