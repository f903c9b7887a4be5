import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayIn } from '../../../src/language/days.ts';
import { dueOf, nextOf, planReviews } from '../../../src/training/due.ts';

const finishedOn = '2026-11-22';
const days = [2, 9, 30];

/** The states of the three reviews so many days after finishing. */
function statesAfter(passed: number, reviews: Record<string, string> = {}): string[] {
  return planReviews({ finishedOn, reviews }, days, addDays(finishedOn, passed)).map(({ state }) => state);
}

describe('reviews of a finished module', () => {
  it('come two, nine and thirty days later, and are due from their day on', () => {
    expect(planReviews({ finishedOn, reviews: {} }, days, finishedOn)).toEqual([
      { days: 2, day: '2026-11-24', state: 'ahead' },
      { days: 9, day: '2026-12-01', state: 'ahead' },
      { days: 30, day: '2026-12-22', state: 'ahead' },
    ]);
    expect(statesAfter(1)).toEqual(['ahead', 'ahead', 'ahead']);
    expect(statesAfter(2)).toEqual(['due', 'ahead', 'ahead']);
    expect(statesAfter(8)).toEqual(['due', 'ahead', 'ahead']);
  });

  it('are one when several were missed', () => {
    expect(statesAfter(9)).toEqual(['missed', 'due', 'ahead']);
    expect(statesAfter(400)).toEqual(['missed', 'missed', 'due']);
  });

  it('are done with when that one is done', () => {
    expect(statesAfter(10, { 9: '2026-12-02T10:00:00.000Z' })).toEqual(['covered', 'done', 'ahead']);
  });

  it('stay on their days when one before is done late', () => {
    const late = { 2: '2026-11-30T23:00:00.000Z' };
    expect(statesAfter(8, late)).toEqual(['done', 'ahead', 'ahead']);
    expect(statesAfter(9, late)).toEqual(['done', 'due', 'ahead']);
  });

  it('wait while a clock stands before the day of finishing', () => {
    expect(statesAfter(-3)).toEqual(['ahead', 'ahead', 'ahead']);
  });
});

describe('a module that is not finished', () => {
  it('has no reviews, whatever was noted of them', () => {
    expect(planReviews({ reviews: { 2: '2026-11-24T10:00:00.000Z' } }, days, finishedOn)).toEqual([]);
  });
});

describe('on any day, with any reviews done', () => {
  const someCase = fc.record({
    days: fc.uniqueArray(fc.integer({ min: 1, max: 365 }), { minLength: 1, maxLength: 6 }),
    done: fc.subarray([1, 2, 5, 9, 30, 31, 100, 365]),
    passed: fc.integer({ min: -5, max: 800 }),
  });
  const planOf = ({ days: planned, done, passed }: { days: number[]; done: number[]; passed: number }) =>
    planReviews(
      { finishedOn, reviews: Object.fromEntries(done.map((count) => [count, '2026-12-24T10:00:00.000Z'])) },
      planned,
      addDays(finishedOn, passed),
    );

  it('at most one is due, none before its day, and none comes between it and today', () => {
    fc.assert(
      fc.property(someCase, (one) => {
        const plan = planOf(one);
        const today = addDays(finishedOn, one.passed);
        const due = dueOf(plan);
        expect(plan.filter(({ state }) => state === 'due').length).toBeLessThanOrEqual(1);
        for (const { state, day } of plan) {
          if (state === 'due' || state === 'missed') expect(day <= today).toBe(true);
          if (state === 'ahead') expect(day > today).toBe(true);
          if (due !== undefined && day > due.day && state !== 'done') expect(day > today).toBe(true);
        }
      }),
    );
  });

  it('doing what is due leaves nothing due, and moves no other review', () => {
    fc.assert(
      fc.property(someCase, (one) => {
        const plan = planOf(one);
        const due = dueOf(plan);
        if (due === undefined) return;
        const after = planOf({ ...one, done: [...one.done, due.days] });
        expect(dueOf(after)).toBeUndefined();
        expect(after.map(({ day }) => day)).toEqual(plan.map(({ day }) => day));
        expect(nextOf(after)).toEqual(nextOf(plan));
      }),
    );
  });

  it('what is due stays due, itself or a later one in its place, until it is done', () => {
    fc.assert(
      fc.property(someCase, fc.nat(400), (one, more) => {
        const due = dueOf(planOf(one));
        const later = planOf({ ...one, passed: one.passed + more });
        if (due === undefined || later.some(({ days: count, state }) => state === 'done' && count > due.days))
          return;
        expect(dueOf(later)?.days).toBeGreaterThanOrEqual(due.days);
      }),
    );
  });
});

describe('the learner’s own day', () => {
  it('begins at midnight where the learner is', () => {
    const moment = new Date('2026-11-22T23:30:00Z');
    expect(dayIn(moment, 'UTC')).toBe('2026-11-22');
    expect(dayIn(moment, 'Europe/Berlin')).toBe('2026-11-23');
    expect(dayIn(moment, 'America/Los_Angeles')).toBe('2026-11-22');
    expect(dayIn(moment, 'Pacific/Kiritimati')).toBe('2026-11-23');
    expect(dayIn(new Date('2026-11-22T10:30:00Z'), 'Pacific/Pago_Pago')).toBe('2026-11-21');
  });

  it('is one day long in every zone, on the days when clocks change too', () => {
    const zones = ['America/New_York', 'Europe/London', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'UTC'];
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.date({ min: new Date('2026-01-01'), max: new Date('2029-12-31'), noInvalidDate: true }),
        (zone, moment) => {
          const today = dayIn(moment, zone);
          expect(today).toMatch(/^\d{4}-\d\d-\d\d$/);
          // Twenty-six hours are more than the longest day, twenty-two less than the shortest.
          expect(dayIn(new Date(moment.getTime() + 26 * 3_600_000), zone) > today).toBe(true);
          expect(dayIn(new Date(moment.getTime() + 22 * 3_600_000), zone) <= addDays(today, 1)).toBe(true);
        },
      ),
    );
  });

  it('is the machine’s where no zone is named', () => {
    const moment = new Date(2026, 0, 5, 0, 1);
    expect(dayIn(moment)).toBe('2026-01-05');
  });
});
