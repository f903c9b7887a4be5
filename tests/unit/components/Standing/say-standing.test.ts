import { describe, expect, it } from 'vitest';
import { sayStanding } from '../../../../src/components/Standing/say-standing.ts';
import { emptyModuleProgress, withFinish } from '../../../../src/training/progress.ts';

const progress = emptyModuleProgress();
const standing = { checks: 7, right: 4, needed: 6, isPlanned: false, isFinished: false, steps: [] };

describe('what is said of a learner’s way', () => {
  it('is how far they are and what is missing', () => {
    expect(sayStanding(standing, progress)).toBe(
      '4 of 7 checks are right. The module is done with 6. Your plan is not written yet.',
    );
    expect(sayStanding({ ...standing, right: 1, needed: 7, isPlanned: true }, progress)).toBe(
      '1 of 7 checks is right. The module is done with all of them. Your plan is written.',
    );
    expect(sayStanding({ ...standing, right: 6 }, progress)).toBe(
      '6 of 7 checks are right. That is enough. Your plan is not written yet.',
    );
  });

  it('is what was reached, and when, once the module is finished', () => {
    const finished = { ...standing, right: 6, isPlanned: true, isFinished: true };
    expect(sayStanding(finished, withFinish(progress, '2026-11-22'))).toBe(
      '6 of 7 checks are right, and your plan is written. You finished on 22 November 2026.',
    );
    expect(sayStanding({ ...finished, isPlanned: false }, progress)).toBe('6 of 7 checks are right.');
  });
});
