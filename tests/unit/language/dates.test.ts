import { describe, expect, it } from 'vitest';
import { isoDay, sayDate, sayDay, sayFullDate, sayMonth, sayShortDate } from '../../../src/language/dates.ts';

describe('a date', () => {
  it('is said so that nobody takes the day for the month', () => {
    expect(sayDate(new Date('2026-11-09T00:00:00Z'))).toBe('9 November 2026');
    expect(sayDay('2026-11-09')).toBe('9 November 2026');
    expect(sayFullDate(new Date('2026-11-12T12:00:00Z'))).toBe('Thursday, 12 November 2026');
  });

  it('is the day of the site’s zone to the last second, wherever it is built', () => {
    for (const time of ['00:00:00', '23:59:59']) {
      const date = new Date(`2026-12-31T${time}Z`);
      expect([sayDate(date), sayFullDate(date), isoDay(date)]).toEqual([
        '31 December 2026',
        'Thursday, 31 December 2026',
        '2026-12-31',
      ]);
    }
  });

  it('is short beside a title, with its year only where that is another', () => {
    const date = new Date('2026-06-09T00:00:00Z');
    expect(sayShortDate(date, new Date('2026-12-31T00:00:00Z'))).toBe('9 Jun');
    expect(sayShortDate(date, new Date('2027-01-01T00:00:00Z'))).toBe('9 Jun 2026');
  });

  it('has months that are counted from 1', () => {
    expect(Array.from({ length: 12 }, (_, index) => sayMonth(index + 1))).toEqual(
      'January February March April May June July August September October November December'.split(' '),
    );
  });
});
