import type { ChildProcess } from 'node:child_process';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { SearchIndexError } from './search-index-error.ts';

/** Where Node tells of every process that is about to start: Pagefind does not say when its own is gone. */
const STARTS = 'child_process';

/** Does some work with Pagefind; throws SearchIndexError where its process ends before the work, instead of waiting forever. */
export async function watchPagefind<Result>(work: () => Promise<Result>): Promise<Result> {
  const { promise: ended, reject } = Promise.withResolvers<never>();
  const watch = (message: unknown): void => {
    // A marked boundary: what Node publishes there.
    const { process: child } = message as { process: ChildProcess };
    child.once('error', (error) => {
      reject(new SearchIndexError(`Pagefind did not start: ${error.message}`));
    });
    child.once('exit', (code, signal) => {
      reject(sayEnded(signal ?? `code ${code ?? 0}`));
    });
  };
  subscribe(STARTS, watch);
  try {
    return await Promise.race([work(), ended]);
  } catch (error) {
    if (error instanceof SearchIndexError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    // So Pagefind says where it could not write to its process any more, which may be heard before the end itself.
    throw /backend (?:is )?closed/.test(reason)
      ? sayEnded('closed')
      : new SearchIndexError(`Pagefind failed: ${reason}`);
  } finally {
    unsubscribe(STARTS, watch);
  }
}

function sayEnded(how: string): SearchIndexError {
  return new SearchIndexError(
    `Pagefind's process ended before the index was whole (${how}), most often because no memory was left. Free some and build again; a build with --without-search has a search of titles alone.`,
  );
}
