/** What can be put in a statement's place. */
export type Value = string | number | null;

/** A row by the names of its columns; what a column holds is looked at when it is read (`rows.ts`). */
export type Row = Readonly<Record<string, unknown>>;

/** One statement of SQL, in the dialect that SQLite and D1 share, and what stands in its places. */
export interface Statement {
  sql: string;
  values: readonly Value[];
}

/**
 * What a verb asks of a database, as data: statements that are one transaction, in this order, and what their rows
 * answer. No statement waits for a word of ours about the one before it, for D1 has no such transaction: each says by
 * its own conditions whether it applies, and `RETURNING` says that it did.
 */
export interface Plan<Answer> {
  statements: readonly Statement[];
  /** Reads the answer from the rows of each statement. */
  read: (rows: readonly (readonly Row[])[]) => Answer;
  /** True where it takes away what should be nowhere any more: not in a file's unused pages either. */
  forgets?: boolean;
}

/** Runs plans: what differs between a database in a file and one at Cloudflare. Both throw StoreBusyError. */
export interface Runner {
  /** Runs a plan that changes nothing; its statements see one moment. */
  read: <Answer>(plan: Plan<Answer>) => Promise<Answer>;
  /** Runs a plan whole or not at all; when it answers, what it did is kept. */
  write: <Answer>(plan: Plan<Answer>) => Promise<Answer>;
  /** Finishes what was begun, and refuses the rest. */
  close: () => Promise<void>;
}

/** A statement and what stands in its places, in their order. */
export function statement(sql: string, ...values: Value[]): Statement {
  return { sql, values };
}

/** A plan of one statement. */
export function ask<Answer>(one: Statement, read: (rows: readonly Row[]) => Answer): Plan<Answer> {
  return { statements: [one], read: ([rows = []]) => read(rows) };
}

/** A plan that has nothing to tell. */
export function tell(...statements: Statement[]): Plan<void> {
  return { statements, read: () => undefined };
}

/** Whether a statement found or changed anything. */
export function hasRows(rows: readonly Row[]): boolean {
  return rows.length > 0;
}
