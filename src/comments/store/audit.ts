import type { Database } from './database.ts';
import { maybe, number, text } from './rows.ts';
import type { AuditEntry } from './records.ts';

/** The longest page of the log. */
const MOST = 100;

const ENTRY = `SELECT a.*, EXISTS (
    SELECT 1 FROM undo_copies AS u JOIN comments AS c ON c.id = u.comment
    WHERE u.entry = a.id AND c.revision = u.revision_after
  ) AS can_undo FROM audit AS a`;

/** Writes a line of the log and answers its number. */
export function writeAudit(database: Database, entry: Omit<AuditEntry, 'id' | 'canUndo'>): number {
  const row = database.get(
    `INSERT INTO audit (at, moderator, action, comment, post, detail) VALUES (?, ?, ?, ?, ?, ?) RETURNING id`,
    entry.at,
    entry.moderator,
    entry.action,
    entry.comment ?? null,
    entry.post ?? null,
    entry.detail,
  );
  if (row === undefined) throw new TypeError('the log gave the line no number');
  return number(row, 'id');
}

/** A page of the log, newest first. */
export function listAudit(
  database: Database,
  { before = Number.MAX_SAFE_INTEGER, limit }: { before?: number; limit: number },
): AuditEntry[] {
  return database
    .all(`${ENTRY} WHERE a.id < ? ORDER BY a.id DESC LIMIT ?`, before, Math.min(limit, MOST))
    .map(toEntry);
}

/** The whole log, oldest first. */
export function listWholeAudit(database: Database): AuditEntry[] {
  return database.all(`${ENTRY} ORDER BY a.id`).map(toEntry);
}

function toEntry(row: Parameters<typeof text>[0]): AuditEntry {
  const comment = maybe(row, 'comment');
  const post = maybe(row, 'post');
  return {
    id: number(row, 'id'),
    at: text(row, 'at'),
    moderator: text(row, 'moderator'),
    action: text(row, 'action'),
    ...(comment !== undefined && { comment }),
    ...(post !== undefined && { post }),
    detail: text(row, 'detail'),
    canUndo: number(row, 'can_undo') === 1,
  };
}
