import { setImmediate, setTimeout } from 'node:timers/promises';
import type { Database } from './database.ts';
import { StoreBusyError } from './store.ts';

/** As many changes as one transaction takes; the rest wait for the next, so that nobody waits long. */
const MOST = 200;

/** How long changes wait for another process's transaction, in milliseconds, before they are refused. */
const PATIENCE = 2000;

const PAUSE = 10;

/** Changes to a database, gathered. */
export interface GroupCommit {
  /** Makes a change; what it answered is on the disk, or nothing of it is. Rejects with what it threw, or StoreBusyError. */
  write: <T>(change: () => T) => Promise<T>;
  /** Resolves when nothing waits any more; later changes are refused. */
  finish: () => Promise<void>;
}

interface Waiting {
  /** Makes the change and keeps its answer. */
  change: () => void;
  /** Hands the answer over, once it is on the disk. */
  settle: () => void;
  fail: (error: unknown) => void;
}

/**
 * Gathers changes that come in the same moment into one transaction: the disk is waited for once for all of them.
 * Each has a savepoint of its own, so one that throws takes nobody with it. `committed` is called before they are told,
 * and does not throw.
 */
export function createGroupCommit(database: Database, committed: () => void): GroupCommit {
  let queue: Waiting[] = [];
  let running: Promise<void> | undefined;
  let finished = false;

  async function commitAll(): Promise<void> {
    while (queue.length > 0) {
      await gather();
      const group = queue.slice(0, MOST);
      queue = queue.slice(MOST);
      await commitWithPatience(group);
    }
    running = undefined;
  }

  /** Waits until a turn of the event loop brings nobody new: what is being computed meanwhile joins the group. */
  async function gather(): Promise<void> {
    let length: number;
    do {
      length = queue.length;
      await setImmediate();
    } while (queue.length > length && queue.length < MOST);
  }

  /** Waits for other processes' transactions; readers of this process are served meanwhile. */
  async function commitWithPatience(group: readonly Waiting[]): Promise<void> {
    const deadline = performance.now() + PATIENCE;
    for (;;) {
      try {
        database.run('BEGIN IMMEDIATE');
      } catch (error) {
        if (!(error instanceof StoreBusyError) || performance.now() > deadline) {
          for (const one of group) one.fail(error);
          return;
        }
        await setTimeout(PAUSE);
        continue;
      }
      commit(database, group, committed);
      return;
    }
  }

  return {
    write: <T>(change: () => T) =>
      new Promise<T>((resolve, reject) => {
        if (finished) throw new Error('The comments database has been closed.');
        let answer: { value: T } | undefined;
        queue.push({
          change: () => {
            answer = { value: change() };
          },
          settle: () => {
            if (answer !== undefined) resolve(answer.value);
          },
          fail: reject,
        });
        running ??= commitAll();
      }),
    finish: async () => {
      finished = true;
      await running;
    },
  };
}

/** Makes the changes of a group within the open transaction; none is told that it is done before all are on the disk. */
function commit(database: Database, group: readonly Waiting[], committed: () => void): void {
  const done: Waiting[] = [];
  try {
    for (const one of group) {
      database.run('SAVEPOINT change');
      try {
        one.change();
        done.push(one);
      } catch (error) {
        if (error instanceof StoreBusyError) throw error;
        database.run('ROLLBACK TO change');
        one.fail(error);
      }
      database.run('RELEASE change');
    }
    database.run('COMMIT');
  } catch (error) {
    if (database.inTransaction()) database.run('ROLLBACK');
    for (const one of group) one.fail(error);
    return;
  }
  committed();
  for (const one of done) one.settle();
}
