import { rmSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { growCovers, listCharted } from '../library/charts.ts';
import type { CheckedContent } from '../library/checked-content.ts';
import { checkContent } from '../library/content-problems.ts';
import type { Settings } from '../site.config.ts';

/** What the thread begins with. */
export interface ThreadStart {
  settings: Settings;
  /** A folder to take away at the end: the site before the last. */
  clear: string;
}

/** What the thread says: first the content, then the charts, some at a time. */
export type ThreadMessage = { checked: CheckedContent } | { covers: [slug: string, cover: string][] };

/*
 * The build's other thread, for machines with a second processor. It reads, compiles and checks the content while the
 * first thread loads Astro; then it grows charts while Astro bundles and renders, and last clears away an old site
 * (thousands of files, which would keep Astro's own waiting).
 */
function work(port: NonNullable<typeof parentPort>, { settings, clear }: ThreadStart): void {
  const say = (message: ThreadMessage): void => {
    port.postMessage(message);
  };
  const checked = checkContent(settings.contentRoot);
  say({ checked });
  if (checked.problems.length > 0) return;
  // From the newest on, as pages are rendered: the charts keep their lead.
  growCovers(listCharted(checked.content, settings), (covers) => {
    say({ covers });
  });
  rmSync(clear, { recursive: true, force: true });
}

// A marked boundary: only the build command starts this file.
if (parentPort !== null) work(parentPort, workerData as ThreadStart);
