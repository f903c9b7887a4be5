import { writeLetters } from './letters.ts';
import { statement, type Plan, type Statement, type Value } from './plan.ts';
import { raiseRevision } from './site-state.ts';
import type { By, Decided, Decision } from './records.ts';
import { number, text } from './rows.ts';
import { textKey } from './text-key.ts';
import { keepForUndo } from './undo.ts';

/** The comment as it was shown; a writer's withdrawal stands. The last change of a decision makes it true no more. */
const SEEN = "id = ? AND revision = ? AND state <> 'withdrawn'";

/** Takes a decision on a comment as it was at `revision`. */
export function decide(id: string, revision: number, decision: Decision, by: By): Plan<Decided> {
  const { kind } = decision;
  const seen = [id, revision];
  const closesReports = kind === 'decline' || kind === 'spam' || kind === 'dismiss reports';
  const changes: Record<string, Value> = {
    ...columnsAfter(decision, by.at),
    ...(closesReports && { open_reports: 0 }),
    decided: by.at,
    decided_by: by.moderator,
  };
  const isSeen = `EXISTS (SELECT 1 FROM comments WHERE ${SEEN})`;
  return {
    statements: [
      statement('SELECT state, revision FROM comments WHERE id = ?', id),
      statement(
        `INSERT INTO audit (at, moderator, action, comment, post, detail, via)
         SELECT ?, ?, ?, id, post, ?, ? FROM comments WHERE ${SEEN} RETURNING id`,
        by.at,
        by.moderator,
        kind,
        kind === 'decline' ? decision.reason : '',
        by.via ?? null,
        ...seen,
      ),
      ...keepForUndo(SEEN, seen, closesReports, by.at),
      ...raiseForReaders(decision, seen),
      ...writeLetters(decision, SEEN, seen, by.at),
      ...(closesReports
        ? [
            statement(
              `UPDATE reports SET open = 0, answered = ? WHERE comment = ? AND open = 1 AND ${isSeen}`,
              by.at,
              id,
              ...seen,
            ),
          ]
        : []),
      statement(
        `UPDATE comments SET ${Object.keys(changes)
          .map((column) => `${column} = ?`)
          .join(', ')}, revision = revision + 1 WHERE ${SEEN}`,
        ...Object.values(changes),
        ...seen,
      ),
    ],
    read: ([found, lines]) => {
      const [before, entry] = [found?.[0], lines?.[0]];
      if (entry !== undefined) return { kind: 'done', entry: number(entry, 'id') };
      return { kind: before === undefined || text(before, 'state') === 'withdrawn' ? 'gone' : 'stale' };
    },
  };
}

/** Removes the comments of the condition with everything that hangs on them; their tokens stay used. Answers how many. */
export function eraseWhere(condition: string, values: readonly Value[], by: By): Plan<number> {
  return {
    statements: [
      statement(
        `INSERT INTO audit (at, moderator, action, comment, post, detail)
         SELECT ?, ?, 'erase', id, post, '' FROM comments WHERE ${condition}`,
        by.at,
        by.moderator,
        ...values,
      ),
      statement(
        `INSERT INTO spent_tokens (token, spent)
         SELECT token, ? FROM comments WHERE token IS NOT NULL AND ${condition} ON CONFLICT DO NOTHING`,
        by.at,
        ...values,
      ),
      raiseRevision(`EXISTS (SELECT 1 FROM comments WHERE state = 'approved' AND ${condition})`, ...values),
      statement(`DELETE FROM comments WHERE ${condition} RETURNING id`, ...values),
    ],
    read: (rows) => rows.at(-1)?.length ?? 0,
    forgets: true,
  };
}

/** Removes a comment with everything that hangs on it. */
export function erase(id: string, by: By): Plan<boolean> {
  const plan = eraseWhere('id = ?', [id], by);
  return { ...plan, read: (rows) => plan.read(rows) > 0 };
}

const stateAfter = { approve: 'approved', decline: 'declined', spam: 'spam', wait: 'waiting' } as const;

function columnsAfter(decision: Decision, at: string): Record<string, Value> {
  switch (decision.kind) {
    case 'dismiss reports':
      return {};
    case 'edit': {
      const { change, note } = decision;
      return {
        name: change.name,
        website: change.website,
        text: change.text,
        html: change.html,
        text_key: textKey(change.text),
        edited: at,
        note: note === '' ? null : note,
      };
    }
    case 'approve':
    case 'decline':
    case 'spam':
    case 'wait':
      return {
        state: stateAfter[decision.kind],
        declined_for: decision.kind === 'decline' ? decision.reason : null,
      };
  }
}

/** Counts what readers will see otherwise: a comment that comes, goes, or is edited where it stands. */
function raiseForReaders({ kind }: Decision, seen: readonly Value[]): Statement[] {
  if (kind === 'dismiss reports') return [];
  const state = kind === 'approve' ? "state <> 'approved'" : "state = 'approved'";
  return [raiseRevision(`EXISTS (SELECT 1 FROM comments WHERE ${SEEN} AND ${state})`, ...seen)];
}
