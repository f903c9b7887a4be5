import { describe, expect, it } from 'vitest';
import { laterInstant } from '../../../src/team/later-instant.ts';
import { minute } from '../training/made-progress.ts';

describe('the instant that something is written with', () => {
  it('is now, where the clock goes on', () => {
    expect(laterInstant(minute(2), undefined)).toBe(minute(2));
    expect(laterInstant(minute(2), minute(1))).toBe(minute(2));
  });

  it('comes after what was written before, where the clock was set back', () => {
    const before = minute(5);
    expect(laterInstant(minute(2), before) > before).toBe(true);
    expect(laterInstant(before, before) > before).toBe(true);
  });
});
