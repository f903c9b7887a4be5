import { auditEntries, toEntry } from './audit.ts';
import { readOneMoment, readPages, type Paged } from './pages.ts';
import { ask, statement, type Plan, type Runner } from './plan.ts';
import { toReport } from './reports.ts';
import { COMMENT, maybe, text, toComment } from './rows.ts';
import { isPaused, listClosed } from './site-state.ts';
import type { StoreExport } from './records.ts';

/** A text that is another one after every change of what an export holds. */
const readMark: Plan<string> = ask(
  statement(
    `SELECT count(*) || ' ' || total(revision) || ' ' || total(open_reports) || ' '
       || (SELECT revision FROM site) || ' ' || (SELECT coalesce(max(id), 0) FROM audit) AS mark
     FROM comments`,
  ),
  ([row]) => (row === undefined ? '' : text(row, 'mark')),
);

const comments: Paged = {
  sql: `SELECT ${COMMENT} FROM comments AS c WHERE true`,
  by: 'c.position',
  name: 'position',
};

const openReports: Paged = {
  sql: 'SELECT *, rowid AS number FROM reports WHERE open = 1',
  by: 'rowid',
  name: 'number',
};

/** A full copy, of one moment. */
export function exportAll(runner: Pick<Runner, 'read'>): Promise<StoreExport> {
  return readOneMoment(
    () => runner.read(readMark),
    async () => ({
      version: 1,
      comments: (await readPages(runner, comments)).map((row) => {
        const { reports, repeats, ...comment } = toComment(row);
        return { ...comment, token: maybe(row, 'token') ?? '', digest: text(row, 'digest') };
      }),
      reports: (await readPages(runner, openReports)).map(toReport),
      closed: await runner.read(listClosed),
      paused: await runner.read(isPaused),
      audit: (await readPages(runner, auditEntries)).map(toEntry),
    }),
  );
}
