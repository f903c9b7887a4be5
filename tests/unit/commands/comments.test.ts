import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSqliteStore, type SqliteStore } from '../../../src/comments/store/sqlite.ts';
import type { NewComment, StoreExport } from '../../../src/comments/store/records.ts';
import { backUp, exportTo, importFrom } from '../../../src/commands/comments/copies.ts';
import { restore } from '../../../src/commands/comments/restore.ts';
import { UsageError } from '../../../src/commands/run-command.ts';
import { chooseSnapshot } from '../../../src/library/snapshot.ts';
import { takeLock } from '../../../src/server/lock.ts';

let data: string;
let store: SqliteStore;
let said: string[];

const say = (line: string): void => {
  said.push(line);
};
const now = new Date('2026-11-22T10:00:00Z');

beforeEach(async () => {
  data = mkdtempSync(join(tmpdir(), 'comments-'));
  store = await openSqliteStore(join(data, 'comments.sqlite'));
  said = [];
});

afterEach(async () => {
  await store.close();
  rmSync(data, { recursive: true });
});

function addApproved(id: string, more: Partial<NewComment> = {}): Promise<unknown> {
  const { name, email, website, text } = {
    name: 'Ann',
    email: 'ann@example.org',
    website: '',
    text: 'It held.',
  };
  const sent = { network: '', token: `token-${id}`, digest: id };
  const html = '<p>It held.</p>';
  const written = '2026-11-20T09:00:00Z';
  return store.add({
    ...{ id, post: 'a-post', name, email, website, text, html, written, byAuthor: false },
    ...{ state: 'approved', reasons: [], ...sent, ...more },
  });
}

const path = (name: string): string => join(data, name);
const readJson = (name: string): StoreExport => JSON.parse(readFileSync(path(name), 'utf8')) as StoreExport;

/** Closes the database, as stopping the server does, and opens it again afterwards. */
async function whileStopped(act: () => Promise<void>): Promise<void> {
  await store.close();
  await act().finally(async () => {
    store = await openSqliteStore(path('comments.sqlite'));
  });
}

describe('a backup', () => {
  it('brings back every comment, the site’s too, although the site is further', async () => {
    await addApproved('kept');
    await backUp(store, path('backup.sqlite'), say);
    await addApproved('later');
    const further = await store.revision();
    await whileStopped(() => restore(data, path('backup.sqlite'), { force: false, say }));
    expect((await store.snapshot()).comments.map(({ id }) => id)).toEqual(['kept']);
    const { snapshot, warnings } = chooseSnapshot(data, { revision: further, count: 2 });
    expect(snapshot.comments.map(({ id }) => id)).toEqual(['kept']);
    expect(warnings).toEqual([]);
    expect(said.join('\n')).toContain('1 approved comment, 0 waiting');
  });

  it('is not restored while a server runs, unless that is insisted on', async () => {
    await backUp(store, path('backup.sqlite'), say);
    const lock = takeLock(path('server.lock'));
    writeFileSync(path('server.lock'), String(process.ppid));
    await whileStopped(async () => {
      const refused = restore(data, path('backup.sqlite'), { force: false, say });
      await expect(refused).rejects.toThrow(/uses the comments .*; stop it first, or add --force/);
      await restore(data, path('backup.sqlite'), { force: true, say });
    });
    if ('release' in lock) lock.release();
  });

  it.each([
    ['no file', undefined, 'There is no file'],
    ['a text', 'hello', 'is not a backup of the comments'],
    ['an empty file', '', 'is not a backup of the comments'],
    ['another database', 'SQLite format 3\0', 'is not a backup of the comments'],
  ])('is refused where it is %s, and nothing is touched', async (_, content, message) => {
    await addApproved('kept');
    if (content !== undefined) writeFileSync(path('other'), content);
    await whileStopped(async () => {
      await expect(restore(data, path('other'), { force: true, say })).rejects.toThrow(message);
    });
    expect((await store.snapshot()).comments).toHaveLength(1);
  });

  it('never overwrites a file', async () => {
    writeFileSync(path('backup.sqlite'), 'mine');
    await expect(backUp(store, path('backup.sqlite'), say)).rejects.toThrow('exists already');
    await expect(exportTo(store, path('backup.sqlite'), say)).rejects.toThrow('exists already');
    expect(readFileSync(path('backup.sqlite'), 'utf8')).toBe('mine');
  });
});

