import { auditEntries, toEntry } from './audit.ts';
import { newColumns, toNewRow } from './new-row.ts';
import { packRows } from './packed-rows.ts';
import { readPages } from './pages.ts';
import { ask, statement, type Row, type Runner, type Statement } from './plan.ts';
import { perMillisecond, positionOf } from './positions.ts';
import { countReports } from './reports.ts';
import { number, text } from './rows.ts';
import { isPaused, listClosed, raiseRevision } from './site-state.ts';
import type { AuditEntry, StoreExport } from './records.ts';

type ExportedComment = StoreExport['comments'][number];

/**
 * Brings in what is not there yet, all or none; a closed post stays closed and a pause stays on, whichever side has it.
 * What is there is looked up first: where somebody else brings in the same at that moment, one of the two is refused.
 */
export async function importAll(runner: Runner, content: StoreExport): Promise<number> {
  const isKnown = await findKnown(runner, 'id', content.comments);
  const added = content.comments.filter(({ id }) => !isKnown.has(id));
  const ids = new Set(added.map(({ id }) => id));
  const closed = await runner.read(listClosed);
  const nowClosed = content.closed.filter((post) => !closed.includes(post));
  const nowPaused = content.paused && !(await runner.read(isPaused));
  const isVisible = nowPaused || nowClosed.length > 0 || added.some(({ state }) => state === 'approved');
  await runner.write({
    statements: [
      ...(await insertComments(runner, added)),
      ...insertReports(content.reports.filter(({ comment }) => ids.has(comment))),
      ...insertRows(
        'closed_posts',
        ['post'],
        nowClosed.map((post) => ({ post })),
        'ON CONFLICT DO NOTHING',
      ),
      ...(nowPaused ? [statement('UPDATE site SET paused = 1')] : []),
      ...insertRows('audit', auditColumns, await findNewEntries(runner, content.audit)),
      ...(isVisible ? [raiseRevision()] : []),
    ],
    read: () => undefined,
  });
  return added.length;
}

const commentColumns = [
  'position',
  ...newColumns,
  ...(['edited', 'note', 'declined_for', 'decided', 'decided_by', 'revision'] as const),
];

const auditColumns = ['at', 'moderator', 'action', 'comment', 'post', 'detail', 'via'];

async function insertComments(runner: Runner, comments: readonly ExportedComment[]): Promise<Statement[]> {
  const positions = await findPositions(runner, comments);
  const isTaken = await findKnown(runner, 'token', comments);
  const rows = comments.map((comment, index) => {
    const row = { ...toNewRow(comment), token: comment.token };
    // A token lets in one comment, and some have none.
    const token = row.token === '' || isTaken.has(row.token) ? null : row.token;
    isTaken.add(row.token);
    return {
      ...row,
      token,
      position: positions[index],
      edited: comment.edited,
      note: comment.note,
      declined_for: comment.declinedFor,
      decided: comment.decided,
      decided_by: comment.decidedBy,
      revision: comment.revision,
    };
  });
  return insertRows('comments', commentColumns, rows);
}

/** A free position for each comment. */
async function findPositions(runner: Runner, comments: readonly ExportedComment[]): Promise<number[]> {
  const firsts = comments.map(({ written }) => positionOf(written));
  const reach = perMillisecond + comments.length;
  const taken = new Set<number>();
  for (const list of packRows([...new Set(firsts)])) {
    const sql = `SELECT c.position FROM json_each(?) AS first
      JOIN comments AS c ON c.position >= first.value AND c.position < first.value + ?`;
    for (const row of await readRows(runner, statement(sql, list, reach))) taken.add(number(row, 'position'));
  }
  const free = new Map<number, number>();
  return firsts.map((first) => {
    let position = free.get(first) ?? first;
    while (taken.has(position)) position += 1;
    taken.add(position);
    free.set(first, position + 1);
    return position;
  });
}

function insertReports(reports: StoreExport['reports']): Statement[] {
  const columns = ['comment', 'network', 'at', 'says', 'open'];
  const rows = reports.map((report) => ({ ...report, open: 1 }));
  const ids = [...new Set(reports.map(({ comment }) => comment))];
  return [
    ...insertRows('reports', columns, rows, 'ON CONFLICT DO NOTHING'),
    ...packRows(ids).map((list) => countReports('id IN (SELECT value FROM json_each(?))', list)),
  ];
}

async function findNewEntries(runner: Runner, entries: readonly AuditEntry[]): Promise<AuditEntry[]> {
  const key = ({ at, moderator, action, comment = '', post = '' }: AuditEntry): string =>
    JSON.stringify([at, moderator, action, comment, post]);
  const known = new Set((await readPages(runner, auditEntries)).map((row) => key(toEntry(row))));
  return entries.toSorted((a, b) => a.id - b.id).filter((entry) => !known.has(key(entry)));
}

/** Which of the comments' ids or tokens are in the database already. */
async function findKnown(
  runner: Runner,
  column: 'id' | 'token',
  comments: readonly ExportedComment[],
): Promise<Set<string>> {
  const known = new Set<string>();
  const sql = `SELECT ${column} FROM comments WHERE ${column} IN (SELECT value FROM json_each(?))`;
  for (const list of packRows(comments.map((comment) => comment[column]))) {
    for (const row of await readRows(runner, statement(sql, list))) known.add(text(row, column));
  }
  return known;
}

function readRows({ read }: Runner, one: Statement): Promise<readonly Row[]> {
  return read(ask(one, (rows) => rows));
}

/** Inserts rows in their order; what a row does not have is NULL. */
function insertRows(
  table: string,
  columns: readonly string[],
  rows: readonly object[],
  onConflict = '',
): Statement[] {
  const values = columns.map((column) => `value ->> '${column}'`);
  // The condition tells SQLite that ON belongs to the insertion and not to a join.
  const sql = `INSERT INTO ${table} (${columns.join(', ')})
    SELECT ${values.join(', ')} FROM json_each(?) WHERE true ORDER BY key ${onConflict}`;
  return packRows(rows).map((list) => statement(sql, list));
}
