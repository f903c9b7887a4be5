import { ask, statement, type Plan, type Value } from './plan.ts';
import { COMMENT, number, reasons, sending, state, text, toComment } from './rows.ts';
import type { JudgedComment, QueueCounts, QueueQuery, StoredComment } from './records.ts';

/** The longest page of a queue. */
const MOST = 100;

/** As many matches of a search as one page looks at; a page may be short and still have a next one. */
const EXAMINED = 2000;

/** A page of a queue and the position to go on after. */
export interface QueuePage {
  comments: StoredComment[];
  next?: string;
}

export function findComment(id: string): Plan<StoredComment | undefined> {
  return ask(
    statement(`SELECT ${COMMENT} FROM comments AS c WHERE c.id = ?`, id),
    ([row]) => row && toComment(row),
  );
}

/** Whether a query looks for words. */
export function isSearch({ search = '' }: QueueQuery): boolean {
  return search.trim() !== '';
}

/** Positions of the comments whose words a page of a search looks at, in the page's order. */
export function findMatches(query: QueueQuery): Plan<number[]> {
  const { order, beyond, start } = directionOf(query);
  // Nothing is found by no words, without a question to the index, which takes none.
  const words = toMatch(query.search ?? '');
  const sql = `SELECT rowid AS position FROM comments_search
    WHERE comments_search MATCH ? AND rowid ${beyond} ? ORDER BY rowid ${order} LIMIT ?`;
  return {
    statements: words === '' ? [] : [statement(sql, words, start, EXAMINED)],
    read: ([rows = []]) => rows.map((row) => number(row, 'position')),
  };
}

/** A page of comments: oldest first where somebody waits for an answer, newest first elsewhere. A search's are among its matches. */
export function listComments(query: QueueQuery, matches?: readonly number[]): Plan<QueuePage> {
  const { order, beyond, start } = directionOf(query);
  const limit = Math.max(1, Math.min(query.limit, MOST));
  const { conditions, values } = describe(query);
  if (matches === undefined) {
    conditions.push(`position ${beyond} ?`);
    values.push(start);
  } else {
    conditions.push('position IN (SELECT value FROM json_each(?))');
    values.push(JSON.stringify(matches));
  }
  // The page is found in an index alone; only its comments are read and looked up among other texts.
  const sql = `SELECT ${COMMENT} FROM comments AS c WHERE c.position IN (
      SELECT position FROM comments WHERE ${conditions.join(' AND ')} ORDER BY position ${order} LIMIT ?
    ) ORDER BY c.position ${order}`;
  return ask(statement(sql, ...values, limit + 1), (rows) => {
    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    // Where a search looked no further, the page is short and the next one goes on from there.
    const next =
      last !== undefined
        ? number(last, 'position')
        : matches?.length === EXAMINED
          ? matches.at(-1)
          : undefined;
    return { comments: shown.map(toComment), ...(next !== undefined && { next: String(next) }) };
  });
}

/** The most comments that are judged at once. */
const JUDGED = 500;

/** Readers' comments in a state as far as a score looks at them: those that wait longest, of all others the newest. */
export function listJudged({
  state: wanted,
  limit,
}: {
  state: 'waiting' | 'approved' | 'spam';
  limit: number;
}): Plan<JudgedComment[]> {
  return ask(
    statement(
      `SELECT id, post, name, website, text, reasons, sending, revision FROM comments
       WHERE state = ? AND by_author = 0 ORDER BY position ${wanted === 'waiting' ? 'ASC' : 'DESC'} LIMIT ?`,
      wanted,
      Math.min(limit, JUDGED),
    ),
    (rows) =>
      rows.map((row) => ({
        id: text(row, 'id'),
        post: text(row, 'post'),
        name: text(row, 'name'),
        website: text(row, 'website'),
        text: text(row, 'text'),
        reasons: reasons(row),
        ...sending(row),
        revision: number(row, 'revision'),
      })),
  );
}

/** Numbers for the tabs; the reported are counted by their own short index. */
export const countComments: Plan<QueueCounts> = {
  statements: [
    statement('SELECT state, number FROM comment_counts'),
    statement('SELECT count(*) AS number FROM comments WHERE open_reports > 0'),
  ],
  read: ([rows = [], reported]) => {
    const counts: QueueCounts = { waiting: 0, approved: 0, declined: 0, spam: 0, withdrawn: 0, reported: 0 };
    for (const row of rows) counts[state(row)] = number(row, 'number');
    const row = reported?.[0];
    return { ...counts, reported: row === undefined ? 0 : number(row, 'number') };
  },
};

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

function directionOf({ state: wanted, after }: QueueQuery) {
  const oldestFirst = wanted === 'waiting' || wanted === 'reported';
  return {
    order: oldestFirst ? 'ASC' : 'DESC',
    beyond: oldestFirst ? '>' : '<',
    start: readPosition(after, oldestFirst),
  };
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
