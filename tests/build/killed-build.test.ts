import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { dataFiles, type CommentSnapshot } from '../../src/comments/contract.ts';
import { projectRoot } from '../built-sites.ts';

const work = join(projectRoot, 'tests/.output/killed-build');
const [root, data] = [join(work, 'site'), join(work, 'data')];
const parameters = ['src/commands/build.ts', '--out', relative(projectRoot, root)];
const options = {
  cwd: projectRoot,
  env: {
    ...process.env,
    CONTENT_ROOT: 'tests/fixtures/site',
    BUILD_DATE: '2026-12-01',
    DATA_DIR: relative(projectRoot, data),
    ASTRO_TELEMETRY_DISABLED: '1',
  },
};

const remove = (): void => {
  rmSync(work, { recursive: true, force: true });
};
beforeAll(remove);
afterAll(remove);

function approve(revision: number, ids: string[]): void {
  mkdirSync(data, { recursive: true });
  const comments = ids.map((id) => ({
    ...{ id, post: 'bare', name: 'Ann Lee', html: `<p>Words of ${id}.</p>` },
    ...{ written: '2026-11-20T09:00:00Z', byAuthor: false },
  }));
  const snapshot: CommentSnapshot = { version: 1, revision, closed: [], paused: false, comments };
  writeFileSync(join(data, dataFiles.snapshot), JSON.stringify(snapshot));
}

function build(): { status: number | null; says: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, parameters, {
    ...options,
    encoding: 'utf8',
  });
  return { status, says: stdout + stderr };
}

const read = (...path: string[]): string => readFileSync(join(root, ...path), 'utf8');

/** What readers see of the comments on the post: its page, its two feeds, and the count on cards and in RSS. */
function whereWordsAre(words: string): string[] {
  return [
    'posts/bare/index.html',
    'posts/bare/comments.xml',
    'comments.xml',
    '.endpoint.json',
    '.build.json',
  ].filter((file) => read(file).includes(words));
}

describe('a site with approved comments', () => {
  it('shows them on the page, in its structured data and in both feeds', { timeout: 120_000 }, () => {
    approve(1, ['one']);
    expect(build()).toMatchObject({ status: 0 });
    expect(whereWordsAre('Words of one.')).toEqual([
      'posts/bare/index.html',
      'posts/bare/comments.xml',
      'comments.xml',
    ]);
    expect(read('posts/bare/index.html')).toContain('"commentCount":1');
    expect(read('rss.xml')).toContain('<slash:comments>1</slash:comments>');
    expect(JSON.parse(read('.build.json'))).toMatchObject({ comments: { revision: 1, count: 1 } });
  });

  it('stays whole where the build that should replace it is killed', { timeout: 120_000 }, async () => {
    approve(2, ['one', 'two']);
    const child = spawn(process.execPath, parameters, { ...options, stdio: 'ignore' });
    const ended = once(child, 'exit');
    // Astro is at work, and the folder it writes to is no site yet.
    await vi.waitFor(
      () => {
        expect(existsSync(join(projectRoot, 'dist.next', 'index.html'))).toBe(true);
      },
      { timeout: 60_000, interval: 20 },
    );
    child.kill('SIGKILL');
    await ended;
    expect(whereWordsAre('Words of one.')).toHaveLength(3);
    expect(whereWordsAre('Words of two.')).toEqual([]);
    expect(JSON.parse(read('.build.json'))).toMatchObject({ comments: { revision: 1 } });
  });

  it('is there again where a build was killed between its two renames', { timeout: 120_000 }, () => {
    renameSync(root, `${root}.previous`);
    approve(3, ['two']);
    expect(build()).toMatchObject({ status: 0 });
    expect(whereWordsAre('Words of two.')).toHaveLength(3);
  });

  it('has no trace of one that was erased', { timeout: 120_000 }, () => {
    expect(whereWordsAre('Words of one.')).toEqual([]);
    expect(readFileSync(join(data, dataFiles.published), 'utf8')).not.toContain('Words of one.');
  });

  it('is left as it was where its comments are lost', { timeout: 120_000 }, () => {
    const before = read('.build.json');
    for (const name of [dataFiles.snapshot, dataFiles.published]) rmSync(join(data, name));
    const { status, says } = build();
    expect(status).toBe(1);
    expect(says).toMatch(/^The site was not built, for it would lose its comments: .* is missing; .*\.\n$/);
    expect(read('.build.json')).toBe(before);
    expect(whereWordsAre('Words of two.')).toHaveLength(3);
  });
});
