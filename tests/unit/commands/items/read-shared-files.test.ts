import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readSharedFiles } from '../../../../src/commands/items/read-shared-files.ts';
import { makeProgress } from '../../../../src/training/progress.ts';
import { packProgress } from '../../../../src/training/share-progress.ts';

const fixture = join(import.meta.dirname, '../../../fixtures/items');
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'items-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

it('files that say nothing are named with a remedy, and do not stop the others', async () => {
  const good = join(fixture, 'person-a.json');
  const copy = join(folder, 'copy.json');
  const [photo, newer] = [join(folder, 'photo.jpg'), join(folder, 'newer.json')];
  cpSync(good, copy);
  writeFileSync(photo, '\u0000JFIF');
  writeFileSync(newer, '{"format":"both-banks-progress","version":7}');
  const missing = join(folder, 'missing.json');
  const damaged = join(fixture, 'damaged.json');
  const { people, troubles } = await readSharedFiles([missing, damaged, photo, newer, folder, good, copy]);
  expect(people.map(({ file }) => file)).toEqual([good]);
  expect(troubles).toHaveLength(6);
  expect(troubles[0]).toMatch(/missing\.json: It can’t be opened .*Check its name/);
  expect(troubles[1]).toMatch(/damaged\.json: .*damaged\. Export it again/);
  expect(troubles[2]).toMatch(/photo\.jpg: .*Copy the whole link or line, or choose a file/);
  expect(troubles[3]).toMatch(/newer\.json: .*newer version/);
  expect(troubles[4]).toMatch(/can’t be opened/);
  expect(troubles[5]).toMatch(/copy\.json: It says the same as .*person-a\.json/);
});

it('a file may hold a copied link instead', async () => {
  const file = join(folder, 'link.txt');
  const progress = makeProgress({});
  writeFileSync(file, `https://both-banks.example/training/progress/#${await packProgress(progress)}\n`);
  expect(await readSharedFiles([file])).toEqual({ people: [{ file, progress }], troubles: [] });
});
