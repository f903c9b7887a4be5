import { rmSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { growCovers } from '../library/charts.ts';
import { compileUntilMet, type Direction } from '../library/read-content.ts';

/** What a thread begins with. */
export interface ThreadStart {
  contentRoot: string;
  direction: Direction;
}

/** What a thread goes on with once the content is read. */
export interface ThreadTask {
  /** Charts to grow, in this order. */
  slugs: readonly string[];
  /** A folder to take away afterwards: the site before the last. */
  clear: string;
}

/*
 * The build's other threads, for machines with a second processor. Two compile texts from the two ends while the first
 * thread loads Astro; one of them then grows charts while Astro bundles and renders, and last clears away an old site
 * (thousands of files, which would keep Astro's own waiting).
 */
parentPort?.once('message', (task: ThreadTask | undefined) => {
  if (task === undefined) return;
  growCovers(task.slugs);
  rmSync(task.clear, { recursive: true, force: true });
});

// A marked boundary: only the build command starts this file.
const { contentRoot, direction } = workerData as ThreadStart;
compileUntilMet(contentRoot, direction);