describe('an export', () => {
  it('holds everything, says so, and can be read by its owner alone', async () => {
    await addApproved('a', { name: '=1+1' });
    await exportTo(store, path('all.json'), say);
    expect(readJson('all.json').comments[0]).toMatchObject({
      id: 'a',
      name: '=1+1',
      email: 'ann@example.org',
    });
    expect(statSync(path('all.json')).mode & 0o077).toBe(0);
    expect(said.at(-1)).toContain('e-mail addresses');
  });

  it('can be brought in elsewhere, and a second time without harm', async () => {
    await addApproved('a');
    await addApproved('b', { parent: 'a' });
    await store.setClosed('a-post', true, { moderator: 'Ann', at: now.toISOString() });
    await exportTo(store, path('all.json'), say);
    const other = await openSqliteStore(path('other.sqlite'));
    await importFrom(other, path('all.json'), say);
    await importFrom(other, path('all.json'), say);
    expect((await other.snapshot()).comments).toEqual((await store.snapshot()).comments);
    expect((await other.snapshot()).closed).toEqual(['a-post']);
    expect(said).toContainEqual(expect.stringMatching(/^Brought in 2 comments from/));
    expect(said.at(-1)).toMatch(/^Brought in no comments from .* 2 others were there already\.$/);
    await other.close();
  });
});

describe('an import', () => {
  const change = async (edit: (content: Record<string, unknown>, first: Record<string, unknown>) => void) => {
    await addApproved('a');
    await exportTo(store, path('all.json'), say);
    const content = readJson('all.json');
    const [first] = content.comments;
    edit(content as unknown as Record<string, unknown>, first as unknown as Record<string, unknown>);
    writeFileSync(path('changed.json'), JSON.stringify(content, null, 2));
    const other = await openSqliteStore(path('other.sqlite'));
    const result = await importFrom(other, path('changed.json'), say).then(
      () => '',
      (error: unknown) => String(error),
    );
    const { comments } = await other.snapshot();
    await other.close();
    return { result, comments };
  };

  it('S4 takes from a file nothing that it would not take from a reader', async () => {
    const { comments } = await change((_, first) => {
      first.id = 'b';
      first.html = `<p onclick='x()'>Hi<script>x()</script></p>`;
    });
    expect(comments[0]?.html).toBe('<p>Hi</p>');
  });

  it.each([
    [
      'state',
      'public',
      /changed\.json:\d+:\d+ {2}comments\.state: “public” is not a state\n {4}waiting, approved/,
    ],
    ['website', 'javascript:alert(1)', /comments\.website: .* is not a web address/],
    ['id', '../x', /comments\.id: “\.\.\/x” is not a comment id/],
    ['admin', true, /comments\.admin: no such field/],
  ])('names line, field and remedy of a wrong %s, and brings nothing in', async (field, value, message) => {
    const { result, comments } = await change((_, first) => {
      first[field] = value;
    });
    expect(result).toMatch(message);
    expect(result).toContain('Nothing was brought in.');
    expect(comments).toEqual([]);
  });

  it.each([
    [
      'an entity of XML from elsewhere',
      `<?xml version="1.0"?><!DOCTYPE e [<!ENTITY e SYSTEM "file:///etc/hostname">]><export>&e;</export>`,
    ],
    [
      'entities of XML in entities',
      `<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(10)}"><!ENTITY c "${'&b;'.repeat(10)}">]><l>&c;</l>`,
    ],
    [
      'lists of lists that name each other',
      [
        'a: &a [x]',
        ...Array.from('bcdefghij', (name, index) => {
          const before = 'abcdefghij'[index] ?? '';
          return `${name}: &${name} [${Array.from({ length: 9 }, () => `*${before}`).join(', ')}]`;
        }),
      ].join('\n'),
    ],
  ])(
    'S33 unfolds nothing and fetches nothing: a file with %s is refused in a sentence',
    async (_, content) => {
      writeFileSync(path('hostile'), content);
      const refused = importFrom(store, path('hostile'), say);
      await expect(refused).rejects.toThrow(UsageError);
      await expect(refused).rejects.toThrow('Nothing was brought in.');
      expect((await store.count()).waiting).toBe(0);
    },
  );

  it('refuses an id that is there twice', async () => {
    const { result } = await change((content, first) => {
      content.comments = [first, first];
    });
    expect(result).toContain('two comments of the id “a”');
  });
});
