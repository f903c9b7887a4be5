import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { passwords } from '../../../../src/comments/adapters/passwords.ts';
import { openSqliteStore, type SqliteStore } from '../../../../src/comments/store/sqlite.ts';
import {
  addModerator,
  changeRole,
  givePassword,
  listModerators,
  removeModerator,
} from '../../../../src/commands/comments/moderators.ts';

let data: string;
let store: SqliteStore;
let said: string[];

const say = (line: string): void => {
  said.push(line);
};
const now = new Date('2026-11-22T10:00:00Z');

beforeEach(async () => {
  data = mkdtempSync(join(tmpdir(), 'moderators-'));
  store = await openSqliteStore(join(data, 'comments.sqlite'));
  said = [];
});

afterEach(async () => {
  await store.close();
  rmSync(data, { recursive: true });
});

const give = (password: string) => ({ readPassword: () => Promise.resolve(password), now, say });
const good = give('correct horse battery');
const log = async () =>
  (await store.listAudit({ limit: 10 })).map((line) => `${line.moderator}: ${line.action} ${line.detail}`);

test('S28 somebody is added with a password of some length, which is kept as a hash', async () => {
  await expect(addModerator(store, 'Ann', give('too short'))).rejects.toThrow('at least 12');
  await expect(addModerator(store, 'Retention', good)).rejects.toThrow('choose another name');
  await addModerator(store, 'Ann', good);
  const [ann] = await store.listModerators();
  expect(await passwords.verify('correct horse battery', ann?.passwordHash)).toBe(true);
  await addModerator(store, 'Bob', good);
  await listModerators(store, say);
  expect(said).toEqual([
    'Ann may moderate now, as an owner.',
    'Bob may moderate now, as a moderator.',
    'Ann, owner, since 2026-11-22',
    'Bob, moderator, since 2026-11-22',
  ]);
  expect(await log()).toEqual(['Command line: add moderator Bob', 'Command line: add owner Ann']);
});

test.each(['Ann Lee', 'ann lee', 'Аnn Lee'])(
  'nobody is added under a name that is, or can be taken for, somebody’s: %s',
  async (name) => {
    await addModerator(store, 'Ann Lee', good);
    await expect(addModerator(store, name, good)).rejects.toThrow(
      'Ann Lee moderates already. Choose another name; or for a new password: npm run comments -- moderator password "Ann Lee"',
    );
    expect(await store.listModerators()).toHaveLength(1);
  },
);

test('a moderator gets another password, and has to sign in again with it', async () => {
  await addModerator(store, 'Ann', good);
  await expect(givePassword(store, 'Bob', good)).rejects.toThrow('There is no moderator “Bob”');
  await expect(givePassword(store, 'Ann', give('too short'))).rejects.toThrow('at least 12');
  await givePassword(store, 'Ann', give('another horse battery'));
  const [ann] = await store.listModerators();
  expect(await passwords.verify('another horse battery', ann?.passwordHash)).toBe(true);
  expect(said.at(-1)).toBe(
    'Ann has a new password, is signed out everywhere, and is mailed nothing until an address is confirmed again.',
  );
  expect((await log())[0]).toBe('Command line: new password Ann');
});

test('somebody is made an owner or a moderator by name', async () => {
  await addModerator(store, 'Ann', good);
  await addModerator(store, 'Bob', good);
  await expect(changeRole(store, 'Ann', 'moderator', good)).rejects.toThrow('Ann is the last owner');
  await expect(changeRole(store, 'Bob', 'admin', good)).rejects.toThrow('write owner or moderator');
  await expect(changeRole(store, 'Eve', 'owner', good)).rejects.toThrow('There is no moderator “Eve”');
  await changeRole(store, 'Bob', 'owner', good);
  await changeRole(store, 'Ann', 'moderator', good);
  expect(said.slice(-2)).toEqual(['Bob is an owner now.', 'Ann is a moderator now.']);
  expect((await store.listModerators()).map(({ role }) => role)).toEqual(['moderator', 'owner']);
});

test('the right to moderate is taken away by name, but for the last owner', async () => {
  await addModerator(store, 'Ann', good);
  await addModerator(store, 'Bob', good);
  await expect(removeModerator(store, 'Eve', good)).rejects.toThrow('There is no moderator “Eve”');
  await expect(removeModerator(store, 'Ann', good)).rejects.toThrow(
    'Make somebody else an owner first: npm run comments -- moderator role NAME owner',
  );
  await removeModerator(store, 'Bob', good);
  expect((await store.listModerators()).map(({ name }) => name)).toEqual(['Ann']);
});

test.each([
  ['', 'enter your name'],
  [' Ann', 'no hidden signs'],
  ['x'.repeat(81), '80 fit'],
])('a moderator needs a name: “%s” is none', async (name, message) => {
  await expect(addModerator(store, name, good)).rejects.toThrow(message);
});
