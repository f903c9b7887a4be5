import { rm } from 'node:fs/promises';
import { enableCompileCache } from 'node:module';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { findStrays } from '../library/approved.ts';
import { checkContent } from '../library/content-problems.ts';
import { handOver } from '../library/hand-over.ts';
import type { Content } from '../library/read-content.ts';
import { keepPublished } from '../library/snapshot.ts';
import { readSettings, type Settings } from '../site.config.ts';
import { chooseComments } from './choose-comments.ts';
import { reportProblems } from './report.ts';
import type { ThreadStart, ThreadTask } from './build-thread.ts';
import { runCommand } from './run-command.ts';
import { lockBuild } from './build-lock.ts';
import { mendPlace, previousOf, putInPlace } from './site-place.ts';
import { writeCards } from './write-cards.ts';
import { writeConversations } from './write-conversations.ts';

/** Where Astro writes; moved into place only when the build is whole. */
const NEXT = 'dist.next';

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
  const [forward, backward] = [
    startThread({ contentRoot: settings.contentRoot, direction: 'forward' }),
    startThread({ contentRoot: settings.contentRoot, direction: 'backward' }),
  ];
  // Loaded only now, so that the threads are at work while Astro's many modules are read.
  const { build } = await import('astro');
  const { content, problems } = checkContent(settings.contentRoot);
  if (problems.length > 0) {
    await Promise.all([forward.worker.terminate(), backward.worker.terminate()]);
    reportProblems(problems, log);
    return { ok: false };
  }
  handOver(settings.contentRoot, content);
  for (const warning of findStrays(content, snapshot)) log(warning);
  await rm(NEXT, { recursive: true, force: true });
  const charted = listCharted(content, settings);
  // From the oldest on, while pages are rendered from the newest on: the two meet and grow no chart twice.
  forward.worker.postMessage(undefined);
  backward.worker.postMessage({ slugs: charted, clear: previousOf(root) } satisfies ThreadTask);
  await build({ logLevel: 'error' });
  if (!settings.preview) writeCards(NEXT, charted);
  await Promise.all([forward.finished, backward.finished]);
  const due = content.posts.filter(({ matter }) => !matter.draft && matter.published > settings.buildDate);
  const nextDue = due.map(({ matter }) => matter.published).sort((a, b) => a.getTime() - b.getTime())[0];
  writeConversations(NEXT, { content, snapshot, settings, nextDue });
  putInPlace(NEXT, root);
  keepPublished(settings.dataDir, snapshot);
  return nextDue === undefined ? { ok: true, root } : { ok: true, root, nextDue };
}

/** All that a thread does is done again by the build where the thread fails, so that its failing only costs time. */
function startThread(start: ThreadStart): { worker: Worker; finished: Promise<unknown> } {
  const worker = new Worker(new URL('./build-thread.ts', import.meta.url), { workerData: start });
  worker.on('error', () => undefined);
  return { worker, finished: new Promise((resolve) => worker.once('exit', resolve)) };
}

/** Slugs of the posts that readers see and whose picture is their chart, oldest first. */
function listCharted({ posts }: Content, { buildDate, preview }: Settings): string[] {
  return posts
    .filter(({ matter }) => matter.cover === undefined)
    .filter(({ matter }) => preview || (!matter.draft && matter.published <= buildDate))
    .sort((a, b) => a.matter.published.getTime() - b.matter.published.getTime())
    .map(({ slug }) => slug);
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
