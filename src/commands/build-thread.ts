import { rmSync } from 'node:fs';
import { parentPort, workerData, type MessagePort } from 'node:worker_threads';
import { growCovers, listCharted, takeCovers } from '../library/charts.ts';
import type { CheckedContent } from '../library/checked-content.ts';
import { checkContent } from '../library/content-problems.ts';
import type { Settings } from '../site.config.ts';
import { writeCards } from './write-cards.ts';

/** What the thread begins with. */
export interface ThreadStart {
  settings: Settings;
  /** Where cards are written until the site is whole. */
  cards: string;
  /** A folder to take away at the end: the site before the last. */
  clear: string;
}

/** What the thread says: first the content, then the charts, some at a time, then that their cards are written. */
export type ThreadMessage =
  { checked: CheckedContent } | { covers: [slug: string, cover: string][] } | { cardsAreWritten: true };

/*
 * The build's other thread, for machines with a second processor. It reads, compiles and checks the content while the
 * first thread loads Astro; then it grows charts and writes their cards while Astro bundles and renders; and last it
 * clears away an old site (thousands of files, which would keep Astro's own waiting).
 */
function work(port: MessagePort, { settings, cards, clear }: ThreadStart): void {
  const charted = readContent(port, settings);
  if (charted === undefined) return;
  // From the newest on, as pages are rendered: the charts keep their lead.
  growCovers(charted, (covers) => {
    takeCovers(covers);
    port.postMessage({ covers } satisfies ThreadMessage);
  });
  if (!settings.preview) writeCards(cards, charted);
  port.postMessage({ cardsAreWritten: true } satisfies ThreadMessage);
  rmSync(clear, { recursive: true, force: true });
}

/** Says what the content is; answers whose charts are wanted, or nothing where there are mistakes. */
function readContent(port: MessagePort, settings: Settings): string[] | undefined {
  const checked = checkContent(settings.contentRoot);
  port.postMessage({ checked } satisfies ThreadMessage);
  return checked.problems.length > 0 ? undefined : listCharted(checked.content, settings);
}

// A marked boundary: only the build command starts this file.
if (parentPort !== null) work(parentPort, workerData as ThreadStart);
