import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { takeLock } from '../../../src/server/lock.ts';

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'));
  file = join(folder, 'deep', 'a.lock');
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function release(lock: ReturnType<typeof takeLock>): void {
  if ('heldBy' in lock) throw new Error(`held by ${lock.heldBy}`);
  lock.release();
}

test('a lock is held until it is given back', () => {
  const lock = takeLock(file);
  expect(readFileSync(file, 'utf8')).toBe(String(process.pid));
  release(lock);
  expect(existsSync(file)).toBe(false);
  release(takeLock(file));
});

test('a lock of a living process is respected, and its holder named', () => {
  release(takeLock(file));
  writeFileSync(file, String(process.ppid));
  expect(takeLock(file)).toEqual({ heldBy: process.ppid });
});

test('a lock of a dead process is taken over', () => {
  release(takeLock(file));
  const { pid } = spawnSync(process.execPath, ['--version']);
  writeFileSync(file, String(pid));
  release(takeLock(file));
});

test('a lock that nobody has touched for a minute is taken over, whoever has its number now', () => {
  release(takeLock(file));
  writeFileSync(file, String(process.ppid));
  const longAgo = new Date(Date.now() - 61_000);
  utimesSync(file, longAgo, longAgo);
  release(takeLock(file));
});
