import { statement, type Plan, type Row, type Statement } from './plan.ts';
import { number } from './rows.ts';

/** Events older than this are forgotten, in milliseconds: a day, the longest time that is counted over. */
const KEPT = 86_400_000;

/** As many old events as one new event clears away, so that no request pays for a flood before it. */
const CLEARED = 50;

/** What is counted, and since when. */
export interface EventQuery {
  kind: string;
  key: string;
  since: string;
}

/** Counts an event in, and answers how many there are since. */
export function countEvent({ kind, key, at, since }: EventQuery & { at: string }): Plan<number> {
  return {
    statements: [
      statement('INSERT INTO events (kind, key, at) VALUES (?, ?, ?)', kind, key, at),
      statement(
        'DELETE FROM events WHERE rowid IN (SELECT rowid FROM events WHERE at < ? ORDER BY at LIMIT ?)',
        new Date(Date.parse(at) - KEPT).toISOString(),
        CLEARED,
      ),
      selectCount({ kind, key, since }),
    ],
    read: ([, , rows = []]) => readCount(rows),
  };
}

/** How many events there are since. */
export function eventsSince(query: EventQuery): Plan<number> {
  return { statements: [selectCount(query)], read: ([rows = []]) => readCount(rows) };
}

function selectCount({ kind, key, since }: EventQuery): Statement {
  const sql = 'SELECT count(*) AS count FROM events WHERE kind = ? AND key = ? AND at >= ?';
  return statement(sql, kind, key, since);
}

function readCount([row]: readonly Row[]): number {
  return row === undefined ? 0 : number(row, 'count');
}
