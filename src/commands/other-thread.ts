import { Worker } from 'node:worker_threads';
import type { CheckedContent } from '../library/checked-content.ts';
import type { ThreadMessage, ThreadStart } from './build-thread.ts';

/** What the build's other thread does for it. */
export interface OtherThread {
  checked: Promise<CheckedContent>;
  /** Whether it has written the cards; known when it is at its end. */
  cards: Promise<boolean>;
  /** Ends it where it stands. */
  stop: () => Promise<unknown>;
}

/** Starts the build's other thread; the charts that it grows are taken as they come. */
export function startThread(start: ThreadStart): OtherThread {
  const worker = new Worker(new URL('./build-thread.ts', import.meta.url), {
    workerData: start,
    // Half of what a thread takes by itself: a build's memory is all its threads' together.
    resourceLimits: { maxYoungGenerationSizeMb: 24 },
  });
  let hasCards = false;
  const checked = new Promise<CheckedContent>((resolve, reject) => {
    worker.on('message', (message: ThreadMessage) => {
      if ('checked' in message) resolve(message.checked);
      else if ('covers' in message) void keepCovers(message.covers);
      else hasCards = true;
    });
    worker.on('error', reject);
  });
  // Whoever builds hears of it there.
  checked.catch(() => undefined);
  const cards = new Promise<boolean>((resolve) => {
    worker.once('exit', () => {
      resolve(hasCards);
    });
  });
  return { checked, cards, stop: () => worker.terminate() };
}

/** Charts come long after the thread has begun: what draws them is loaded while it is at work. */
async function keepCovers(covers: [slug: string, cover: string][]): Promise<void> {
  const { takeCovers } = await import('../library/charts.ts');
  takeCovers(covers);
}
