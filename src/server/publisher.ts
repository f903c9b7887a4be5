import type { CommentSnapshot } from '../comments/contract.ts';
import type { CommentsDependencies, Publication } from '../comments/dependencies.ts';
import type { BuildResult } from './rebuild-when-due.ts';

/** How long changes are gathered before they are published, in milliseconds. */
export interface Patience {
  /** After the last change. */
  quiet: number;
  /** After the first one, however many follow. */
  longest: number;
  /** Before a failed publication is tried again; twice as long after each further failure. */
  retry: number;
  longestRetry: number;
}

const usual: Patience = { quiet: 300, longest: 2_000, retry: 5_000, longestRetry: 300_000 };

/** What a publisher works with. */
export interface PublisherOptions extends Pick<CommentsDependencies, 'log' | 'now'> {
  /** Every approved comment as it is now. */
  takeSnapshot: () => Promise<CommentSnapshot>;
  /** Leaves it where a build reads it. */
  writeSnapshot: (snapshot: CommentSnapshot) => Promise<void>;
  /** Builds the site from it and puts it in place. */
  build: () => Promise<BuildResult>;
  /** Revision of the comments that readers see already, and since when. */
  published: { revision: number; at?: string };
  patience?: Patience;
}

/** Brings what moderators decide before readers, one build at a time. */
export interface Publisher {
  /** Something changed: it will be published soon, with whatever changes meanwhile. Returns at once. */
  changed: () => void;
  /** Publishes now, after the build under way if there is one; answers how that went. */
  publish: () => Promise<BuildResult>;
  publication: () => Publication;
  /** Begins nothing any more; resolves when what was under way has ended. */
  close: () => Promise<void>;
}

/** Makes a publisher; nothing is published before it is told of a change. */
export function createPublisher({ log, now, patience = usual, ...work }: PublisherOptions): Publisher {
  let { published } = work;
  let state: 'published' | 'publishing' | 'failed' = 'published';
  let failures = 0;
  let isClosed = false;
  let timer: NodeJS.Timeout | undefined;
  let firstChange: number | undefined;
  let round: Promise<BuildResult> | undefined;
  /** Changes that no round has taken up yet. */
  let next: Promise<BuildResult> | undefined;

  function changed(): void {
    if (isClosed) return;
    const at = performance.now();
    firstChange ??= at;
    wait(Math.min(patience.quiet, Math.max(0, firstChange + patience.longest - at)));
    if (state === 'published') state = 'publishing';
  }

  function wait(milliseconds: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void publish(), milliseconds);
  }

  function publish(): Promise<BuildResult> {
    clearTimeout(timer);
    firstChange = undefined;
    if (isClosed) return Promise.resolve({ ok: false });
    // Whoever asks while a build is under way shares the one that follows it: it takes up all that changed till then.
    next ??= (round ?? Promise.resolve()).then(() => {
      round = next;
      next = undefined;
      return isClosed ? { ok: false } : runRound();
    });
    return next;
  }

  async function runRound(): Promise<BuildResult> {
    state = 'publishing';
    const started = performance.now();
    const details = (): { milliseconds: number } => ({
      milliseconds: Math.round(performance.now() - started),
    });
    try {
      const snapshot = await work.takeSnapshot();
      await work.writeSnapshot(snapshot);
      const result = await work.build();
      if (!result.ok) throw new Error('the build failed');
      const { revision, comments } = snapshot;
      published = { revision, at: now().toISOString() };
      failures = 0;
      state = firstChange === undefined ? 'published' : 'publishing';
      log({ level: 'info', event: 'site published', revision, comments: comments.length, ...details() });
      return result;
    } catch (error) {
      if (!isClosed) retryLater(error, details());
      return { ok: false };
    }
  }

  function retryLater(error: unknown, details: { milliseconds: number }): void {
    state = 'failed';
    const inMilliseconds = Math.min(patience.retry * 2 ** failures, patience.longestRetry);
    failures += 1;
    const reason = error instanceof Error ? error.message : String(error);
    const seconds = Math.round(inMilliseconds / 1000);
    log({
      level: 'error',
      event: 'publication failed',
      reason,
      failures,
      nextTryInSeconds: seconds,
      ...details,
    });
    // A change that arrived meanwhile has its own, shorter wait.
    if (firstChange === undefined) wait(inMilliseconds);
  }

  return {
    changed,
    publish,
    publication: () => ({ state, ...published }),
    async close() {
      isClosed = true;
      clearTimeout(timer);
      await round;
      await next;
    },
  };
}
