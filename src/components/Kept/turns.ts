/** Does something while no other tab does the like, and answers its result. */
export type TakeTurn = <Result>(act: () => Result) => Promise<Result>;

/**
 * Turns among all tabs of a browser, by a lock of that name. Without locks it is done at once: hardly another tab comes
 * between. What still waits when the page goes away (`pagehide`) is done at once too, or it would be lost.
 */
export function openTurns(
  name: string,
  locks: Pick<LockManager, 'request'> | undefined,
  events: EventTarget | undefined,
): TakeTurn {
  const waiting = new Set<() => void>();
  let isLeaving = false;

  events?.addEventListener('pagehide', () => {
    isLeaving = true;
    for (const act of waiting) act();
  });
  events?.addEventListener('pageshow', () => {
    isLeaving = false;
  });

  return async (act) => {
    if (locks === undefined || isLeaving) return act();
    const turn: { hasBegun: boolean; done?: { result: ReturnType<typeof act> } } = { hasBegun: false };
    const actOnce = (): void => {
      if (turn.hasBegun) return;
      turn.hasBegun = true;
      turn.done = { result: act() };
    };
    waiting.add(actOnce);
    try {
      await locks.request(name, actOnce);
    } catch (error) {
      // Where storage is forbidden, locks often are too.
      if (turn.hasBegun) throw error;
    } finally {
      waiting.delete(actOnce);
    }
    return turn.done === undefined ? act() : turn.done.result;
  };
}
