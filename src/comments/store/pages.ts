import { statement, type Row, type Runner, type Value } from './plan.ts';
import { number } from './rows.ts';
import { StoreBusyError } from './store.ts';

/** As many rows as one answer of the database brings: D1 packs each answer whole, and its largest are refused. */
const MOST = 200;

/** How often something is read anew that changed while it was read. */
const TRIES = 5;

/** What is read a page at a time: rows that each have a number of their own, by which they are in order. */
export interface Paged {
  /** SQL without an end, whose conditions are met by every row that is wanted. */
  sql: string;
  values?: readonly Value[];
  /** The number's column, as the SQL has it, and its name in a row. */
  by: string;
  name: string;
}

/** Every row, in the order of their numbers. */
export async function readPages({ read }: Pick<Runner, 'read'>, paged: Paged): Promise<Row[]> {
  const all: Row[] = [];
  const { sql, values = [], by, name } = paged;
  for (let after = Number.MIN_SAFE_INTEGER; ;) {
    const page = await read({
      statements: [statement(`${sql} AND ${by} > ? ORDER BY ${by} LIMIT ?`, ...values, after, MOST)],
      read: ([rows = []]) => rows,
    });
    all.push(...page);
    const last = page.at(-1);
    if (last === undefined || page.length < MOST) return all;
    after = number(last, name);
  }
}

/**
 * Reads in several steps what must be of one moment: anew, where what `mark` answers was another thing afterwards.
 * Rejects with StoreBusyError where it never stood still.
 */
export async function readOneMoment<Mark extends string | number, Answer>(
  mark: () => Promise<Mark>,
  read: (mark: Mark) => Promise<Answer>,
): Promise<Answer> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const before = await mark();
    const answer = await read(before);
    if ((await mark()) === before) return answer;
  }
  throw new StoreBusyError('The comments change faster than they can be read; try again in a moment.');
}
