import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dataFiles, type CommentSnapshot } from '../../../src/comments/contract.ts';
import {
  chooseSnapshot,
  keepPublished,
  LostCommentsError,
  readPublished,
  readSnapshot,
} from '../../../src/library/snapshot.ts';
import { makeComment } from '../conversation/made-comments.ts';

let data: string;

beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'snapshot-'));
});

afterEach(() => {
  rmSync(data, { recursive: true });
});

function makeSnapshot(revision: number, ids: string[] = [`c${revision}`]): CommentSnapshot {
  return { version: 1, revision, closed: [], paused: false, comments: ids.map((id) => makeComment(id)) };
}

function writeAll(files: Partial<Record<keyof typeof dataFiles, unknown>>): void {
  for (const [name, content] of Object.entries(files)) write(name as keyof typeof dataFiles, content);
}

function write(name: keyof typeof dataFiles, content: unknown): void {
  writeFileSync(join(data, dataFiles[name]), typeof content === 'string' ? content : JSON.stringify(content));
}

const published = { revision: 7, count: 3 };

describe('what a build publishes', () => {
  it('is the snapshot, where it is as new as the site or newer', () => {
    for (const revision of [7, 8]) {
      write('snapshot', makeSnapshot(revision));
      expect(chooseSnapshot(data, published)).toEqual({ snapshot: makeSnapshot(revision), warnings: [] });
    }
  });

  it('is nothing on a machine where nobody has commented yet', () => {
    const empty = { snapshot: makeSnapshot(0, []), warnings: [] };
    expect(chooseSnapshot(join(data, 'nothing'), undefined)).toEqual(empty);
    expect(chooseSnapshot(data, { revision: 0, count: 0 })).toEqual(empty);
  });

  it.each<[string, Partial<Record<keyof typeof dataFiles, unknown>>]>([
    ['is missing', {}],
    ['is damaged (Invalid input', { snapshot: '{"version":1,' }],
    ['is damaged (comments 0', { snapshot: { ...makeSnapshot(9), comments: [{ id: 'x' }] } }],
    ['is older than the site (revision 6, the site has 7)', { snapshot: makeSnapshot(6) }],
  ])('falls back on what was last published, and says so loudly, where the snapshot %s', (fault, files) => {
    writeAll({ ...files, published: makeSnapshot(7) });
    const { snapshot, warnings } = chooseSnapshot(data, published);
    expect(snapshot).toEqual(makeSnapshot(7));
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatch(/^Warning: /);
    expect(warnings[0]).toContain(fault);
  });

  it.each<[string, Partial<Record<keyof typeof dataFiles, unknown>>]>([
    ['nothing is left', {}],
    ['both are older', { snapshot: makeSnapshot(5), published: makeSnapshot(6) }],
    ['both are damaged', { snapshot: '', published: '[]' }],
  ])('is refused in one sentence where %s', (_, files) => {
    writeAll(files);
    expect(() => chooseSnapshot(data, published)).toThrow(LostCommentsError);
    expect(() => chooseSnapshot(data, published)).toThrow(
      /^The site was not built, .*(?:restore FILE|remove the built site and the one before it \(dist and dist\.previous\) first)\.$/,
    );
  });

  it('is refused where a database is there and its snapshot is not, even if no site is', () => {
    write('database', '');
    expect(() => chooseSnapshot(data, undefined)).toThrow(LostCommentsError);
  });

  it('may be older than the site once, after a backup was restored', () => {
    write('snapshot', makeSnapshot(5));
    write('restored', { revision: 5 });
    expect(chooseSnapshot(data, published).snapshot).toEqual(makeSnapshot(5));
    keepPublished(data, makeSnapshot(5));
    expect(() => chooseSnapshot(data, published)).toThrow(LostCommentsError);
  });
});

describe('a snapshot', () => {
  it('S6 is cleaned again, whoever wrote it', () => {
    const comments = [
      makeComment('c1', { html: '<p onclick="x()">Hi<script>x()</script><img src=x onerror=x()></p>' }),
    ];
    write('snapshot', { ...makeSnapshot(1), comments });
    const reading = readSnapshot(join(data, dataFiles.snapshot));
    expect('snapshot' in reading && reading.snapshot.comments[0]?.html).toBe('<p>Hi</p>');
  });

  it.each([
    ['website', 'javascript:alert(1)'],
    ['id', '"><script>'],
    ['written', 'yesterday'],
    ['byAuthor', 'yes'],
  ])('S18 with a wrong %s is damaged', (field, value) => {
    write('snapshot', { ...makeSnapshot(1), comments: [{ ...makeComment('c1'), [field]: value }] });
    expect(readSnapshot(join(data, dataFiles.snapshot))).toEqual({
      fault: expect.stringContaining(`is damaged (comments 0 ${field}`) as string,
    });
  });

  it('keeps an edit and its note, and drops what is no part of a published comment', () => {
    const comment = makeComment('c1', { edited: '2026-11-21T09:00:00Z', note: 'A link was taken out.' });
    write('snapshot', { ...makeSnapshot(1), comments: [{ ...comment, email: 'ann@example.org' }] });
    expect(readSnapshot(join(data, dataFiles.snapshot))).toEqual({
      snapshot: { ...makeSnapshot(1), comments: [comment] },
    });
  });
});

describe('what was published', () => {
  it('is kept alone, so that what was erased is not kept beside it', () => {
    write('published', makeSnapshot(1, ['erased']));
    keepPublished(data, makeSnapshot(2, []));
    expect(readFileSync(join(data, dataFiles.published), 'utf8')).not.toContain('erased');
  });

  it('leaves no folder where there is nothing to keep', () => {
    const nowhere = join(data, 'nowhere');
    keepPublished(nowhere, makeSnapshot(0, []));
    expect(existsSync(nowhere)).toBe(false);
  });

  it('is read from the site in place', () => {
    expect(readPublished(data)).toBeUndefined();
    mkdirSync(join(data, 'dist'));
    writeFileSync(join(data, 'dist', '.build.json'), JSON.stringify({ styleHash: 'x', comments: published }));
    expect(readPublished(join(data, 'dist'))).toEqual(published);
    writeFileSync(join(data, 'dist', '.build.json'), '{"styleHash":"x"}');
    expect(readPublished(join(data, 'dist'))).toBeUndefined();
  });
});
