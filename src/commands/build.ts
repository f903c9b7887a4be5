import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { build } from 'astro';
import { checkContent } from '../library/content-problems.ts';
import { handOver } from '../library/hand-over.ts';
import type { Content } from '../library/read-content.ts';
import { readSettings, type Settings } from '../site.config.ts';
import { reportProblems } from './report.ts';
import { runCommand } from './run-command.ts';

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
  const { content, problems } = checkContent(settings.contentRoot);
  if (problems.length > 0) {
    reportProblems(problems, log);
    return { ok: false };
  }
  handOver(settings.contentRoot, content);
  // The site before the last is taken away while the next is built: emptying a folder of thousands takes seconds.
  const clearing = rm(previousOf(root), { recursive: true, force: true });
  await rm(NEXT, { recursive: true, force: true });
  const growing = growCharts(content);
  await build({ logLevel: 'error' });
  await Promise.all([clearing, growing.terminate()]);
  putInPlace(root);
  const due = content.posts.filter(({ matter }) => !matter.draft && matter.published > settings.buildDate);
  const nextDue = due.map(({ matter }) => matter.published).sort((a, b) => a.getTime() - b.getTime())[0];
  return nextDue === undefined ? { ok: true, root } : { ok: true, root, nextDue };
}

/** From the oldest post on, while pages are rendered from the newest on: the two meet and grow no chart twice. */
function growCharts(content: Content): Worker {
  const posts = content.posts.filter(({ matter }) => matter.cover === undefined);
  const oldestFirst = posts.sort((a, b) => a.matter.published.getTime() - b.matter.published.getTime());
  return new Worker(new URL('./grow-charts.ts', import.meta.url), {
    workerData: oldestFirst.map(({ slug }) => slug),
  });
}

/** Two renames: nobody ever meets a half-written folder. The site before stays beside it until the next build. */
function putInPlace(root: string): void {
  mkdirSync(dirname(root), { recursive: true });
  if (existsSync(root)) renameSync(root, previousOf(root));
  renameSync(NEXT, root);
}

function previousOf(root: string): string {
  return `${root}.previous`;
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
