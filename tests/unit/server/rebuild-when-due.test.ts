import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { rebuildWhenDue, type BuildResult } from '../../../src/server/rebuild-when-due.ts';

const day = 24 * 60 * 60 * 1000;
const start = new Date('2026-11-21T10:00:00Z');
const inDays = (days: number): Date => new Date(start.getTime() + days * day);

let logged: string[];
let builtAt: string[];

beforeEach(() => {
  vi.useFakeTimers({ now: start });
  logged = [];
  builtAt = [];
});

afterEach(() => {
  vi.useRealTimers();
});

function schedule(nextDue: Date | undefined, ...results: (BuildResult | Error)[]): () => void {
  return rebuildWhenDue({
    nextDue,
    log: (line) => logged.push(line),
    build: () => {
      builtAt.push(new Date().toISOString());
      const result = results.shift() ?? { ok: true };
      return result instanceof Error ? Promise.reject(result) : Promise.resolve(result);
    },
  });
}

test('the site is built again when the next post is due, and not before', async () => {
  schedule(inDays(0.5));
  await vi.advanceTimersByTimeAsync(0.5 * day - 1);
  expect(builtAt).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(builtAt).toEqual(['2026-11-21T22:00:00.000Z']);
});

test('a post due in a year is not published in twenty-four days', async () => {
  schedule(inDays(365));
  await vi.advanceTimersByTimeAsync(364 * day);
  expect(builtAt).toEqual([]);
  await vi.advanceTimersByTimeAsync(day);
  expect(builtAt).toEqual(['2027-11-21T10:00:00.000Z']);
});

test('one due post after the other is published', async () => {
  schedule(inDays(1), { ok: true, nextDue: inDays(3) }, { ok: true });
  await vi.advanceTimersByTimeAsync(30 * day);
  expect(builtAt).toEqual(['2026-11-22T10:00:00.000Z', '2026-11-24T10:00:00.000Z']);
});

test.each([{ ok: false } as const, new Error('The disk is full.')])(
  'after a build that fails (%s) the old site stays, the log says so, and an hour later it is tried again',
  async (failure) => {
    schedule(inDays(1), failure);
    await vi.advanceTimersByTimeAsync(2 * day);
    expect(builtAt).toEqual(['2026-11-22T10:00:00.000Z', '2026-11-22T11:00:00.000Z']);
    expect(logged).toContain(
      'That build failed; the site stays as it was, and the next attempt is in an hour.',
    );
    if (failure instanceof Error) expect(logged).toContain('The disk is full.');
  },
);

test('a build that calls itself due at once does not run without a pause', async () => {
  schedule(start, { ok: true, nextDue: start }, { ok: true, nextDue: start });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(builtAt).toHaveLength(2);
});

test('without a scheduled post, or once stopped, nothing is built', async () => {
  schedule(undefined);
  schedule(inDays(1))();
  await vi.advanceTimersByTimeAsync(60 * day);
  expect(builtAt).toEqual([]);
});
