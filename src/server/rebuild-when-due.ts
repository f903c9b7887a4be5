const longestTimer = 24 * 60 * 60 * 1000;
const shortestWait = 60 * 1000;
const retryAfter = 60 * 60 * 1000;

/** What a build answers: whether it worked, and when the next scheduled post is due. */
export type BuildResult = { ok: true; nextDue?: Date } | { ok: false };

/** What it takes to build again when a scheduled post is due. */
export interface RebuildOptions {
  nextDue: Date | undefined;
  /** Builds the site as it should be now, and puts it in the place of the old one. */
  build: () => Promise<BuildResult>;
  log: (line: string) => void;
}

/** Builds again at each due moment while the site is served; answers how to stop that. */
export function rebuildWhenDue({ nextDue, build, log }: RebuildOptions): () => void {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;

  // A timer holds 24.8 days at most, and a sleeping machine's timers fall behind: the clock is asked every day.
  function waitFor(due: number): void {
    const left = due - Date.now();
    if (stopped) return;
    timer = setTimeout(
      () => {
        if (due > Date.now()) waitFor(due);
        else void rebuild();
      },
      Math.min(left, longestTimer),
    );
    // Only the server decides how long the process lives.
    timer.unref();
  }

  async function rebuild(): Promise<void> {
    log('A scheduled post is due: building the site again…');
    const result = await tryBuild();
    if (!result.ok) {
      log('That build failed; the site stays as it was, and the next attempt is in an hour.');
      waitFor(Date.now() + retryAfter);
      return;
    }
    log('The new version is there.');
    if (result.nextDue !== undefined) waitFor(Math.max(result.nextDue.getTime(), Date.now() + shortestWait));
  }

  async function tryBuild(): Promise<BuildResult> {
    try {
      return await build();
    } catch (error) {
      log(error instanceof Error ? error.message : String(error));
      return { ok: false };
    }
  }

  if (nextDue !== undefined) waitFor(nextDue.getTime());
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}
