import { renameSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { findStrays } from '../library/approved.ts';
import { findNextDue } from '../library/arrange.ts';
import { listCharted, takeCovers } from '../library/charts.ts';
import { leaveContent, type CheckedContent } from '../library/checked-content.ts';
import { takeLibrary } from '../library/rendered.ts';
import { keepPublished } from '../library/snapshot.ts';
import { readSettings, type Settings } from '../site.config.ts';
import type { ThreadMessage, ThreadStart } from './build-thread.ts';
import { chooseComments } from './choose-comments.ts';
import { reportProblems } from './report.ts';
import { runCommand } from './run-command.ts';
import { lockBuild } from './build-lock.ts';
import { mendPlace, previousOf, putInPlace } from './site-place.ts';
import { writeCards } from './write-cards.ts';
import { writeConversations } from './write-conversations.ts';
import { writeFeeds } from './write-feeds.ts';

/** Where Astro writes; moved into place only when the build is whole. */
const NEXT = 'dist.next';

/** Where cards are written meanwhile: Astro empties its own folder when it pleases. */
const CARDS = join('.cache', 'cards');

/** How a build ended: where the site is and when it is due again, or that nothing was changed. */
export type BuildOutcome = { ok: true; root: string; nextDue?: Date } | { ok: false };

/**
 * Checks the content, builds the site and puts it in place of the one before.
 * On any mistake everything is told and the previous output stays as it is.
 */
export async function buildSite(
  settings: Settings,
  { log, root = 'dist' }: { log: (line: string) => void; root?: string },
): Promise<BuildOutcome> {
  const lock = await lockBuild(log);
  try {
    mendPlace(root);
    return await buildAlone(settings, { log, root });
  } finally {
    lock.release();
  }
}

async function buildAlone(
  settings: Settings,
  { log, root }: { log: (line: string) => void; root: string },
): Promise<BuildOutcome> {
  // What the machine compiled of Astro's many modules once, it need not compile again.
  enableCompileCache();
  const snapshot = chooseComments(settings.dataDir, root, log);
  if (snapshot === undefined) return { ok: false };
  const thread = startThread({ settings, cards: CARDS, clear: previousOf(root) });
  const checked = thread.checked.catch(() => readHere(settings));
  leaveContent(settings.contentRoot, checked);
  try {
    // Loaded only now, so that the thread is at work while Astro's many modules are read.
    const { build } = await import('astro');
    await rm(NEXT, { recursive: true, force: true });
    await build({ logLevel: 'error' });
  } catch (error) {
    const { problems } = await checked;
    if (problems.length === 0) throw error;
    reportProblems(problems, log);
    return { ok: false };
  }
  const { content } = await checked;
  for (const warning of findStrays(content, snapshot)) log(warning);
  const hasCards = await thread.cards;
  if (!settings.preview) {
    if (!hasCards) writeCards(CARDS, listCharted(content, settings));
    renameSync(CARDS, join(NEXT, 'charts'));
  }
  const nextDue = findNextDue(content, settings.buildDate);
  writeFeeds(NEXT, takeLibrary(), settings);
  writeConversations(NEXT, { content, snapshot, settings, nextDue });
  putInPlace(NEXT, root);
  keepPublished(settings.dataDir, snapshot);
  return nextDue === undefined ? { ok: true, root } : { ok: true, root, nextDue };
}

/** What the build's other thread does for it. */
interface OtherThread {
  checked: Promise<CheckedContent>;
  /** Whether it has written the cards; known when it is at its end. */
  cards: Promise<boolean>;
}

/** Starts the build's other thread; what it says of charts is taken as it comes. */
function startThread(start: ThreadStart): OtherThread {
  const worker = new Worker(new URL('./build-thread.ts', import.meta.url), {
    workerData: start,
    // Half of what a thread takes by itself: a build's memory is all its threads' together.
    resourceLimits: { maxYoungGenerationSizeMb: 24 },
  });
  let hasCards = false;
  const checked = new Promise<CheckedContent>((resolve, reject) => {
    worker.on('message', (message: ThreadMessage) => {
      if ('checked' in message) resolve(message.checked);
      else if ('covers' in message) takeCovers(message.covers);
      else hasCards = true;
    });
    worker.on('error', reject);
  });
  const cards = new Promise<boolean>((resolve) => {
    worker.once('exit', () => {
      resolve(hasCards);
    });
  });
  return { checked, cards };
}

/** All that the thread does can be done here, so that its failing only costs time. */
async function readHere({ contentRoot }: Settings): Promise<CheckedContent> {
  const { checkContent } = await import('../library/content-problems.ts');
  return checkContent(contentRoot);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await runCommand(async () => {
    const { values } = parseArgs({ options: { out: { type: 'string', default: 'dist' } } });
    const started = performance.now();
    const outcome = await buildSite(readSettings(process.env), { log: console.log, root: values.out });
    if (outcome.ok)
      console.log(`Built ${outcome.root}/ in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
    return outcome.ok ? 0 : 1;
  });
}
