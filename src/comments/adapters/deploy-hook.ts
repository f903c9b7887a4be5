import type { CommentsDependencies } from '../dependencies.ts';
import type { CommentStore } from '../store/store.ts';
import type { BuildMark } from './assets.ts';

/** How long changes are gathered before a build is asked for, and how far apart two builds are, in milliseconds. */
const QUIET = 5_000;
const APART = 20_000;

/**
 * How long the build service may take to answer, in milliseconds. All that follows a change ends within the thirty seconds
 * that Cloudflare grants after an answer: what is broken off between a claim and its delivery would be asked for no more.
 */
const PATIENCE = 4_000;

/** What asks for a build. */
export interface DeployHookOptions extends Pick<CommentsDependencies, 'now' | 'log'> {
  store: Pick<CommentStore, 'claimDeployment' | 'returnDeployment'>;
  /** Where the build service is asked; without one nobody is. */
  url: string | undefined;
  /** What the deployed build says of itself: it may be far behind the one that was asked for last. */
  mark: () => Promise<BuildMark>;
  wait: (milliseconds: number) => Promise<void>;
}

/** Asks a build service for the site, once for all changes of a moment, whichever instance they came through. */
export interface DeployHook {
  /** Something changed: asks soon. What comes too close after the last build is asked for a little later. */
  changed: () => Promise<void>;
  /** Asks now, where anything is due: what was not taken before, too, and what was taken long ago and is not there yet. */
  askIfDue: () => Promise<void>;
}

/** Makes the hook; nothing it does rejects. */
export function createDeployHook({ store, url, mark, wait, now, log }: DeployHookOptions): DeployHook {
  async function askIfDue(): Promise<void> {
    if (url === undefined) return;
    try {
      const at = now();
      const { comments, nextDue: due = '' } = await mark();
      const revision = await store.claimDeployment({
        at: at.toISOString(),
        notAfter: new Date(at.getTime() - APART).toISOString(),
        due: due <= at.toISOString() ? due : '',
        shown: comments?.revision ?? 0,
      });
      if (revision === undefined) return;
      const isTaken = await post(url);
      if (!isTaken) await store.returnDeployment(revision);
      log({
        level: isTaken ? 'info' : 'error',
        event: isTaken ? 'build asked for' : 'build service did not take it',
        revision,
      });
    } catch (error) {
      log({
        level: 'error',
        event: 'no build asked for',
        reason: error instanceof Error ? error.name : 'unknown',
      });
    }
  }

  return {
    askIfDue,
    changed: async () => {
      if (url === undefined) return;
      await wait(QUIET);
      await Promise.all([askIfDue(), wait(APART)]);
      await askIfDue();
    },
  };
}

async function post(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      redirect: 'manual',
      signal: AbortSignal.timeout(PATIENCE),
    });
    return response.ok;
  } catch {
    return false;
  }
}
