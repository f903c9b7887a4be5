import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { dataFiles } from '../../comments/contract.ts';
import { openSqliteStore } from '../../comments/store/sqlite.ts';
import { sayCount } from '../../language/counts.ts';
import { takeLock } from '../../server/lock.ts';
import { writeSnapshot } from '../../server/write-snapshot.ts';
import { UsageError } from '../run-command.ts';
import type { Say } from './copies.ts';

/** How a backup is restored. */
export interface RestoreOptions {
  /** Goes on although a server seems to be running. */
  force: boolean;
  say: Say;
}

/**
 * Puts a backup in the place of the database, after it was opened, brought to the newest form and read. What was there
 * stays beside it. The next build publishes the comments of the backup, although the site may be further.
 */
export async function restore(
  dataDir: string,
  backup: string,
  { force, say }: RestoreOptions,
): Promise<void> {
  refuseOther(backup);
  mkdirSync(dataDir, { recursive: true });
  const lock = takeLock(join(dataDir, dataFiles.serverLock));
  if ('heldBy' in lock && !force) {
    throw new UsageError(
      `A server (process ${lock.heldBy}) uses the comments in ${dataDir}; stop it first, or add --force if it is not running any more.`,
    );
  }
  try {
    const file = join(dataDir, dataFiles.database);
    const arriving = `${file}.arriving`;
    copyFileSync(backup, arriving);
    const store = await openSqliteStore(arriving);
    const snapshot = await store.snapshot();
    const waiting = (await store.count()).waiting;
    await store.close();
    const before = `${file}.before-restore`;
    if (existsSync(file)) renameSync(file, before);
    // What the old database had not written into its file yet must not meet the new one.
    for (const end of ['-wal', '-shm']) {
      rmSync(`${arriving}${end}`, { force: true });
      if (existsSync(file + end)) renameSync(file + end, before + end);
    }
    writeFileSync(join(dataDir, dataFiles.restored), JSON.stringify({ revision: snapshot.revision }));
    await writeSnapshot(join(dataDir, dataFiles.snapshot), snapshot);
    renameSync(arriving, file);
    say(
      `Restored ${backup}: ${sayCount(snapshot.comments.length, 'approved comment')}, ${waiting} waiting. Start the server to publish them.`,
    );
    if (existsSync(before)) say(`The database of before is ${before}; remove it once you do not need it.`);
  } finally {
    if ('release' in lock) lock.release();
  }
}

/** Says so where a file is no backup, before anything is touched: an empty database would open without a word. */
function refuseOther(backup: string): void {
  if (!existsSync(backup)) throw new UsageError(`There is no file ${backup}.`);
  const beginning = readBeginning(backup);
  if (
    !beginning.startsWith('SQLite format 3\0') ||
    !/CREATE TABLE (?:IF NOT EXISTS )?"?migrations/.test(beginning)
  ) {
    throw new UsageError(
      `${backup} is not a backup of the comments; use a file that was written by: npm run comments -- backup FILE`,
    );
  }
}

function readBeginning(file: string): string {
  const bytes = Buffer.alloc(256 * 1024);
  const handle = openSync(file, 'r');
  try {
    return bytes.toString('latin1', 0, readSync(handle, bytes));
  } finally {
    closeSync(handle);
  }
}
