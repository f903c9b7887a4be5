import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/language/days.ts';
import { reviewDays, writeReviewCalendar } from '../../../src/training/review.ts';
import { foldLine } from '../../../src/transfer/calendar.ts';

const plan = {
  moduleId: 'unwritten-promise',
  title: 'Promises, kept; and "bent" ones\\',
  url: 'https://both-banks.example/training/review/',
  finishedOn: '2026-11-22',
  days: [2, 9, 30],
  now: new Date('2026-11-22T10:11:12.345Z'),
};

/** The lines of a calendar as its readers see them, unfolded. */
function linesOf(calendar: string): string[] {
  return calendar.replaceAll('\r\n ', '').split('\r\n');
}

describe('the days of review', () => {
  it('are two, nine and thirty days later, over the ends of months and years', () => {
    expect(reviewDays('2026-11-22')).toEqual(['2026-11-24', '2026-12-01', '2026-12-22']);
    expect(reviewDays('2027-12-30')).toEqual(['2028-01-01', '2028-01-08', '2028-01-29']);
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
  });

  it('need a day to count from', () => {
    expect(() => reviewDays('soon')).toThrow(RangeError);
  });
});

describe('the calendar file', () => {
  const calendar = writeReviewCalendar(plan);
  const lines = linesOf(calendar);

  it('has an entry for each day that lasts all day and keeps nobody from being free', () => {
    expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(3);
    expect(lines.filter((line) => line.startsWith('DTSTART'))).toEqual([
      'DTSTART;VALUE=DATE:20261124',
      'DTSTART;VALUE=DATE:20261201',
      'DTSTART;VALUE=DATE:20261222',
    ]);
    expect(lines.filter((line) => line.startsWith('DTEND'))[2]).toBe('DTEND;VALUE=DATE:20261223');
    expect(lines.filter((line) => line === 'TRANSP:TRANSPARENT')).toHaveLength(3);
    expect(lines).toContain('DTSTAMP:20261122T101112Z');
  });

  it('says again what it said before when it is made twice, so that entries replace each other', () => {
    const later = linesOf(writeReviewCalendar({ ...plan, now: new Date('2026-11-23T00:00:00Z') }));
    const ids = (all: string[]): string[] => all.filter((line) => line.startsWith('UID:'));
    expect(ids(later)).toEqual(ids(lines));
    expect(new Set(ids(lines)).size).toBe(3);
  });

  it('writes signs that mean something to a calendar with a backslash', () => {
    expect(lines).toContain('SUMMARY:Second look: Promises\\, kept\\; and "bent" ones\\\\');
  });

  it('begins, ends and breaks its lines as the standard asks', () => {
    expect(calendar.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\n')).toBe(true);
    expect(calendar.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(calendar.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('has no line longer than 75 bytes, whatever the title is, and loses no character', () => {
    const encoder = new TextEncoder();
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (title) => {
        const made = writeReviewCalendar({ ...plan, title: title.replace(/[\r\n]/g, ' ') });
        for (const line of made.split('\r\n')) expect(encoder.encode(line).length).toBeLessThanOrEqual(75);
        expect(foldLine(title.replace(/[\r\n]/g, '')).replaceAll('\r\n ', '')).toBe(
          title.replace(/[\r\n]/g, ''),
        );
      }),
    );
  });
});
