import { expect, it } from 'vitest';
import { sayClock } from '../../../src/language/clock.ts';

const moment = new Date('2026-11-22T23:32:00.000Z');

it('a moment of today is a time, of another day the day too, as the clock there has it', () => {
  expect(sayClock(moment, new Date('2026-11-22T23:50:00.000Z'), 'UTC')).toBe('23:32');
  expect(sayClock(moment, new Date('2026-11-23T00:10:00.000Z'), 'UTC')).toBe('22 November 2026, 23:32');
  expect(sayClock(moment, new Date('2026-11-23T00:10:00.000Z'), 'Europe/Vienna')).toBe('00:32');
});
