import { any, ask, statement, tell, type Plan, type Row } from './plan.ts';
import { text } from './rows.ts';
import type { Moderator, Session } from './records.ts';

/** A session is marked as seen at most once in so many milliseconds: reading a page should seldom write. */
const SEEN_EVERY = 60_000;

export const listModerators: Plan<Moderator[]> = ask(
  statement('SELECT * FROM moderators ORDER BY name'),
  (rows) =>
    rows.map((row) => ({
      name: text(row, 'name'),
      passwordHash: text(row, 'password_hash'),
      created: text(row, 'created'),
    })),
);

/** Adds a moderator; one of that name gets the new password and has to sign in again. */
export function putModerator({ name, passwordHash, created }: Moderator): Plan<void> {
  return tell(
    statement(
      `INSERT INTO moderators (name, password_hash, created) VALUES (?, ?, ?)
       ON CONFLICT (name) DO UPDATE SET password_hash = excluded.password_hash`,
      name,
      passwordHash,
      created,
    ),
    statement('DELETE FROM sessions WHERE moderator = ?', name),
  );
}

export function removeModerator(name: string): Plan<boolean> {
  return ask(statement('DELETE FROM moderators WHERE name = ? RETURNING name', name), any);
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

/** An open session that was seen since. */
export function readSession(id: string, at: string, seenSince: string): Plan<Session | undefined> {
  const sql = 'SELECT * FROM sessions WHERE id = ? AND expires > ? AND last_seen >= ?';
  return ask(statement(sql, id, at, seenSince), ([row]) => row && toSession(row));
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
