import type { Database } from './database.ts';
import { number, text } from './rows.ts';
import type { Moderator, Session } from './records.ts';

/** A session is marked as seen at most once in so many milliseconds: reading a page should seldom write. */
const SEEN_EVERY = 60_000;

/** Events older than this are forgotten, in milliseconds: a day, the longest time that is counted over. */
const EVENTS_KEPT = 86_400_000;

/** As many old events as one new event clears away, so that no request pays for a flood before it. */
const CLEARED = 50;

export function listModerators(database: Database): Moderator[] {
  return database.all('SELECT * FROM moderators ORDER BY name').map((row) => ({
    name: text(row, 'name'),
    passwordHash: text(row, 'password_hash'),
    created: text(row, 'created'),
  }));
}

/** Adds a moderator; one of that name gets the new password and has to sign in again. */
export function putModerator(database: Database, { name, passwordHash, created }: Moderator): void {
  database.run(
    `INSERT INTO moderators (name, password_hash, created) VALUES (?, ?, ?)
     ON CONFLICT (name) DO UPDATE SET password_hash = excluded.password_hash`,
    name,
    passwordHash,
    created,
  );
  database.run('DELETE FROM sessions WHERE moderator = ?', name);
}

/** Opens a session, and forgets those that have expired. */
export function openSession(database: Database, session: Session): void {
  database.run('DELETE FROM sessions WHERE expires <= ?', session.created);
  database.run(
    'INSERT INTO sessions (id, moderator, created, last_seen, expires, device) VALUES (?, ?, ?, ?, ?, ?)',
    session.id,
    session.moderator,
    session.created,
    session.lastSeen,
    session.expires,
    session.device,
  );
}

/** An open session, and whether it should be marked as seen. */
export function readSession(
  database: Database,
  id: string,
  { at, seenSince }: { at: string; seenSince: string },
): { session: Session; markSeen: boolean } | undefined {
  const sql = 'SELECT * FROM sessions WHERE id = ? AND expires > ? AND last_seen >= ?';
  const row = database.get(sql, id, at, seenSince);
  if (row === undefined) return undefined;
  const session = toSession(row);
  return { session, markSeen: Date.parse(at) - Date.parse(session.lastSeen) >= SEEN_EVERY };
}

export function markSeen(database: Database, id: string, at: string): void {
  database.run('UPDATE sessions SET last_seen = ? WHERE id = ? AND last_seen < ?', at, id, at);
}

/** A moderator's open sessions, the one seen last first. */
export function listSessions(database: Database, moderator: string, at: string): Session[] {
  return database
    .all(
      'SELECT * FROM sessions WHERE moderator = ? AND expires > ? ORDER BY last_seen DESC, id',
      moderator,
      at,
    )
    .map(toSession);
}

/** Counts an event in, and answers how many there are since. */
export function countEvent(
  database: Database,
  { kind, key, at, since }: { kind: string; key: string; at: string; since: string },
): number {
  database.run('INSERT INTO events (kind, key, at) VALUES (?, ?, ?)', kind, key, at);
  database.run(
    'DELETE FROM events WHERE rowid IN (SELECT rowid FROM events WHERE at < ? ORDER BY at LIMIT ?)',
    new Date(Date.parse(at) - EVENTS_KEPT).toISOString(),
    CLEARED,
  );
  return eventsSince(database, { kind, key, since });
}

export function eventsSince(
  database: Database,
  { kind, key, since }: { kind: string; key: string; since: string },
): number {
  const row = database.get(
    'SELECT count(*) AS count FROM events WHERE kind = ? AND key = ? AND at >= ?',
    kind,
    key,
    since,
  );
  return row === undefined ? 0 : number(row, 'count');
}

/** The secret of a name, made now where there is none. */
export function keepSecret(database: Database, name: string, make: () => string): string {
  const known = readSecret(database, name);
  if (known !== undefined) return known;
  const value = make();
  database.run('INSERT INTO secrets (name, value) VALUES (?, ?)', name, value);
  return value;
}

export function readSecret(database: Database, name: string): string | undefined {
  const row = database.get('SELECT value FROM secrets WHERE name = ?', name);
  return row && text(row, 'value');
}

/** Forgets the secrets whose names begin with `prefix`, except those listed. */
export function forgetSecrets(database: Database, prefix: string, except: readonly string[]): void {
  database.run(
    `DELETE FROM secrets WHERE substr(name, 1, length(?)) = ?
       AND name NOT IN (SELECT value FROM json_each(?))`,
    prefix,
    prefix,
    JSON.stringify(except),
  );
}

function toSession(row: Parameters<typeof text>[0]): Session {
  return {
    id: text(row, 'id'),
    moderator: text(row, 'moderator'),
    created: text(row, 'created'),
    lastSeen: text(row, 'last_seen'),
    expires: text(row, 'expires'),
    device: text(row, 'device'),
  };
}
