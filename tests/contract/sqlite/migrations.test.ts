import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../../src/comments/store/database.ts';
import { migrate } from '../../../src/comments/store/migrate.ts';
import { openSqliteStore } from '../../../src/comments/store/sqlite.ts';
import { at, comment } from '../tried-store.ts';

const folder = join(import.meta.dirname, '../../../src/comments/store/migrations');
const first = { version: 1, name: '0001-one.sql', sql: 'CREATE TABLE one (a TEXT);' };
const second = {
  version: 2,
  name: '0002-two.sql',
  sql: 'CREATE TABLE two (b TEXT); INSERT INTO one VALUES (1);',
};

describe('migrations', () => {
  let place = '';
  let file = '';
  beforeEach(() => {
    place = mkdtempSync(join(tmpdir(), 'both-banks-migrations-'));
    file = join(place, 'data', 'comments.sqlite');
  });
  afterEach(() => {
    rmSync(place, { recursive: true, force: true });
  });

  it('run once, in their order, however often the database is opened', () => {
    const database = openDatabase(file);
    migrate(database, [first], at);
    migrate(database, [second, first], at);
    migrate(database, [first, second], at);
    expect(database.run('SELECT a FROM one')).toHaveLength(1);
    expect(database.run('SELECT version FROM migrations').map(({ version }) => version)).toEqual([1, 2]);
    database.close();
  });

  it('happen whole or not at all', () => {
    const database = openDatabase(file);
    migrate(database, [first], at);
    const broken = { ...second, sql: `${second.sql} INSERT INTO nowhere VALUES (1);` };
    expect(() => {
      migrate(database, [first, broken], at);
    }).toThrow('nowhere');
    expect(database.run('SELECT a FROM one')).toEqual([]);
    migrate(database, [first, second], at);
    expect(database.run('SELECT a FROM one')).toHaveLength(1);
    database.close();
  });

  it('are run by one of several processes that open a new database at once', async () => {
    const program = `
      import { openSqliteStore } from ${JSON.stringify(join(folder, '../sqlite.ts'))};
      const store = await openSqliteStore(process.argv[1]);
      await store.log({ moderator: 'Ana', at: '${at}', action: 'opened', detail: '' });
      await store.close();`;
    const codes = await Promise.all(
      Array.from(
        { length: 4 },
        () =>
          new Promise((resolve) => {
            const options = ['--input-type=module-typescript', '-e', program, file];
            spawn(process.execPath, options, { stdio: 'inherit' }).on('close', resolve);
          }),
      ),
    );
    expect(codes).toEqual([0, 0, 0, 0]);
    const store = await openSqliteStore(file);
    expect(await store.listAudit({ limit: 10 })).toHaveLength(4);
    await store.close();
  });

  it('make an owner of everybody who could moderate before there were roles', async () => {
    const before = readdirSync(folder)
      .filter((name) => Number(name.slice(0, 4)) < 5)
      .map((name) => ({
        ...{ version: Number(name.slice(0, 4)), name },
        sql: readFileSync(join(folder, name), 'utf8'),
      }));
    const database = openDatabase(file);
    migrate(database, before, at);
    for (const name of ['Ana', 'Ben'])
      database.run(
        'INSERT INTO moderators (name, password_hash, created) VALUES (?, ?, ?)',
        name,
        'hash',
        at,
      );
    database.close();
    const store = await openSqliteStore(file);
    expect((await store.listModerators()).map(({ name, role }) => `${name}, ${role}`)).toEqual([
      'Ana, owner',
      'Ben, owner',
    ]);
    await store.close();
  });

  it('refuse a database of a newer program in one sentence, and leave it alone', async () => {
    const store = await openSqliteStore(file);
    await store.add(comment('a'));
    await store.close();
    const database = openDatabase(file);
    database.run('INSERT INTO migrations (version, name, applied) VALUES (9000, ?, ?)', '9000-later.sql', at);
    database.close();
    await expect(openSqliteStore(file)).rejects.toThrow(
      /^The comments database is of version 9000, and this program knows versions up to \d+: update the program, or restore a backup of that time\.$/,
    );
  });

  it('S29 keep the database from other users of the machine', async () => {
    const store = await openSqliteStore(file);
    await store.add(comment('a'));
    for (const name of readdirSync(join(place, 'data'))) {
      expect((statSync(join(place, 'data', name)).mode & 0o077).toString(8), name).toBe('0');
    }
    await store.close();
  });

  it('say plainly when the file is no database', async () => {
    const other = join(place, 'other.sqlite');
    writeFileSync(
      other,
      'This is a letter and no database, and it is long enough to be read as one.'.repeat(20),
    );
    await expect(openSqliteStore(other)).rejects.toThrow('file is not a database');
  });

  it('are written in the dialect that D1 shares', () => {
    const names = readdirSync(folder);
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) {
      expect(name).toMatch(/^\d{4}-[a-z-]+\.sql$/);
      const sql = readFileSync(join(folder, name), 'utf8').replaceAll(/--.*$/gm, '');
      expect(sql, name).not.toMatch(
        /\b(PRAGMA|ATTACH|VACUUM|COMMIT|SAVEPOINT|BEGIN (?:TRANSACTION|IMMEDIATE))\b/i,
      );
    }
  });
});
