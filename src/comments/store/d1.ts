import { createStore } from './create-store.ts';
import type { Plan, Row, Value } from './plan.ts';
import { StoreBusyError, type CommentStore } from './store.ts';

/** A D1 database as the store uses it; the binding that a Worker is handed is one. */
export interface D1Binding {
  prepare: (sql: string) => { bind: (...values: Value[]) => object };
  /** One transaction: every statement in its order, or none. */
  batch: (statements: never[]) => Promise<{ results: Row[] }[]>;
}

/** What D1 says where nothing was done and the same may be tried again in a moment. */
const OVERLOADED = /overloaded|too many requests queued/i;

/** What it says where the same may be tried again, but nobody knows whether it was done, and where there is no room. */
const PASSING =
  /network connection lost|object to be reset|was reset|code was updated|transient issue|timed out|exceeded (?:its|timeout|maximum DB size)|storage limit|SQLITE_(?:BUSY|LOCKED|NOMEM|READONLY|IOERR|FULL|CANTOPEN)/i;

/** What it says where the migrations were not run. */
const UNPREPARED = /no such (?:table|column)/i;

/** Pauses before an overloaded database is asked again, in milliseconds, each varied by up to its own length. */
const PAUSES = [50, 150, 400, 800];

/** The database is of an older form than the program: its migrations were not applied. */
export class UnpreparedDatabaseError extends Error {
  override name = 'UnpreparedDatabaseError';
}

/** The comments in a D1 database, to which the migrations have been applied. */
export function createD1Store(binding: D1Binding): CommentStore {
  const running = new Set<Promise<unknown>>();
  let isClosed = false;

  async function run<Answer>({ statements, read }: Plan<Answer>): Promise<Answer> {
    if (isClosed) throw new Error('The comments database has been closed.');
    if (statements.length === 0) return read([]);
    const batch = runBatch(binding, statements);
    running.add(batch);
    try {
      return read(await batch);
    } finally {
      running.delete(batch);
    }
  }

  return createStore({
    read: run,
    write: run,
    close: async () => {
      isClosed = true;
      await Promise.allSettled(running);
    },
  });
}

/** Runs statements in one transaction; waits a moment where the database has too much to do. */
async function runBatch(binding: D1Binding, statements: Plan<unknown>['statements']): Promise<Row[][]> {
  for (const pause of [...PAUSES, undefined]) {
    try {
      const bound = statements.map(({ sql, values }) => binding.prepare(sql).bind(...values));
      // A marked boundary: a statement goes back to the database that prepared it, whatever it is.
      return (await binding.batch(bound as never[])).map(({ results }) => results);
    } catch (error) {
      if (pause === undefined || !OVERLOADED.test(messageOf(error))) throw translate(error);
      await wait(pause * (1 + Math.random()));
    }
  }
  throw new TypeError('the last try neither answered nor failed');
}

function translate(error: unknown): unknown {
  const message = messageOf(error);
  if (OVERLOADED.test(message) || PASSING.test(message))
    return new StoreBusyError('The database cannot take this now; try again in a moment.', { cause: error });
  if (UNPREPARED.test(message))
    return new UnpreparedDatabaseError(
      'The comments database is older than this program: apply the migrations (wrangler d1 migrations apply).',
      { cause: error },
    );
  return error;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
