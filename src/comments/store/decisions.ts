import { writeAudit } from './audit.ts';
import type { Database, Row } from './database.ts';
import { findComment } from './queue.ts';
import { raiseRevision } from './site-state.ts';
import type { By, Decided, Decision, StoredComment } from './records.ts';
import { textKey } from './text-key.ts';
import { keepForUndo } from './undo.ts';

/** Takes a decision on a comment as it was at `revision`; its writer's withdrawal stands. */
export function decide(
  database: Database,
  id: string,
  revision: number,
  decision: Decision,
  by: By,
): Decided {
  const comment = findComment(database, id);
  if (comment === undefined || comment.state === 'withdrawn') return { kind: 'gone' };
  if (comment.revision !== revision) return { kind: 'stale' };

  const { kind } = decision;
  const detail = kind === 'decline' ? decision.reason : '';
  const entry = writeAudit(database, { ...by, action: kind, comment: id, post: comment.post, detail });
  const closesReports = kind === 'decline' || kind === 'spam' || kind === 'dismiss reports';
  keepForUndo(database, entry, comment, closesReports, by.at);

  if (kind === 'edit') changeText(database, id, decision, by.at);
  else if (kind !== 'dismiss reports') {
    const declinedFor = kind === 'decline' ? decision.reason : null;
    const state = stateAfter[kind];
    database.run('UPDATE comments SET state = ?, declined_for = ? WHERE id = ?', state, declinedFor, id);
  }
  if (closesReports) {
    database.run('UPDATE reports SET open = 0 WHERE comment = ? AND open = 1', id);
    database.run('UPDATE comments SET open_reports = 0 WHERE id = ?', id);
  }
  database.run(
    'UPDATE comments SET decided = ?, decided_by = ?, revision = revision + 1 WHERE id = ?',
    by.at,
    by.moderator,
    id,
  );
  if (changesPages(comment, decision)) raiseRevision(database);
  return { kind: 'done', entry };
}

/** Removes a comment with everything that hangs on it; its token stays used. */
export function erase(database: Database, id: string, by: By): boolean {
  const row: Row | undefined = database.get(
    `DELETE FROM comments WHERE id = ? RETURNING post, state, token`,
    id,
  );
  if (row === undefined) return false;
  const { post = null, state, token } = row;
  if (typeof token === 'string') {
    database.run(
      'INSERT INTO spent_tokens (token, spent) VALUES (?, ?) ON CONFLICT DO NOTHING',
      token,
      by.at,
    );
  }
  if (state === 'approved') raiseRevision(database);
  writeAudit(database, {
    ...by,
    action: 'erase',
    comment: id,
    ...(typeof post === 'string' && { post }),
    detail: '',
  });
  return true;
}

const stateAfter = { approve: 'approved', decline: 'declined', spam: 'spam', wait: 'waiting' } as const;

function changeText(
  database: Database,
  id: string,
  { change, note }: Extract<Decision, { kind: 'edit' }>,
  at: string,
): void {
  database.run(
    'UPDATE comments SET name = ?, website = ?, text = ?, html = ?, text_key = ?, edited = ?, note = ? WHERE id = ?',
    change.name,
    change.website,
    change.text,
    change.html,
    textKey(change.text),
    at,
    note === '' ? null : note,
    id,
  );
}

function changesPages({ state }: StoredComment, { kind }: Decision): boolean {
  if (kind === 'dismiss reports') return false;
  if (kind === 'edit') return state === 'approved';
  return (state === 'approved') !== (kind === 'approve');
}
