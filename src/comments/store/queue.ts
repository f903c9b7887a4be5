import type { Database, Value } from './database.ts';
import { COMMENT, number, state, text, toComment } from './rows.ts';
import type { QueueCounts, QueueQuery, Report, StoredComment } from './records.ts';

/** The longest page of a queue. */
const MOST = 100;

/** As many matches of a search as one page looks at; a page may be short and still have a next one. */
const EXAMINED = 2000;

/** The longest list of reports on one comment. */
const REPORTS = 100;

/** A page of a queue and the position to go on after. */
export interface QueuePage {
  comments: StoredComment[];
  next?: string;
}

export function findComment(database: Database, id: string): StoredComment | undefined {
  const row = database.get(`SELECT ${COMMENT} FROM comments AS c WHERE c.id = ?`, id);
  return row && toComment(row);
}

/** A page of comments: oldest first where somebody waits for an answer, newest first elsewhere. */
export function listComments(database: Database, query: QueueQuery): QueuePage {
  const oldestFirst = query.state === 'waiting' || query.state === 'reported';
  const order = oldestFirst ? 'ASC' : 'DESC';
  const beyond = oldestFirst ? '>' : '<';
  const limit = Math.max(1, Math.min(query.limit, MOST));
  const start = readPosition(query.after, oldestFirst);
  const { conditions, values } = describe(query);

  let matches: number[] | undefined;
  if (query.search !== undefined && query.search.trim() !== '') {
    matches = findMatches(database, query.search, `rowid ${beyond} ?`, start, order);
    conditions.push('position IN (SELECT value FROM json_each(?))');
    values.push(JSON.stringify(matches));
  } else {
    conditions.push(`position ${beyond} ?`);
    values.push(start);
  }
  // The page is found in an index alone; only its comments are read and looked up among other texts.
  const rows = database.all(
    `SELECT ${COMMENT} FROM comments AS c WHERE c.position IN (
       SELECT position FROM comments WHERE ${conditions.join(' AND ')} ORDER BY position ${order} LIMIT ?
     ) ORDER BY c.position ${order}`,
    ...values,
    limit + 1,
  );
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  // Where a search looked no further, the page is short and the next one goes on from there.
  const next =
    last !== undefined ? number(last, 'position') : matches?.length === EXAMINED ? matches.at(-1) : undefined;
  return { comments: shown.map(toComment), ...(next !== undefined && { next: String(next) }) };
}

/** Numbers for the tabs; the reported are counted by their own short index. */
export function countComments(database: Database): QueueCounts {
  const counts: QueueCounts = { waiting: 0, approved: 0, declined: 0, spam: 0, withdrawn: 0, reported: 0 };
  for (const row of database.all('SELECT state, number FROM comment_counts')) {
    counts[state(row)] = number(row, 'number');
  }
  const reported = database.get('SELECT count(*) AS number FROM comments WHERE open_reports > 0');
  return { ...counts, reported: reported === undefined ? 0 : number(reported, 'number') };
}

/** A comment's open reports, oldest first. */
export function listReports(database: Database, comment: string): Report[] {
  return database
    .all(
      'SELECT * FROM reports WHERE comment = ? AND open = 1 ORDER BY at, network LIMIT ?',
      comment,
      REPORTS,
    )
    .map((row) => ({
      comment: text(row, 'comment'),
      at: text(row, 'at'),
      says: text(row, 'says'),
      network: text(row, 'network'),
    }));
}

function describe({ state: wanted, post }: QueueQuery): { conditions: string[]; values: Value[] } {
  const conditions: string[] = [];
  const values: Value[] = [];
  if (wanted === 'reported') conditions.push('open_reports > 0');
  else if (wanted !== 'all') {
    conditions.push('state = ?');
    values.push(wanted);
  }
  if (post !== undefined) {
    // The reported are few: their own index is the shorter way, and the plus keeps the post's from being taken.
    conditions.push(wanted === 'reported' ? '+post = ?' : 'post = ?');
    values.push(post);
  }
  return { conditions, values };
}

function findMatches(
  database: Database,
  search: string,
  condition: string,
  start: number,
  order: 'ASC' | 'DESC',
): number[] {
  const words = toMatch(search);
  if (words === '') return [];
  return database
    .all(
      `SELECT rowid AS position FROM comments_search
       WHERE comments_search MATCH ? AND ${condition} ORDER BY rowid ${order} LIMIT ?`,
      words,
      start,
      EXAMINED,
    )
    .map((row) => number(row, 'position'));
}

function readPosition(after: string | undefined, oldestFirst: boolean): number {
  const position = after === undefined ? Number.NaN : Number(after);
  if (Number.isSafeInteger(position)) return position;
  return oldestFirst ? Number.MIN_SAFE_INTEGER : Number.MAX_SAFE_INTEGER;
}

/**
 * Every word as the beginning of a word to be found, in quotes: nothing of it is read as an operator. One or two letters
 * begin too many words; they are found as whole ones.
 */
function toMatch(search: string): string {
  return search
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .slice(0, 12)
    .map((word) => `"${word.replaceAll('"', '""')}"${/^[\x20-\x7e]{1,2}$/.test(word) ? '' : '*'}`)
    .join(' ');
}
