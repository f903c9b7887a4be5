import { describe, expect, it } from 'vitest';
import type { Machine } from '../browser.ts';
import { findBrowser, listUsualPaths } from '../browser.ts';

interface Situation {
  chosen?: string;
  /** Programs that run from the start. */
  running?: string[];
  /** What appears after each kind of installation. */
  playwrightBrings?: string;
  aptBrings?: string;
  canUseApt?: boolean;
}

/** A made-up machine, and the list of what it was asked to do. */
function imagine(situation: Situation): { machine: Machine; asked: string[] } {
  const running = new Set(situation.running ?? []);
  const asked: string[] = [];
  const install = (name: string, brings: string | undefined) => () => {
    asked.push(name);
    if (brings !== undefined) running.add(brings);
    return brings !== undefined;
  };
  const machine: Machine = {
    chosen: situation.chosen,
    playwrightPath: () => '/own/chrome',
    usualPaths: ['/usr/bin/chromium', '/usr/bin/google-chrome'],
    canRun: (path) => {
      asked.push(path);
      return running.has(path);
    },
    installWithPlaywright: install('playwright install', situation.playwrightBrings),
    canUseApt: () => situation.canUseApt ?? false,
    installWithApt: install('apt-get install', situation.aptBrings),
    say: () => undefined,
  };
  return { machine, asked };
}

const everyPlace = ['/own/chrome', '/usr/bin/chromium', '/usr/bin/google-chrome'];

describe('finding a browser', () => {
  it('takes the one that was chosen by hand before any other', async () => {
    const { machine, asked } = imagine({ chosen: '/my/chrome', running: ['/my/chrome', ...everyPlace] });
    expect(await findBrowser(machine)).toBe('/my/chrome');
    expect(asked).toEqual(['/my/chrome']);
  });

  it('looks on when the chosen one does not run', async () => {
    const { machine } = imagine({ chosen: '/my/chrome', running: ['/usr/bin/google-chrome'] });
    expect(await findBrowser(machine)).toBe('/usr/bin/google-chrome');
  });

  it("takes Playwright's own before an installed one", async () => {
    const { machine, asked } = imagine({ running: everyPlace });
    expect(await findBrowser(machine)).toBe('/own/chrome');
    expect(asked).toEqual(['/own/chrome']);
  });

  it('takes an installed one before installing anything', async () => {
    const { machine, asked } = imagine({ running: ['/usr/bin/google-chrome'] });
    expect(await findBrowser(machine)).toBe('/usr/bin/google-chrome');
    expect(asked).toEqual(everyPlace);
  });

  it("installs Playwright's own when there is none", async () => {
    const { machine, asked } = imagine({ playwrightBrings: '/own/chrome', canUseApt: true });
    expect(await findBrowser(machine)).toBe('/own/chrome');
    expect(asked).toEqual([...everyPlace, 'playwright install', '/own/chrome']);
  });

  it('asks apt-get last, and only where it may', async () => {
    const situation = { aptBrings: '/usr/bin/chromium' };
    const { machine, asked } = imagine({ ...situation, canUseApt: true });
    expect(await findBrowser(machine)).toBe('/usr/bin/chromium');
    expect(asked).toEqual([...everyPlace, 'playwright install', 'apt-get install', '/usr/bin/chromium']);
    await expect(findBrowser(imagine(situation).machine)).rejects.toThrow('not Debian as root');
  });

  it('does not trust an installation that left nothing that runs', async () => {
    const { machine } = imagine({ playwrightBrings: '/elsewhere', aptBrings: '/elsewhere', canUseApt: true });
    await expect(findBrowser(machine)).rejects.toThrow(
      '"apt-get install chromium" did not bring one that runs',
    );
  });

  it('says what was tried and what to do when nothing works', async () => {
    const { machine } = imagine({ chosen: '/my/chrome' });
    await expect(findBrowser(machine)).rejects.toThrow(
      "No browser for the tests: CHROMIUM_PATH is /my/chrome, which does not run; Playwright's own browser is not at " +
        '/own/chrome or does not run; no Chrome or Chromium runs at the 2 usual places; "playwright install chromium" ' +
        'did not bring one that runs; this is not Debian as root, so apt-get was not asked. Install Chrome or ' +
        'Chromium, or set CHROMIUM_PATH to its program.',
    );
  });
});

describe('the usual places', () => {
  it('are known for Linux, macOS and Windows', () => {
    expect(listUsualPaths('linux', { PATH: '/home/ann/bin' })).toEqual(
      expect.arrayContaining([
        '/home/ann/bin/chromium',
        '/usr/bin/chromium',
        '/usr/bin/google-chrome-stable',
      ]),
    );
    expect(listUsualPaths('darwin', {})).toContain(
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    );
    expect(listUsualPaths('win32', { PROGRAMFILES: 'C:\\Program Files' })).toContain(
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    );
  });
});
