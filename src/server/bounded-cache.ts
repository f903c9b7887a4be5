/** Keeps the most recently used values up to a number of bytes. */
export interface BoundedCache<Value> {
  get(key: string): Value | undefined;
  /** Remembers a value of `bytes` bytes; one larger than an eighth of the cache is not kept. */
  set(key: string, value: Value, bytes: number): void;
}

/** Makes a cache that holds at most `limit` bytes. */
export function createBoundedCache<Value>(limit: number): BoundedCache<Value> {
  const entries = new Map<string, { value: Value; bytes: number }>();
  let held = 0;

  function remove(key: string): void {
    held -= entries.get(key)?.bytes ?? 0;
    entries.delete(key);
  }

  return {
    get(key) {
      const entry = entries.get(key);
      if (entry === undefined) return undefined;
      // A Map keeps the order of insertion: what was just used goes to the end.
      entries.delete(key);
      entries.set(key, entry);
      return entry.value;
    },
    set(key, value, bytes) {
      remove(key);
      if (bytes > limit / 8) return;
      entries.set(key, { value, bytes });
      held += bytes;
      for (const oldest of entries.keys()) {
        if (held <= limit) break;
        remove(oldest);
      }
    },
  };
}
