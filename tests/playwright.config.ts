import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { findBrowser, quietFlags } from './browser.ts';
import { builtSites, projectRoot } from './built-sites.ts';

// Every worker reads this file; the answer is looked for once.
process.env.CHROMIUM_PATH = await findBrowser();

const report = process.env.TEST_REPORT;

export default defineConfig({
  testDir: join(projectRoot, 'tests/e2e'),
  outputDir: join(projectRoot, 'tests/.output/playwright'),
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  retries: 0,
  timeout: 120_000,
  reporter: report === undefined ? 'list' : [['list'], ['json', { outputFile: report }]],
  use: {
    browserName: 'chromium',
    actionTimeout: 10_000,
    navigationTimeout: 20_000,
    // Nothing but this machine has an address: what a page asks of others fails and is seen.
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      args: [...quietFlags, '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1'],
    },
    contextOptions: { reducedMotion: 'reduce' },
  },
  webServer: builtSites.map(({ name, port, origin }) => ({
    name,
    command: `"${process.execPath}" tests/serve.ts ${port}`,
    cwd: projectRoot,
    url: `${origin}/`,
    reuseExistingServer: false,
    stdout: 'ignore' as const,
    stderr: 'pipe' as const,
    gracefulShutdown: { signal: 'SIGTERM' as const, timeout: 5000 },
  })),
});
