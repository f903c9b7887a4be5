/** What the browser lends besides storage. */
export interface Surroundings {
  /** Where other tabs' changes are told (`storage`), this page's own (by name), and that it goes away. */
  events: EventTarget | undefined;
  locks: Pick<LockManager, 'request'> | undefined;
  /** Asks the browser not to clear the site's storage when it runs out of room. */
  persist: () => Promise<unknown>;
}

/** The browser's storage; null where even asking for it is refused, as it is where cookies are forbidden. */
export function findStorage(): Storage | null {
  try {
    return globalThis.localStorage;
  } catch {
    return null;
  }
}

/** What this page's browser lends. */
export function findSurroundings(): Surroundings {
  return {
    events: globalThis.window,
    locks: 'locks' in navigator ? navigator.locks : undefined,
    persist: () => ('storage' in navigator ? navigator.storage.persist() : Promise.resolve(false)),
  };
}
