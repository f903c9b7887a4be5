import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { findBrowser } from './browser.ts';
import { fixtureSite, noData, projectRoot, realSite } from './built-sites.ts';
import type { Step } from './steps.ts';
import { runSteps } from './steps.ts';
import { tally } from './tally.ts';

const output = join(projectRoot, 'tests/.output');
const reports = {
  check: join(output, 'check.json'),
  contract: join(output, 'contract.json'),
  build: join(output, 'build.json'),
  browser: join(output, 'browser.json'),
};

/** Not the machine's day: the made-up content has posts that are out, due and far away on this one. */
const fixture = { CONTENT_ROOT: 'tests/fixtures/site', BUILD_DATE: '2026-12-01' };

const steps: Step[] = [
  {
    heading: 'Check what needs no build: format, lint, types, content, unit tests',
    run: () => runNode(['src/commands/check.ts'], { TEST_REPORT: reports.check }),
  },
  {
    heading: 'Hold the comments’ store and endpoint to their contract',
    run: () => runProject('contract', reports.contract),
  },
  {
    heading: 'Build the site',
    run: () => runNode(['src/commands/build.ts', '--out', relative(projectRoot, realSite.root)]),
  },
  {
    heading: 'Build the fixture site, which uses every feature',
    run: () => runNode(['src/commands/build.ts', '--out', relative(projectRoot, fixtureSite.root)], fixture),
  },
  {
    heading: 'Look at what was built',
    // One file after the other: some of them build, and builds in one folder wait for each other and say so.
    run: () => runProject('build', reports.build, '--no-file-parallelism'),
  },
  { heading: 'Find a browser', run: chooseBrowser },
  {
    heading: 'Read both sites in the browser',
    run: () =>
      runNode(['node_modules/@playwright/test/cli.js', 'test', '--config', 'tests/playwright.config.ts'], {
        TEST_REPORT: reports.browser,
      }),
  },
];

mkdirSync(output, { recursive: true });
for (const report of Object.values(reports)) rmSync(report, { force: true });

const say = (line: string): void => {
  console.log(line);
};
process.exitCode = await runSteps(steps, say);
const { passed, failed } = tally(
  Object.values(reports)
    .filter((path) => existsSync(path))
    .map(readReport),
);
say(`\n${passed} passed, ${failed} failed`);

async function chooseBrowser(): Promise<number> {
  try {
    process.env.CHROMIUM_PATH = await findBrowser();
    say(process.env.CHROMIUM_PATH);
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  }
}

/** Runs a project of the Vitest configuration; its results are counted from the report. */
function runProject(project: string, report: string, ...options: string[]): Promise<number> {
  const config = join('tests', 'vitest.config.ts');
  return runNode(
    ['node_modules/vitest/vitest.mjs', 'run', '--config', config, '--project', project, ...options],
    { TEST_REPORT: report },
  );
}

/** Runs a Node program of the project with this Node; answers its exit code. */
function runNode(parameters: string[], env: Record<string, string> = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, parameters, {
      cwd: projectRoot,
      stdio: 'inherit',
      env: {
        ...process.env,
        ASTRO_TELEMETRY_DISABLED: '1',
        WRANGLER_SEND_METRICS: 'false',
        DATA_DIR: noData,
        ...env,
      },
    });
    child.on('error', reject);
    child.on('close', (code) => {
      resolve(code ?? 1);
    });
  });
}

function readReport(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}
