/** How many tests passed and failed. */
export interface Tally {
  passed: number;
  failed: number;
}

/** Adds up JSON reports of Vitest and Playwright, told apart by their shape; anything else counts nothing. */
export function tally(reports: unknown[]): Tally {
  return reports
    .map(readReport)
    .reduce((sum, { passed, failed }) => ({ passed: sum.passed + passed, failed: sum.failed + failed }), {
      passed: 0,
      failed: 0,
    });
}

function readReport(report: unknown): Tally {
  // Playwright: what did not run because a file or a server broke stands among the errors.
  const stats = readField(report, 'stats');
  if (stats !== undefined) {
    const broken = readList(report, 'errors').length;
    return {
      passed: readNumber(stats, 'expected') + readNumber(stats, 'flaky'),
      failed: readNumber(stats, 'unexpected') + broken,
    };
  }
  // Vitest: a file that could not be read has failed without a single test.
  const broken = readList(report, 'testResults').filter(
    (file) => readField(file, 'status') === 'failed' && readList(file, 'assertionResults').length === 0,
  );
  return {
    passed: readNumber(report, 'numPassedTests'),
    failed: readNumber(report, 'numFailedTests') + broken.length,
  };
}

function readField(thing: unknown, name: string): unknown {
  if (typeof thing !== 'object' || thing === null) return undefined;
  return new Map<string, unknown>(Object.entries(thing)).get(name);
}

function readNumber(thing: unknown, name: string): number {
  const value = readField(thing, name);
  return typeof value === 'number' ? value : 0;
}

function readList(thing: unknown, name: string): unknown[] {
  const value = readField(thing, name);
  return Array.isArray(value) ? value : [];
}
