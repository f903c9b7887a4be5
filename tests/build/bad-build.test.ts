import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noData, projectRoot } from '../built-sites.ts';

const mistakes = join(projectRoot, 'tests/fixtures/mistakes');
const work = join(projectRoot, 'tests/.output/bad-build');
const output = join(work, 'site');

/** More than a slow machine needs to read a few small files. */
const mostSeconds = 60;

/** Every file of a folder with its digest and the moment it was last written. */
function describeFolder(folder: string): string[] {
  return globSync('**/*', { cwd: folder })
    .filter((path) => statSync(join(folder, path)).isFile())
    .sort()
    .map((path) => {
      const digest = createHash('sha256')
        .update(readFileSync(join(folder, path)))
        .digest('hex');
      return `${path} ${digest} ${statSync(join(folder, path)).mtimeMs}`;
    });
}

describe('a build of mistaken content', () => {
  const clear = (): void => {
    rmSync(work, { recursive: true, force: true });
  };
  let before: string[] = [];
  let result: SpawnSyncReturns<string>;

  beforeAll(() => {
    clear();
    for (const part of ['base', 'many']) cpSync(join(mistakes, part), work, { recursive: true });
    mkdirSync(join(output, 'posts/kept'), { recursive: true });
    writeFileSync(join(output, 'index.html'), '<!doctype html><title>The site before</title>');
    writeFileSync(join(output, 'posts/kept/index.html'), '<!doctype html><title>A post before</title>');
    before = describeFolder(output);
    result = spawnSync(process.execPath, ['src/commands/build.ts', '--out', relative(projectRoot, output)], {
      cwd: projectRoot,
      encoding: 'utf8',
      timeout: mostSeconds * 1000,
      env: {
        ...process.env,
        CONTENT_ROOT: relative(projectRoot, join(work, 'content')),
        BUILD_DATE: '2026-12-01',
        DATA_DIR: noData,
      },
    });
  });
  afterAll(clear);

  it('fails, and does not hang', () => {
    expect(result.signal).toBeNull();
    expect(result.status).toBe(1);
  });

  it('tells every mistake of every file at once, then how many there are', () => {
    const root = `${relative(projectRoot, work)}/`;
    const expected = readFileSync(join(mistakes, 'many/expected.txt'), 'utf8');
    const count = expected.split('\n').filter((line) => /^\S/.test(line)).length;
    expect(count).toBeGreaterThanOrEqual(8);
    expect(result.stdout.replaceAll(root, '')).toBe(
      `${expected}\n${count} mistakes in the content. Nothing was built or changed.\n`,
    );
  });

  it('shows no trace of the program', () => {
    expect(result.stderr).toBe('');
    expect(result.stdout).not.toMatch(/^\s+at |node:internal|\.ts:\d/m);
  });

  it('leaves the site before as it was, to the byte', () => {
    expect(before.length).toBe(2);
    expect(describeFolder(output)).toEqual(before);
    expect(existsSync(`${output}.previous`)).toBe(false);
  });
});

describe('a build with a wrong setting', () => {
  it('says in one sentence what to write', () => {
    const { status, stderr, stdout } = spawnSync(process.execPath, ['src/commands/build.ts'], {
      cwd: projectRoot,
      encoding: 'utf8',
      timeout: mostSeconds * 1000,
      env: { ...process.env, BUILD_DATE: '2026-02-31' },
    });
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toBe(
      'BUILD_DATE is "2026-02-31", which is not a date; write for example BUILD_DATE=2026-11-21.\n',
    );
  });
});
