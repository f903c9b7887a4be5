import { describe, expect, it } from 'vitest';
import { sayDone, sayDue, sayNext, sayNothingDue } from '../../../../src/components/Review/say-looks.ts';
import { planReviews } from '../../../../src/training/due.ts';

const at = '2026-11-25T10:00:00.000Z';

/** The plan of a module finished on 22 November, on a day. */
function planOn(today: string, done: number[] = []) {
  const reviews = Object.fromEntries(done.map((days) => [days, at]));
  return planReviews({ finishedOn: '2026-11-22', reviews }, [2, 9, 30], today);
}

describe('what is said of a look', () => {
  it('tells since when it is due, and after how many days', () => {
    expect(sayDue(planOn('2026-11-24'), '2026-11-24')).toBe(
      'Due today, 2 days after you finished the module.',
    );
    expect(sayDue(planOn('2026-11-26'), '2026-11-26')).toBe(
      'Due since Tuesday, 24 November 2026, 2 days after you finished the module.',
    );
  });

  it('tells that it stands for those that were missed', () => {
    expect(sayDue(planOn('2026-12-01'), '2026-12-01')).toMatch(/It stands for the one you missed, too\.$/);
    expect(sayDue(planOn('2026-12-22'), '2026-12-22')).toMatch(/It stands for the 2 you missed, too\.$/);
  });

  it('tells what comes after it, or that it was the last', () => {
    expect(sayDone('A Module', planOn('2026-11-25', [2]))).toBe(
      'Done. The next look at “A Module” is on Tuesday, 1 December 2026.',
    );
    expect(sayDone('A Module', planOn('2026-12-25', [30]))).toBe(
      'Done. That was the last look at “A Module”.',
    );
  });
});

describe('what is said of the looks to come', () => {
  it('names the next day of each module', () => {
    expect(sayNext(planOn('2026-11-23'))).toBe('Tuesday, 24 November 2026');
    expect(sayNext(planOn('2026-11-24'))).toBe('due today');
    expect(sayNext(planOn('2026-12-25', [30]))).toBe('all looks taken');
  });

  it('names the first of all where none is due', () => {
    const looks = [
      { title: 'Late', plan: planOn('2026-11-25', [2, 9]) },
      { title: 'Soon', plan: planOn('2026-11-25', [2]) },
    ];
    expect(sayNothingDue(looks)).toBe(
      'Nothing is due today. The next look is at “Soon”, on Tuesday, 1 December 2026.',
    );
    expect(sayNothingDue([{ title: 'Over', plan: planOn('2026-12-25', [30]) }])).toBe(
      'Nothing is due: all looks are taken.',
    );
  });
});
