import type { Database } from './database.ts';
import { number } from './rows.ts';

/** A step of the database's form. The number in its file's name is its version; steps are never changed, only added. */
export interface Migration {
  version: number;
  name: string;
  sql: string;
}

/** The database was written by a newer version of this program. */
export class NewerDatabaseError extends Error {
  override name = 'NewerDatabaseError';
}

/**
 * Brings the database to the newest form, in one transaction: a second call, or another process that came first, finds
 * nothing left to do. Throws NewerDatabaseError and StoreBusyError.
 */
export function migrate(database: Database, migrations: readonly Migration[], at: string): void {
  const newest = Math.max(0, ...migrations.map(({ version }) => version));
  if (readVersion(database) === newest) return;
  database.exec('BEGIN IMMEDIATE');
  try {
    database.exec(
      'CREATE TABLE IF NOT EXISTS migrations (version INTEGER PRIMARY KEY, name TEXT NOT NULL, applied TEXT NOT NULL) STRICT',
    );
    const version = readVersion(database);
    if (version > newest) {
      throw new NewerDatabaseError(
        `The comments database is of version ${version}, and this program knows versions up to ${newest}: update the program, or restore a backup of that time.`,
      );
    }
    for (const migration of migrations.toSorted((a, b) => a.version - b.version)) {
      if (migration.version <= version) continue;
      database.exec(migration.sql);
      database.run(
        'INSERT INTO migrations (version, name, applied) VALUES (?, ?, ?)',
        migration.version,
        migration.name,
        at,
      );
    }
    database.exec('COMMIT');
  } finally {
    if (database.inTransaction()) database.exec('ROLLBACK');
  }
}

function readVersion(database: Database): number {
  const [table] = database.run(
    "SELECT 1 AS found FROM sqlite_schema WHERE type = 'table' AND name = 'migrations'",
  );
  if (table === undefined) return 0;
  const [row] = database.run('SELECT coalesce(max(version), 0) AS version FROM migrations');
  return row === undefined ? 0 : number(row, 'version');
}
