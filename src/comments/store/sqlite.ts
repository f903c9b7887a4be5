import { closeSync, openSync, readdirSync, readFileSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { listAudit, writeAudit } from './audit.ts';
import { exportAll, importAll } from './copies.ts';
import { openDatabase, type Database, type DatabaseOptions } from './database.ts';
import { decide, erase } from './decisions.ts';
import { createGroupCommit } from './group-commit.ts';
import { migrate, type Migration } from './migrate.ts';
import * as people from './moderators.ts';
import { positionOf } from './positions.ts';
import { countComments, findComment, listComments, listReports } from './queue.ts';
import * as site from './site-state.ts';
import { StoreBusyError, type CommentStore } from './store.ts';
import { undo } from './undo.ts';
import { addComment, addReport, countFrom, reviseComment, withdrawComment } from './writing.ts';

/**
 * Opens the comments in a SQLite file, which it makes and brings to the newest form if needed. Rejects with
 * NewerDatabaseError, or StoreBusyError where another process holds the file.
 */
export async function openSqliteStore(file: string, options: DatabaseOptions = {}): Promise<CommentStore> {
  const database = await prepareDatabase(file, options);
  let mustClean = false;
  const { write, finish } = createGroupCommit(database, () => {
    if (mustClean) mustClean = !cleanLog(database);
  });
  const read = <T>(query: () => T): Promise<T> =>
    new Promise((resolve) => {
      resolve(query());
    });

  return {
    add: (comment) => write(() => addComment(database, comment)),
    find: (id) => read(() => findComment(database, id)),
    revise: (id, text, reasons, at) =>
      write(() => {
        mustClean = true;
        return reviseComment(database, id, text, reasons, at);
      }),
    withdraw: (id, at) => write(() => withdrawComment(database, id, at)),
    report: (report) => write(() => addReport(database, report)),
    countFrom: ({ network, since }) => read(() => countFrom(database, network, positionOf(since))),

    list: (query) => read(() => listComments(database, query)),
    count: () => read(() => countComments(database)),
    listReports: (comment) => read(() => listReports(database, comment)),
    decide: (id, revision, decision, by) => write(() => decide(database, id, revision, decision, by)),
    undo: (entry, by) => write(() => undo(database, entry, by)),
    erase: (id, by) =>
      write(() => {
        mustClean = true;
        return erase(database, id, by);
      }),
    setClosed: (post, closed, by) =>
      write(() => {
        site.setClosed(database, post, closed, by);
      }),
    setPaused: (paused, by) =>
      write(() => {
        site.setPaused(database, paused, by);
      }),
    listAudit: (query) => read(() => listAudit(database, query)),
    log: (entry) =>
      write(() => {
        writeAudit(database, entry);
      }),

    revision: () => read(() => site.readRevision(database)),
    snapshot: () => read(() => site.takeSnapshot(database)),
    isClosed: (post) => read(() => site.isClosed(database, post)),
    isPaused: () => read(() => site.isPaused(database)),

    listModerators: () => read(() => people.listModerators(database)),
    putModerator: (moderator) =>
      write(() => {
        people.putModerator(database, moderator);
      }),
    removeModerator: (name) => write(() => database.run('DELETE FROM moderators WHERE name = ?', name) > 0),
    openSession: (session) =>
      write(() => {
        people.openSession(database, session);
      }),
    findSession: async (id, at, seenSince = '') => {
      const found = people.readSession(database, id, { at, seenSince });
      if (found === undefined) return undefined;
      if (!found.markSeen) return found.session;
      await write(() => {
        people.markSeen(database, id, at);
      });
      return { ...found.session, lastSeen: at };
    },
    listSessions: (moderator, at) => read(() => people.listSessions(database, moderator, at)),
    endSession: (id) =>
      write(() => {
        database.run('DELETE FROM sessions WHERE id = ?', id);
      }),
    countEvent: (event) => write(() => people.countEvent(database, event)),
    eventsSince: (event) => read(() => people.eventsSince(database, event)),

    secret: async (name, make) =>
      people.readSecret(database, name) ?? (await write(() => people.keepSecret(database, name, make))),
    forgetSecrets: (prefix, except) =>
      write(() => {
        people.forgetSecrets(database, prefix, except);
      }),

    export: () => read(() => exportAll(database)),
    import: (content) => write(() => importAll(database, content)),
    backup: (copy) =>
      read(() => {
        writeCopy(database, copy);
      }),
    close: async () => {
      await finish();
      cleanLog(database);
      database.close();
    },
  };
}

/** Opens and prepares the file; another process that opens it at the same moment is waited for. */
async function prepareDatabase(file: string, options: DatabaseOptions): Promise<Database> {
  const deadline = performance.now() + 5000;
  const database = openDatabase(file, options);
  for (;;) {
    try {
      // Acknowledged is on the disk; what is erased is overwritten.
      database.exec(
        'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON',
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
    return database.get('PRAGMA wal_checkpoint(TRUNCATE)')?.['busy'] === 0;
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
