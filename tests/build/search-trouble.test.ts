import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixtureSite, noData, projectRoot } from '../built-sites.ts';

const work = join(projectRoot, 'tests/.output/search-trouble');
const site = join(work, 'site');
const remove = (): void => {
  rmSync(work, { recursive: true, force: true });
};
beforeAll(() => {
  remove();
  mkdirSync(site, { recursive: true });
  writeFileSync(join(site, '.build.json'), '{"styleHash":"old"}');
});
afterAll(remove);

/** A Pagefind that begins an index, and whose process is killed at the first page, as a machine without memory does. */
const dying = `#!${process.execPath}
process.stdin.once('data', () => {
  const answer = { message_id: 1, payload: { type: 'NewIndex', index_id: 0 } };
  process.stdout.write(Buffer.from(JSON.stringify(answer)).toString('base64') + ',');
  process.stdin.once('data', () => process.kill(process.pid, 'SIGKILL'));
});
`;

describe('a build whose search index is not made to its end', () => {
  it('says what happened and what helps, fails, and leaves the site before', { timeout: 120_000 }, () => {
    const program = join(work, 'pagefind');
    writeFileSync(program, dying, { mode: 0o755 });
    // An index that is kept would do.
    rmSync(join(projectRoot, '.cache/search'), { recursive: true, force: true });
    const { status, signal, stdout } = spawnSync(
      process.execPath,
      ['src/commands/build.ts', '--out', relative(projectRoot, site)],
      {
        cwd: projectRoot,
        encoding: 'utf8',
        env: {
          ...process.env,
          ...{ CONTENT_ROOT: 'tests/fixtures/site', BUILD_DATE: '2026-12-01', DATA_DIR: noData },
          ...{ PAGEFIND_EXTENDED_BINARY_PATH: program, ASTRO_TELEMETRY_DISABLED: '1' },
        },
      },
    );
    expect([status, signal]).toEqual([1, null]);
    expect(stdout).toMatch(
      /^Search: Pagefind's process ended before the index was whole \(.*\), .* Free some and build again; .*\.$/m,
    );
    expect(readFileSync(join(site, '.build.json'), 'utf8')).toBe('{"styleHash":"old"}');
  });
});

describe('two indexes at once', () => {
  it('are made one after the other, and the second says that it waits', { timeout: 60_000 }, async () => {
    const project = join(work, 'project');
    cpSync(fixtureSite.root, join(project, 'site'), { recursive: true });
    rmSync(join(project, 'site/pagefind'), { recursive: true });
    const first = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
    mkdirSync(join(project, '.cache'));
    writeFileSync(join(project, '.cache/search.lock'), String(first.pid));
    const program = join(projectRoot, 'src/commands/index-search.ts');
    const second = spawn(process.execPath, [program, '--out', 'site'], {
      cwd: project,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const ended = once(second, 'exit');
    const [said] = (await once(second.stdout, 'data')) as [Buffer];
    expect(String(said)).toBe(
      `Another index is under way (process ${first.pid ?? 0}); this one begins after it.\n`,
    );
    expect(existsSync(join(project, '.cache/search'))).toBe(false);
    first.kill();
    expect(await ended).toEqual([0, null]);
    expect(existsSync(join(project, 'site/pagefind/pagefind.js'))).toBe(true);
  });
});
