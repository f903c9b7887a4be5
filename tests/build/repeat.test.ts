import { spawnSync } from 'node:child_process';
import { globSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { fixtureSite, noData, projectRoot } from '../built-sites.ts';

const again = join(projectRoot, 'tests/.output/again');

afterAll(() => {
  for (const folder of [again, `${again}.previous`]) rmSync(folder, { recursive: true, force: true });
});

describe('a second build of the same content on the same date', () => {
  it('is the first one to the byte, whatever the clock and the caches say', { timeout: 120_000 }, () => {
    // Texts are compiled, charts grown, images drawn and words indexed anew: what is kept must not differ from what is made.
    for (const kept of ['prose', 'charts', 'share', 'search'])
      rmSync(join(projectRoot, '.cache', kept), { recursive: true, force: true });
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['src/commands/build.ts', '--out', relative(projectRoot, again)],
      {
        cwd: projectRoot,
        env: {
          ...process.env,
          CONTENT_ROOT: 'tests/fixtures/site',
          BUILD_DATE: '2026-12-01',
          DATA_DIR: noData,
          ASTRO_TELEMETRY_DISABLED: '1',
        },
        encoding: 'utf8',
        timeout: 110_000,
      },
    );
    expect(status, stdout + stderr).toBe(0);
    const names = listFiles(fixtureSite.root);
    expect(names.length).toBeGreaterThan(100);
    expect(listFiles(again)).toEqual(names);
    const changed = names.filter(
      (name) => !readFileSync(join(fixtureSite.root, name)).equals(readFileSync(join(again, name))),
    );
    expect(changed).toEqual([]);
  });
});

function listFiles(root: string): string[] {
  return globSync('**/*', { cwd: root, withFileTypes: true, exclude: [] })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .concat(['.build.json', '.well-known/security.txt', '.conversation.json', '.endpoint.json', '_headers'])
    .concat('.later-pages/fifty-seven-comments.json')
    .filter((name, index, all) => all.indexOf(name) === index)
    .sort();
}
