import { closeSync, existsSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { Plan, Row, Value } from './plan.ts';
import { StoreBusyError } from './store.ts';

/** A SQLite database in a file. Every verb throws StoreBusyError where it is locked, full or gone for now. */
export interface Database {
  /** Runs one statement, and answers its rows. */
  run(sql: string, ...values: readonly Value[]): Row[];
  /** Several statements. */
  exec(sql: string): void;
  /** Whether a transaction is open: a full disk may have ended it. */
  inTransaction(): boolean;
  close(): void;
}

/** How a database may be opened. */
export interface DatabaseOptions {
  /** Most pages, of 4096 bytes, that the file may grow to; what it has already it keeps. */
  pages?: number;
}

/** Result codes after which the same may be tried again: busy, locked, no memory, read-only, I/O, full, cannot open. */
const PASSING = new Set([5, 6, 7, 8, 10, 13, 14]);

/** How long one statement waits for another process, in milliseconds; the whole process waits with it. */
const PATIENCE = 50;

/** Opens the database file, readable by its owner alone, and makes it and its folder if needed. */
export function openDatabase(file: string, { pages }: DatabaseOptions = {}): Database {
  const connection = translate(() => {
    if (!existsSync(file)) {
      mkdirSync(dirname(file), { recursive: true });
      closeSync(openSync(file, 'a', 0o600));
    }
    const opened = new DatabaseSync(file, { timeout: PATIENCE });
    if (pages !== undefined) opened.exec(`PRAGMA max_page_count = ${pages}`);
    return opened;
  });
  const statements = new Map<string, StatementSync>();

  function prepare(sql: string): StatementSync {
    const known = statements.get(sql);
    if (known !== undefined) return known;
    const statement = connection.prepare(sql);
    statements.set(sql, statement);
    return statement;
  }

  return {
    run: (sql, ...values) => translate(() => prepare(sql).all(...values)),
    exec: (sql) => {
      translate(() => {
        connection.exec(sql);
      });
    },
    inTransaction: () => connection.isTransaction,
    close: () => {
      statements.clear();
      connection.close();
    },
  };
}

/** Runs a plan's statements as they come; whoever calls sees to the transaction. */
export function runPlan<Answer>(database: Database, { statements, read }: Plan<Answer>): Answer {
  return read(statements.map(({ sql, values }) => database.run(sql, ...values)));
}

function translate<T>(action: () => T): T {
  try {
    return action();
  } catch (error) {
    if (isPassing(error)) {
      throw new StoreBusyError('The database cannot take this now; try again in a moment.', { cause: error });
    }
    throw error;
  }
}

/** SQLite's code says in its low byte what happened; a file system's error has none and is passing too. */
function isPassing(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ('errcode' in error && typeof error.errcode === 'number') return PASSING.has(error.errcode & 0xff);
  return 'syscall' in error;
}
