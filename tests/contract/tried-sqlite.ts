import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openSqliteStore } from '../../src/comments/store/sqlite.ts';
import type { CommentStore } from '../../src/comments/store/store.ts';
import type { TriedStore } from './tried-store.ts';

/** An empty SQLite store in a folder of its own. */
export async function openTriedSqlite(): Promise<TriedStore> {
  const folder = mkdtempSync(join(tmpdir(), 'both-banks-store-'));
  const file = join(folder, 'comments.sqlite');
  const opened: CommentStore[] = [];
  const open = async (...parameters: Parameters<typeof openSqliteStore>): Promise<CommentStore> => {
    const store = await openSqliteStore(...parameters);
    opened.push(store);
    return store;
  };
  return {
    store: await open(file),
    openAnother: () => open(file),
    openFull: () => open(file, { pages: 1 }),
    lock: () => {
      const other = new DatabaseSync(file);
      other.exec('BEGIN IMMEDIATE');
      return Promise.resolve(() => {
        other.close();
        return Promise.resolve();
      });
    },
    bytes: () =>
      Promise.resolve(
        Buffer.concat(
          readdirSync(folder)
            .filter((name) => !name.endsWith('-shm'))
            .map((name) => readFileSync(join(folder, name))),
        ),
      ),
    openEmpty: () => open(join(folder, 'empty.sqlite')),
    remove: async () => {
      await Promise.allSettled(opened.map((store) => store.close()));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
