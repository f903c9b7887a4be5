import { listWholeAudit, writeAudit } from './audit.ts';
import type { Database } from './database.ts';
import { freePosition } from './positions.ts';
import { COMMENT, maybe, text, toComment } from './rows.ts';
import { isPaused, listClosed, raiseRevision } from './site-state.ts';
import type { AuditEntry, Report, StoreExport } from './records.ts';
import { textKey } from './text-key.ts';

/** A full copy, of one moment. */
export function exportAll(database: Database): StoreExport {
  database.run('SAVEPOINT export');
  try {
    return {
      version: 1,
      comments: database.all(`SELECT ${COMMENT} FROM comments AS c ORDER BY c.position`).map((row) => {
        const { reports, repeats, ...comment } = toComment(row);
        return { ...comment, token: maybe(row, 'token') ?? '', digest: text(row, 'digest') };
      }),
      reports: database
        .all('SELECT * FROM reports WHERE open = 1 ORDER BY at, comment, network')
        .map(toReport),
      closed: listClosed(database),
      paused: isPaused(database),
      audit: listWholeAudit(database),
    };
  } finally {
    database.run('RELEASE export');
  }
}

/** Brings in what is not there yet; a closed post stays closed and a pause stays on, whichever side has it. */
export function importAll(database: Database, content: StoreExport): number {
  const added = new Set<string>();
  for (const comment of content.comments) if (importComment(database, comment)) added.add(comment.id);
  for (const report of content.reports) if (added.has(report.comment)) importReport(database, report);
  let isVisible = content.comments.some(({ id, state }) => state === 'approved' && added.has(id));
  for (const post of content.closed) {
    const sql = 'INSERT INTO closed_posts (post) VALUES (?) ON CONFLICT DO NOTHING';
    if (database.run(sql, post) > 0) isVisible = true;
  }
  if (content.paused && database.run('UPDATE site SET paused = 1 WHERE paused = 0') > 0) isVisible = true;
  importAudit(database, content.audit);
  if (isVisible) raiseRevision(database);
  return added.size;
}

function importComment(database: Database, comment: StoreExport['comments'][number]): boolean {
  if (database.get('SELECT 1 FROM comments WHERE id = ?', comment.id)) return false;
  const isFree =
    comment.token !== '' && !database.get('SELECT 1 FROM comments WHERE token = ?', comment.token);
  database.run(
    `INSERT INTO comments (position, id, post, parent, name, email, website, text, html, written, by_author, state,
       reasons, network, token, digest, text_key, edited, note, declined_for, decided, decided_by, revision)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    freePosition(database, comment.written),
    comment.id,
    comment.post,
    comment.parent ?? null,
    comment.name,
    comment.email,
    comment.website,
    comment.text,
    comment.html,
    comment.written,
    comment.byAuthor ? 1 : 0,
    comment.state,
    JSON.stringify(comment.reasons),
    comment.network,
    isFree ? comment.token : null,
    comment.digest,
    textKey(comment.text),
    comment.edited ?? null,
    comment.note ?? null,
    comment.declinedFor ?? null,
    comment.decided ?? null,
    comment.decidedBy ?? null,
    comment.revision,
  );
  return true;
}

function importReport(database: Database, { comment, network, at, says }: Report): void {
  database.run(
    'INSERT INTO reports (comment, network, at, says, open) VALUES (?, ?, ?, ?, 1) ON CONFLICT DO NOTHING',
    comment,
    network,
    at,
    says,
  );
  database.run(
    `UPDATE comments SET open_reports = (SELECT count(*) FROM reports WHERE comment = comments.id AND open = 1)
     WHERE id = ?`,
    comment,
  );
}

function importAudit(database: Database, entries: readonly AuditEntry[]): void {
  const key = ({ at, moderator, action, comment = '', post = '' }: AuditEntry): string =>
    JSON.stringify([at, moderator, action, comment, post]);
  const known = new Set(listWholeAudit(database).map(key));
  for (const entry of entries.toSorted((a, b) => a.id - b.id)) {
    if (!known.has(key(entry))) writeAudit(database, entry);
  }
}

function toReport(row: Parameters<typeof text>[0]): Report {
  return {
    comment: text(row, 'comment'),
    at: text(row, 'at'),
    says: text(row, 'says'),
    network: text(row, 'network'),
  };
}
