import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { openSqliteStore } from '../../../src/comments/store/sqlite.ts';
import { addApproved, comment } from '../tried-store.ts';

const folder = mkdtempSync(join(tmpdir(), 'both-banks-backup-'));

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
