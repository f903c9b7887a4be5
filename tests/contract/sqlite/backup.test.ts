import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openDatabase } from '../../../src/comments/store/database.ts';
import { openSqliteStore } from '../../../src/comments/store/sqlite.ts';
import { addApproved, comment } from '../tried-store.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'both-banks-backup-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

it('backs up to a file of its own, and never over another', async () => {
  const store = await openSqliteStore(join(folder, 'comments.sqlite'));
  await addApproved(store, 'a');
  const file = join(folder, 'backup.sqlite');
  await store.backup(file);
  await store.add(comment('later'));
  const copy = await openSqliteStore(file);
  expect((await copy.list({ state: 'all', limit: 10 })).comments.map(({ id }) => id)).toEqual(['a']);
  await expect(store.backup(file)).rejects.toThrow();
  await Promise.all([store.close(), copy.close()]);
});

it('names every table in the file of one’s own at Cloudflare, but for what is made again or over soon', async () => {
  const left = [
    // Made by the migrations and kept by triggers.
    ...['migrations', 'sqlite_sequence', 'comment_counts', 'arrivals', 'deployments', 'chores'],
    // Over within days.
    ...['sessions', 'invitations', 'events', 'askings'],
  ];
  const file = join(folder, 'comments.sqlite');
  await (await openSqliteStore(file)).close();
  const database = openDatabase(file);
  const tables = database
    .run("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB 'comments_search*'")
    .map(({ name }) => String(name));
  database.close();
  const guide = readFileSync(join(import.meta.dirname, '../../../.github/DEPLOYING.md'), 'utf8');
  const command = /wrangler d1 export .*/.exec(guide)?.[0] ?? '';
  const named = [...command.matchAll(/--table (\w+)/g)].map(([, name]) => name);
  expect(named.sort()).toEqual(tables.filter((name) => !left.includes(name)).sort());
});
