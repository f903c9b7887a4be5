import { ask, hasRows, statement, type Plan, type Row, type Statement, type Value } from './plan.ts';
import { text } from './rows.ts';
import type { Report } from './records.ts';

/** The longest list of reports on one comment. */
const MOST = 100;

/** A reader's word on a published comment; a network's second word changes nothing. */
export function addReport({ comment, at, says, network }: Report): Plan<boolean> {
  return {
    statements: [
      statement(
        `INSERT INTO reports (comment, network, at, says, open)
         SELECT id, ?, ?, ?, 1 FROM comments WHERE id = ? AND state = 'approved' ON CONFLICT DO NOTHING`,
        network,
        at,
        says,
        comment,
      ),
      countReports("id = ? AND state = 'approved'", comment),
    ],
    read: ([, counted = []]) => hasRows(counted),
  };
}

/** A comment's open reports, oldest first. */
export function listReports(comment: string): Plan<Report[]> {
  const sql = 'SELECT * FROM reports WHERE comment = ? AND open = 1 ORDER BY at, network LIMIT ?';
  return ask(statement(sql, comment, MOST), (rows) => rows.map(toReport));
}

/** Counts the open reports of the comments for which the condition holds, and returns these. */
export function countReports(condition: string, ...values: readonly Value[]): Statement {
  return statement(
    `UPDATE comments SET open_reports = (SELECT count(*) FROM reports WHERE comment = comments.id AND open = 1)
     WHERE ${condition} RETURNING id`,
    ...values,
  );
}

/** The report in a row. */
export function toReport(row: Row): Report {
  return {
    comment: text(row, 'comment'),
    at: text(row, 'at'),
    says: text(row, 'says'),
    network: text(row, 'network'),
  };
}
