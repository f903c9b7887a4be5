import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { readSettings, type Settings } from '../site.config.ts';
import { lockBuild } from './locks.ts';
import type { BuildOutcome } from './make-site.ts';
import { startThread } from './other-thread.ts';
import { runCommand } from './run-command.ts';
import { mendPlace, previousOf } from './site-place.ts';

/** Where cards are written meanwhile: Astro empties its own folder when it pleases. */
const CARDS = join('.cache', 'cards');

/** How a site is built. */
export interface BuildOptions {
  /** Receives each line the build says. */
  log: (line: string) => void;
  root?: string;
  /** True where the full-text index and share images follow once the site is in place. */
  pagesOnly?: boolean;
}

/**
 * Checks the content, builds the site and puts it in place of the one before.
 * On any mistake everything is told and the previous output stays as it is.
 */
export async function buildSite(
  settings: Settings,
  { log, root = 'dist', pagesOnly = false }: BuildOptions,
): Promise<BuildOutcome> {
  const lock = await lockBuild(log);
  try {
    mendPlace(root);
    // What the machine compiled of Astro's many modules once, it need not compile again.
    enableCompileCache();
    const thread = startThread({ settings, cards: CARDS, clear: previousOf(root) });
    // Loaded only now, so that the thread is at work meanwhile.
    const { makeSite } = await import('./make-site.ts');
    return await makeSite(settings, { log, root, pagesOnly, cards: CARDS, thread });
  } finally {
    lock.release();
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await runCommand(async () => {
    const { values } = parseArgs({
      options: {
        out: { type: 'string', default: 'dist' },
        'pages-only': { type: 'boolean', default: false },
      },
    });
    const started = performance.now();
    const outcome = await buildSite(readSettings(process.env), {
      log: console.log,
      root: values.out,
      pagesOnly: values['pages-only'],
    });
    if (outcome.ok)
      console.log(`Built ${outcome.root}/ in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
    return outcome.ok ? 0 : 1;
  });
}
