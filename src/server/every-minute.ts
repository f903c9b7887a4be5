const MINUTE = 60_000;

/**
 * Does something every minute, never before it has ended the last time. Answers how to stop that, which resolves when
 * what is under way has ended. `work` never rejects.
 */
export function everyMinute(work: () => Promise<void>): () => Promise<void> {
  let underWay: Promise<void> | undefined;
  const timer = setInterval(() => {
    underWay ??= work().then(() => {
      underWay = undefined;
    });
  }, MINUTE);
  // Only the server decides how long the process lives.
  timer.unref();
  return async () => {
    clearInterval(timer);
    await underWay;
  };
}
