import { findStorage, findSurroundings, type Surroundings } from './browser.ts';
import { KeptRecords, type KeptKind, type SaveTrouble } from './kept-records.ts';
import { OwnWrites } from './own-writes.ts';
import { openTurns } from './turns.ts';

/** A kind of record that several tabs alter: two of the same id are joined, and neither loses anything. */
export interface SharedKind<Value> extends KeptKind<Value> {
  /** The name of this kind's lock, and of the event by which this page is told of its own changes. */
  changed: string;
  /** The union of both. */
  merge: (one: Value, other: Value) => Value;
  /** Adds to what is kept whatever of one's own it lacks; with nothing lacking it answers what is kept, in order. */
  restore: (kept: Value, own: Value) => Value;
}

/** The records of one kind that a browser keeps. */
export interface Keeper<Value> {
  /** What is known under an id; undefined where there is nothing that can be read. */
  read: (id: string) => Value | undefined;
  /**
   * Reads, alters and writes while no other tab does; nothing is written where `alter` answers undefined. What can't be
   * written, this page still knows.
   */
  change: (
    id: string,
    alter: (current: Value | undefined) => Value | undefined,
  ) => Promise<SaveTrouble | undefined>;
  /** Ids of which anything is known, in order. */
  ids: () => string[];
  /** Joins records with those that are kept: all of them, or where there is trouble none. */
  putAll: (records: ReadonlyMap<string, Value>) => Promise<SaveTrouble | undefined>;
  /** Deletes these records, or everything: damaged and newer records too. */
  forget: (ids?: readonly string[]) => Promise<void>;
  /** Records that can't be read, as they were found; the first change of their id moves them aside. */
  damaged: () => { id: string; text: string }[];
  /** Ids whose record a newer version of the site wrote. */
  newer: () => string[];
  /** True where the browser lets this site keep nothing. */
  isForbidden: () => boolean;
  /** True where this page knows something that could not be written. */
  isHoldingBack: () => boolean;
  /**
   * Calls the listener with each id that this or another tab changed, and without one where all may have changed; answers
   * how to stop.
   */
  watch: (listener: (id?: string) => void) => () => void;
}

/** Opens what this browser keeps of a kind; without storage (null) it works for as long as the page is open. */
export function openKeeper<Value>(
  kind: SharedKind<Value>,
  storage: Storage | null = findStorage(),
  { events, locks }: Omit<Surroundings, 'persist'> = findSurroundings(),
): Keeper<Value> {
  const { changed, merge, restore } = kind;
  const records = new KeptRecords(kind, storage);
  /** What could not be written: known to this page alone, with what stood in storage instead. */
  const heldBack = new Map<string, { value: Value; over: string | undefined }>();
  const own = new OwnWrites(records, restore);
  const alone = openTurns(changed, locks, events);
  const listeners = new Set<(id?: string) => void>();

  function kept(id: string): Value | undefined {
    const found = records.find(id);
    return found && 'value' in found ? found.value : undefined;
  }

  function read(id: string): Value | undefined {
    const held = heldBack.get(id);
    const stored = kept(id);
    if (held === undefined) return stored;
    // It was made of what stood there, unless another tab has found room since.
    const isAlone = stored === undefined || JSON.stringify(stored) === held.over;
    return isAlone ? held.value : merge(stored, held.value);
  }

  function ids(): string[] {
    return [...new Set([...records.ids(), ...heldBack.keys()])].sort();
  }

  function tell(id: string): void {
    events?.dispatchEvent(new CustomEvent(changed, { detail: id }));
  }

  function tellAll(id?: string): void {
    for (const listen of listeners) listen(id);
  }

  function hear(told: Pick<StorageEvent, 'key' | 'newValue'>): void {
    own.hear(told);
    // What was made of a record that is deleted goes with it.
    for (const [id, { over }] of heldBack)
      if (over !== undefined && kept(id) === undefined) heldBack.delete(id);
    const id = records.idOf(told.key);
    if (id !== undefined || told.key === null) tellAll(id);
  }

  events?.addEventListener('storage', (event) => {
    hear(event as StorageEvent);
  });
  events?.addEventListener('pageshow', (event) => {
    // Put away and called back, it has not heard what others wrote meanwhile.
    if ((event as PageTransitionEvent).persisted) hear({ key: null, newValue: null });
  });
  events?.addEventListener(changed, (event) => {
    tellAll((event as CustomEvent<string>).detail);
  });

  return {
    read,
    ids,

    async change(id, alter) {
      const trouble = await alone(() => {
        const altered = alter(read(id));
        if (altered === undefined) return undefined;
        const faced = records.write(id, altered);
        if (faced === undefined) {
          own.note(id, altered);
          heldBack.delete(id);
        } else heldBack.set(id, { value: altered, over: JSON.stringify(kept(id)) });
        return faced;
      });
      tell(id);
      return trouble;
    },

    async putAll(brought) {
      const trouble = await alone(() => {
        const putBack = records.remember([...brought.keys()]);
        for (const [id, value] of brought) {
          const mine = read(id);
          const faced = records.write(id, mine === undefined ? value : merge(mine, value));
          if (faced === undefined) continue;
          putBack();
          return faced;
        }
        for (const id of brought.keys()) {
          heldBack.delete(id);
          const whole = kept(id);
          if (whole !== undefined) own.note(id, whole);
        }
        return undefined;
      });
      if (trouble === undefined) for (const id of brought.keys()) tell(id);
      return trouble;
    },

    async forget(some) {
      const gone = some ?? ids();
      await alone(() => {
        own.forget(gone);
        for (const id of gone) heldBack.delete(id);
        if (some === undefined) records.removeAll();
        else records.remove(some);
      });
      gone.forEach(tell);
    },

    damaged: () => records.damaged(),
    newer: () => records.newer(),
    isForbidden: () => storage === null,
    isHoldingBack: () => heldBack.size > 0,

    watch(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
