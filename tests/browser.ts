import { execFileSync, spawnSync } from 'node:child_process';
import { constants, accessSync, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { chromium } from '@playwright/test';

/** Flags that keep Chromium quiet without a network and let it run as root. */
export const quietFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** What looking for a browser needs of the machine, so that a test can be another machine. */
export interface Machine {
  /** The browser somebody chose by hand: CHROMIUM_PATH. */
  chosen: string | undefined;
  /** Where Playwright keeps its own browser, installed or not. */
  playwrightPath: () => string;
  /** Places where Chrome and Chromium usually are, best first. */
  usualPaths: readonly string[];
  /** True if there is a program at the path and it starts. */
  canRun: (path: string) => boolean;
  /** Downloads Playwright's own browser; false if that fails. */
  installWithPlaywright: () => boolean | Promise<boolean>;
  /** True for root on Debian and its relatives. */
  canUseApt: () => boolean;
  /** Installs the chromium package; false if that fails. */
  installWithApt: () => boolean | Promise<boolean>;
  /** Tells the person waiting what is going on. */
  say: (sentence: string) => void;
}

/** Finds a Chromium or Chrome that runs, installing one if there is none; the error says what was tried. */
export async function findBrowser(machine: Machine = readMachine()): Promise<string> {
  const { chosen, usualPaths, canRun } = machine;
  const tried: string[] = [];
  if (chosen !== undefined) {
    if (canRun(chosen)) return chosen;
    tried.push(`CHROMIUM_PATH is ${chosen}, which does not run`);
    machine.say(`CHROMIUM_PATH is ${chosen}, which does not run; looking elsewhere.`);
  } else {
    tried.push('CHROMIUM_PATH is not set');
  }

  const own = machine.playwrightPath();
  if (canRun(own)) return own;
  tried.push(`Playwright's own browser is not at ${own} or does not run`);

  const installed = usualPaths.find(canRun);
  if (installed !== undefined) return installed;
  tried.push(`no Chrome or Chromium runs at the ${usualPaths.length} usual places`);

  machine.say('No browser found; installing the one Playwright offers.');
  if ((await machine.installWithPlaywright()) && canRun(own)) return own;
  tried.push('"playwright install chromium" did not bring one that runs');

  if (machine.canUseApt()) {
    machine.say('Installing the chromium package.');
    const packaged = (await machine.installWithApt()) ? usualPaths.find(canRun) : undefined;
    if (packaged !== undefined) return packaged;
    tried.push('"apt-get install chromium" did not bring one that runs');
  } else {
    tried.push('this is not Debian as root, so apt-get was not asked');
  }
  throw new Error(
    `No browser for the tests: ${tried.join('; ')}. Install Chrome or Chromium, or set CHROMIUM_PATH to its program.`,
  );
}

/** The places where each system usually keeps Chrome and Chromium, given its environment. */
export function listUsualPaths(platform: string, env: Record<string, string | undefined>): string[] {
  if (platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(
      (root) => root !== undefined,
    );
    const programs = ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe'];
    return roots.flatMap((root) => programs.map((program) => `${root}\\${program}`));
  }
  if (platform === 'darwin') {
    const programs = [
      'Google Chrome.app/Contents/MacOS/Google Chrome',
      'Chromium.app/Contents/MacOS/Chromium',
    ];
    const folders = ['/Applications', ...(env.HOME === undefined ? [] : [`${env.HOME}/Applications`])];
    return folders.flatMap((folder) => programs.map((program) => `${folder}/${program}`));
  }
  const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];
  const usual = ['/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome'];
  const folders = [...new Set([...(env.PATH ?? '').split(delimiter), ...usual])].filter(
    (folder) => folder !== '',
  );
  return folders.flatMap((folder) => names.map((name) => `${folder}/${name}`));
}

function readMachine(): Machine {
  const command = join(
    dirname(createRequire(import.meta.url).resolve('@playwright/test/package.json')),
    'cli.js',
  );
  return {
    chosen: process.env.CHROMIUM_PATH === '' ? undefined : process.env.CHROMIUM_PATH,
    playwrightPath: () => chromium.executablePath(),
    usualPaths: listUsualPaths(process.platform, process.env),
    canRun: startsUp,
    installWithPlaywright: () => succeeds(process.execPath, [command, 'install', 'chromium']),
    canUseApt: () =>
      process.platform === 'linux' && existsSync('/etc/debian_version') && process.getuid?.() === 0,
    installWithApt: () =>
      succeeds('apt-get', ['update']) &&
      succeeds('apt-get', ['install', '-y', 'chromium'], { DEBIAN_FRONTEND: 'noninteractive' }),
    say: (sentence) => {
      console.log(sentence);
    },
  };
}

/** A path can hold a stub or a program whose libraries are missing, so it is asked for its version. */
function startsUp(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    // On Windows asking for the version would open a window.
    if (process.platform === 'win32') return true;
    const answer = execFileSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000, stdio: 'pipe' });
    return /chrom/i.test(answer);
  } catch {
    return false;
  }
}

function succeeds(program: string, parameters: string[], env: Record<string, string> = {}): boolean {
  const { status } = spawnSync(program, parameters, { stdio: 'inherit', env: { ...process.env, ...env } });
  return status === 0;
}
