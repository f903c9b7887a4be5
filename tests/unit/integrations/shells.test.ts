import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { putShellsAside } from '../../../src/integrations/shells.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shells-'));
});

afterEach(() => rm(folder, { recursive: true }));

test('the shells leave what is served, and their places are as the endpoint looks for them', async () => {
  for (const kind of ['reader', 'moderator']) {
    await mkdir(join(folder, 'shells', kind), { recursive: true });
    await writeFile(
      join(folder, 'shells', kind, 'index.html'),
      `<title>&lt;!--title--&gt;</title><meta content="<!--title-->"><main><!--body--></main>${kind}`,
    );
  }
  await putShellsAside(folder);
  expect(existsSync(join(folder, 'shells'))).toBe(false);
  expect(await readFile(join(folder, '.shells', 'moderator.html'), 'utf8')).toBe(
    '<title><!--title--></title><meta content="<!--title-->"><main><!--body--></main>moderator',
  );
  expect(existsSync(join(folder, '.shells', 'reader.html'))).toBe(true);
});

test('a folder without shells is left as it is', async () => {
  await putShellsAside(folder);
  expect(existsSync(join(folder, '.shells'))).toBe(false);
});
