import { closeSync, openSync, readdirSync, readFileSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { createStore } from './create-store.ts';
import { openDatabase, runPlan, type Database, type DatabaseOptions } from './database.ts';
import { createGroupCommit } from './group-commit.ts';
import { migrate, type Migration } from './migrate.ts';
import type { Plan } from './plan.ts';
import { StoreBusyError, type CommentStore } from './store.ts';

/**
 * So long the write-ahead log grows before it is brought into the file, in pages of 4096 bytes: a page of an index, which
 * many comments change, is written there once for all of them.
 */
const LOG_PAGES = 4000;

/** Comments in a file of this machine. */
export interface SqliteStore extends CommentStore {
  /** Writes a whole, consistent copy, secrets included, to a file that must not exist. */
  backup: (file: string) => Promise<void>;
}

/**
 * Opens the comments in a SQLite file, which it makes and brings to the newest form if needed. Rejects with
 * NewerDatabaseError, or StoreBusyError where another process holds the file.
 */
export async function openSqliteStore(file: string, options: DatabaseOptions = {}): Promise<SqliteStore> {
  const database = await prepareDatabase(file, options);
  let mustClean = false;
  const { write, finish } = createGroupCommit(database, () => {
    if (mustClean) mustClean = !cleanLog(database);
  });
  const store = createStore({
    read: (plan) =>
      new Promise((resolve) => {
        resolve(readAtOnce(database, plan));
      }),
    write: (plan) =>
      write(() => {
        if (plan.forgets === true) mustClean = true;
        return runPlan(database, plan);
      }),
    close: async () => {
      await finish();
      cleanLog(database);
      database.close();
    },
  });
  return {
    ...store,
    backup: (copy) =>
      new Promise((resolve) => {
        writeCopy(database, copy);
        resolve();
      }),
  };
}

/** Several statements see one moment, so that another process's change is in all of them or in none. */
function readAtOnce<Answer>(database: Database, plan: Plan<Answer>): Answer {
  if (plan.statements.length < 2) return runPlan(database, plan);
  database.run('SAVEPOINT reading');
  try {
    return runPlan(database, plan);
  } finally {
    database.run('RELEASE reading');
  }
}

/** Opens and prepares the file; another process that opens it at the same moment is waited for. */
async function prepareDatabase(file: string, options: DatabaseOptions): Promise<Database> {
  const deadline = performance.now() + 5000;
  const database = openDatabase(file, options);
  for (;;) {
    try {
      // Acknowledged is on the disk; what is erased is overwritten.
      database.exec(
        `PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = ${LOG_PAGES};
         PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON`,
      );
      migrate(database, readMigrations(), new Date().toISOString());
      return database;
    } catch (error) {
      if (!(error instanceof StoreBusyError) || performance.now() > deadline) {
        database.close();
        throw error;
      }
      await setTimeout(20);
    }
  }
}

function readMigrations(): Migration[] {
  const folder = join(import.meta.dirname, 'migrations');
  return readdirSync(folder)
    .filter((name) => /^\d{4}-.*\.sql$/.test(name))
    .map((name) => ({
      version: Number(name.slice(0, 4)),
      name,
      sql: readFileSync(join(folder, name), 'utf8'),
    }));
}

/** Empties the write-ahead log, which may still hold what was erased; answers whether no reader was in the way. */
function cleanLog(database: Database): boolean {
  try {
    return database.run('PRAGMA wal_checkpoint(TRUNCATE)')[0]?.['busy'] === 0;
  } catch {
    return false;
  }
}

function writeCopy(database: Database, copy: string): void {
  closeSync(openSync(copy, 'wx', 0o600));
  try {
    database.run('VACUUM INTO ?', copy);
  } catch (error) {
    unlinkSync(copy);
    throw error;
  }
}
