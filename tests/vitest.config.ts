import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const report = process.env.TEST_REPORT;

/**
 * `unit` needs nothing but the sources; `contract` writes databases and starts processes; `build` looks at the two sites
 * that were built before.
 */
export default defineConfig({
  root: join(import.meta.dirname, '..'),
  test: {
    maxWorkers: 2,
    reporters: report === undefined ? ['default'] : ['default', ['json', { outputFile: report }]],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts', 'tests/architecture.test.ts'],
          // Properties are tried on hundreds of values, and a busy machine takes its time.
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: { name: 'contract', include: ['tests/contract/**/*.test.ts'], testTimeout: 60_000 },
      },
      {
        extends: true,
        test: { name: 'build', include: ['tests/build/**/*.test.ts'], testTimeout: 120_000 },
      },
    ],
  },
});
