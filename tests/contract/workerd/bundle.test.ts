import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, expect, it } from 'vitest';
import { root } from '../../endpoint/workerd.ts';

const MOST = 120 * 1024;

const folder = mkdtempSync(join(tmpdir(), 'both-banks-bundle-'));

afterAll(() => {
  rmSync(folder, { recursive: true });
});

it('what is deployed as the Worker is at most 120 KB compressed', () => {
  // Any folder will do for the assets here, which are uploaded beside the Worker.
  const parameters = ['deploy', '--dry-run', '--outdir', folder, '--assets', 'public'];
  const { status, stderr } = spawnSync(
    process.execPath,
    ['node_modules/wrangler/bin/wrangler.js', ...parameters],
    { cwd: root, encoding: 'utf8', env: { ...process.env, WRANGLER_SEND_METRICS: 'false' } },
  );
  expect(status, stderr).toBe(0);
  const bundle = readFileSync(join(folder, 'cloudflare.js'));
  // What speaks SMTP is for a machine of one's own.
  expect(bundle.includes('EHLO')).toBe(false);
  const { length } = gzipSync(bundle);
  expect(length).toBeGreaterThan(20 * 1024);
  expect(length).toBeLessThan(MOST);
});
