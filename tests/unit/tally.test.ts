import { describe, expect, it } from 'vitest';
import { tally } from '../tally.ts';

const unit = {
  numPassedTests: 7,
  numFailedTests: 1,
  testResults: [{ status: 'failed', assertionResults: [{ status: 'failed' }] }],
};
const browser = { stats: { expected: 5, unexpected: 2, flaky: 0, skipped: 1 }, errors: [] };

describe('adding up reports', () => {
  it('counts the tests of both kinds', () => {
    expect(tally([unit, browser])).toEqual({ passed: 12, failed: 3 });
    expect(tally([])).toEqual({ passed: 0, failed: 0 });
  });

  it('counts a test file that could not be read as one failure', () => {
    const broken = { ...unit, testResults: [{ status: 'failed', assertionResults: [] }] };
    expect(tally([broken])).toEqual({ passed: 7, failed: 2 });
  });

  it('counts a server that did not start as one failure', () => {
    expect(tally([{ ...browser, errors: [{ message: 'gone' }] }])).toEqual({ passed: 5, failed: 3 });
  });

  it('is not misled by anything else', () => {
    expect(tally([undefined, 'text', { numPassedTests: 'many' }])).toEqual({ passed: 0, failed: 0 });
  });
});
