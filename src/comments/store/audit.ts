import type { Paged } from './pages.ts';
import { ask, statement, type Plan, type Row, type Statement, type Value } from './plan.ts';
import { maybe, number, text } from './rows.ts';
import type { AuditEntry } from './records.ts';

/** The longest page of the log. */
const MOST = 100;

const ENTRY = `SELECT a.*, EXISTS (
    SELECT 1 FROM undo_copies AS u JOIN comments AS c ON c.id = u.comment
    WHERE u.entry = a.id AND c.revision = u.revision_after
  ) AS can_undo FROM audit AS a`;

/** A line of the log before it has a number. */
export type NewAuditEntry = Omit<AuditEntry, 'id' | 'canUndo'>;

/** Writes a line of the log. */
export function writeAudit(entry: NewAuditEntry): Statement {
  return auditWhere(entry, 'true');
}

/** Writes a line of the log where the condition holds, and returns its number. */
export function auditWhere(entry: NewAuditEntry, condition: string, ...values: Value[]): Statement {
  return statement(
    `INSERT INTO audit (at, moderator, action, comment, post, detail)
     SELECT ?, ?, ?, ?, ?, ? WHERE ${condition} RETURNING id`,
    entry.at,
    entry.moderator,
    entry.action,
    entry.comment ?? null,
    entry.post ?? null,
    entry.detail,
    ...values,
  );
}

/** A page of the log, newest first. */
export function listAudit({
  before = Number.MAX_SAFE_INTEGER,
  limit,
}: {
  before?: number;
  limit: number;
}): Plan<AuditEntry[]> {
  const sql = `${ENTRY} WHERE a.id < ? ORDER BY a.id DESC LIMIT ?`;
  return ask(statement(sql, before, Math.min(limit, MOST)), (rows) => rows.map(toEntry));
}

/** The whole log, oldest first. */
export const auditEntries: Paged = { sql: `${ENTRY} WHERE true`, by: 'a.id', name: 'id' };

/** The line in a row of the log. */
export function toEntry(row: Row): AuditEntry {
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
    ...(maybe(row, 'via') === 'mail' && { via: 'mail' as const }),
    canUndo: number(row, 'can_undo') === 1,
  };
}
