import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { everyMinute } from '../../../src/server/every-minute.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

test('what is done by the clock is done every minute, and never begun before it has ended', async () => {
  const ends: (() => void)[] = [];
  const stop = everyMinute(() => new Promise<void>((resolve) => ends.push(resolve)));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(ends).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(300_000);
  expect(ends).toHaveLength(1);
  ends[0]?.();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(ends).toHaveLength(2);
  ends[1]?.();
  await stop();
});

test('a stop waits for what is under way, and nothing begins after it', async () => {
  let ends = 0;
  let begun = 0;
  const stop = everyMinute(async () => {
    begun += 1;
    await new Promise((resolve) => setTimeout(resolve, 5_000));
    ends += 1;
  });
  await vi.advanceTimersByTimeAsync(61_000);
  const stopped = stop();
  expect([begun, ends]).toEqual([1, 0]);
  await vi.advanceTimersByTimeAsync(600_000);
  await stopped;
  expect([begun, ends]).toEqual([1, 1]);
});
