import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CommentSnapshot } from '../../../src/comments/contract.ts';
import { sayEvent } from '../../../src/server/say-event.ts';
import { writeSnapshot } from '../../../src/server/write-snapshot.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'write-snapshot-'));
});

afterEach(() => rm(folder, { recursive: true }));

const snapshot: CommentSnapshot = { version: 1, revision: 4, closed: ['a'], paused: false, comments: [] };

test('a snapshot takes the place of the one before, and nothing is left beside it', async () => {
  const file = join(folder, 'new', 'approved.json');
  await writeSnapshot(file, { ...snapshot, revision: 3 });
  // What a write that was cut off left behind.
  await writeFile(`${file}.new`, '{"version":1,"comm');
  await writeSnapshot(file, snapshot);
  expect(JSON.parse(await readFile(file, 'utf8'))).toEqual(snapshot);
  expect(await readdir(join(folder, 'new'))).toEqual(['approved.json']);
});

test('a snapshot can be read by its owner alone', async () => {
  const file = join(folder, 'approved.json');
  await writeSnapshot(file, snapshot);
  expect((await stat(file)).mode & 0o077).toBe(0);
});

test('an event is one line, whatever its details hold', () => {
  const at = new Date('2026-11-22T10:00:00Z');
  const event = {
    level: 'error',
    event: 'publication failed',
    reason: 'a b\n"c"',
    failures: 2,
    ok: false,
  } as const;
  expect(sayEvent(event, at)).toBe(
    '2026-11-22T10:00:00.000Z error publication failed reason="a b\\n\\"c\\"" failures=2 ok=false',
  );
});
