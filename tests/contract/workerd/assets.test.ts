import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readConfig, startWorker, type RunningWorker } from '../../endpoint/worker.ts';

const site = mkdtempSync(join(tmpdir(), 'worker-assets-'));

let worker: RunningWorker;

beforeAll(async () => {
  for (const folder of ['.well-known', '.shells']) mkdirSync(join(site, folder));
  for (const file of ['index.html', '.well-known/security.txt', '.build.json', '.shells/reader.html'])
    writeFileSync(join(site, file), `${file} of the build`);
  worker = await startWorker(site);
});

afterAll(async () => {
  await worker.close();
  rmSync(site, { recursive: true });
});

const read = async (path: string): Promise<string> => (await worker.fetch(path)).text();

it('pages and what is public below /.well-known/ are answered from the build', async () => {
  expect(await read('/')).toBe('index.html of the build');
  expect(await read('/.well-known/security.txt')).toBe('.well-known/security.txt of the build');
});

it('nothing else that begins with a dot is answered from the build', async () => {
  for (const path of [
    '/.build.json',
    '/.shells/reader',
    '/.shells/reader.html',
    '/%2Ebuild.json',
    './/.build.json',
    '/.well-known/..%2F.build.json',
    '/.well-known/../.build.json',
  ])
    expect(await read(path), path).not.toContain('of the build');
});

it('Cloudflare keeps no line about a request: the address of a private page is a key to it', () => {
  expect(readConfig().observability.logs.invocation_logs).toBe(false);
});
