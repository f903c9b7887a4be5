import { statement, type Plan, type Row, type Value } from './plan.ts';
import type { Ends, Over } from './retention-records.ts';
import { number } from './rows.ts';

/** As many things of a kind as one transaction takes, so that whoever sends a comment meanwhile does not wait. */
const MOST = 100;

/** When a comment last changed, as its index has it. */
const CHANGED = "max(written, coalesce(edited, ''), coalesce(decided, ''))";

const nothingOver: Readonly<Over> = {
  ...{ waiting: 0, declined: 0, spam: 0, withdrawn: 0, emails: 0, networks: 0 },
  ...{ reports: 0, wordings: 0, log: 0, marks: 0 },
};

/** Things of one kind that are over. */
interface Part {
  kind: keyof Over;
  /** Their table. */
  table: string;
  condition: string;
  values: readonly Value[];
  /** What is done with them, if they are not removed. */
  change?: string;
}

/** How many things of each kind are over; nothing is changed. */
export function countOver(ends: Ends): Plan<Over> {
  const parts = partsOf(ends);
  return {
    statements: parts.map(({ table, condition, values }) =>
      statement(`SELECT count(*) AS number FROM ${table} WHERE ${condition}`, ...values),
    ),
    read: (rows) => readCounts(parts, rows, ([row]) => (row === undefined ? 0 : number(row, 'number'))),
  };
}

/** Erases what is over, so much of each kind as one transaction takes; answers how many of each went. */
export function eraseOver(ends: Ends): Plan<Over> {
  const parts = partsOf(ends);
  return {
    statements: parts.map(({ table, condition, values, change }) => {
      const act = change === undefined ? `DELETE FROM ${table}` : `UPDATE ${table} SET ${change}`;
      return statement(
        `${act} WHERE rowid IN (SELECT rowid FROM ${table} WHERE ${condition} LIMIT ${MOST}) RETURNING 1`,
        ...values,
      );
    }),
    read: (rows) => readCounts(parts, rows, ({ length }) => length),
    forgets: true,
  };
}

function partsOf(ends: Ends): Part[] {
  return [
    ...(['waiting', 'declined', 'spam', 'withdrawn'] as const).map((state): Part => ({
      kind: state,
      table: 'comments',
      // The first condition is that of the index, word for word.
      condition: `state <> 'approved' AND state = ? AND ${CHANGED} < ? AND ${isFinal('comments.id')}`,
      values: [state, ends[state], ends.undo],
    })),
    {
      kind: 'emails',
      table: 'comments',
      condition: "state = 'approved' AND email <> '' AND written < ?",
      values: [ends.email],
      // A digest of what the writer gave would say whether a guessed address is right; and nobody can be told any more.
      change: "email = '', digest = '', tell = 0, follow = iif(follow = '', '', 'ended')",
    },
    {
      kind: 'networks',
      table: 'comments',
      condition: "network <> '' AND written < ?",
      values: [ends.network],
      change: "network = ''",
    },
    {
      kind: 'reports',
      table: 'reports',
      condition: `open = 0 AND answered < ? AND ${isFinal('reports.comment')}`,
      values: [ends.reports, ends.undo],
    },
    { kind: 'wordings', table: 'undo_copies', condition: 'at < ?', values: [ends.undo] },
    {
      kind: 'log',
      table: 'audit',
      condition: 'at < ? AND NOT EXISTS (SELECT 1 FROM undo_copies WHERE entry = audit.id AND at >= ?)',
      values: [ends.log, ends.undo],
    },
    { kind: 'marks', table: 'events', condition: 'at < ?', values: [ends.mark] },
  ];
}

/** SQL of whether nothing that was decided on a comment can be taken back any more. */
function isFinal(comment: string): string {
  return `NOT EXISTS (SELECT 1 FROM undo_copies AS u JOIN comments AS c ON c.id = u.comment
    WHERE u.comment = ${comment} AND u.revision_after = c.revision AND u.at >= ?)`;
}

function readCounts(
  parts: readonly Part[],
  answers: readonly (readonly Row[])[],
  count: (rows: readonly Row[]) => number,
): Over {
  const over = { ...nothingOver };
  for (const [index, { kind }] of parts.entries()) over[kind] = count(answers[index] ?? []);
  return over;
}
