import { mergeModule } from '../../training/merge.ts';
import {
  emptyModuleProgress,
  makeProgress,
  valueIn,
  type ModuleProgress,
  type Progress,
} from '../../training/progress.ts';
import { KeptRecords, moduleOfKey, type SaveTrouble } from './kept-records.ts';
import { OwnWrites } from './own-writes.ts';
import { openTurns } from './turns.ts';

/** What a browser keeps of a learner's progress: one record a module, in its local storage. */
export interface Keeper {
  /** What is known of a module; empty where nothing can be read. */
  read: (moduleId: string) => ModuleProgress;
  /** Reads, alters and writes while no other tab does. Where it can't be written, this page still knows it. */
  change: (
    moduleId: string,
    alter: (current: ModuleProgress) => ModuleProgress,
  ) => Promise<SaveTrouble | undefined>;
  /** All that can be read, without modules in which nothing is done. */
  readAll: () => Progress;
  /** Merges a record into what is kept: all of it, or where there is trouble nothing. */
  putAll: (progress: Progress) => Promise<SaveTrouble | undefined>;
  /** Deletes everything, damaged and newer records too. */
  forgetAll: () => Promise<void>;
  /** Records that can't be read, as they were found; the first change of their module moves them aside. */
  damaged: () => { moduleId: string; text: string }[];
  /** Ids of modules whose record a newer version of the site wrote. */
  newer: () => string[];
  /** True where the browser lets this site keep nothing. */
  isForbidden: () => boolean;
  /** True where this page knows something that could not be written. */
  isHoldingBack: () => boolean;
  /** Calls the listener for each module that this or another tab changed; answers how to stop. */
  watch: (listener: (moduleId: string) => void) => () => void;
}

/** What the browser lends besides storage. */
export interface Surroundings {
  /** Where other tabs' changes are told (`storage`), this page's own (`both-banks-progress`), and that it goes away. */
  events: EventTarget | undefined;
  locks: Pick<LockManager, 'request'> | undefined;
  /** Asks the browser not to clear the site's storage when it runs out of room. */
  persist: () => Promise<unknown>;
}

const CHANGED = 'both-banks-progress';

/** Opens what this browser keeps; without storage (null) it works for as long as the page is open. */
export function openProgress(
  storage: Storage | null = findStorage(),
  { events, locks, persist }: Surroundings = findSurroundings(),
): Keeper {
  const records = new KeptRecords(storage);
  /** What could not be written: known to this page alone, with what stood in storage instead. */
  const heldBack = new Map<string, { progress: ModuleProgress; over: string }>();
  const own = new OwnWrites(records);
  const alone = openTurns(CHANGED, locks, events);

  function kept(moduleId: string): ModuleProgress {
    const found = records.find(moduleId);
    return 'progress' in found ? found.progress : emptyModuleProgress();
  }

  function read(moduleId: string): ModuleProgress {
    const held = heldBack.get(moduleId);
    if (held === undefined) return kept(moduleId);
    // It was made of what stood there, unless another tab has found room since.
    const isAlone = JSON.stringify(kept(moduleId)) === held.over;
    return isAlone ? held.progress : mergeModule(kept(moduleId), held.progress);
  }

  function tell(moduleId: string): void {
    events?.dispatchEvent(new CustomEvent(CHANGED, { detail: moduleId }));
  }

  events?.addEventListener('storage', (event) => {
    own.hear(event as StorageEvent);
  });
  function hasTexts(moduleId: string): boolean {
    return Object.keys(read(moduleId).texts).length > 0;
  }

  return {
    read,

    async change(moduleId, alter) {
      const hadTexts = hasTexts(moduleId);
      const trouble = await alone(() => {
        const altered = alter(read(moduleId));
        const faced = records.write(moduleId, altered);
        if (faced === undefined) {
          own.note(moduleId, altered);
          heldBack.delete(moduleId);
        } else heldBack.set(moduleId, { progress: altered, over: JSON.stringify(kept(moduleId)) });
        return faced;
      });
      const others = records.moduleIds().filter((id) => id !== moduleId);
      const isFirst = !hadTexts && hasTexts(moduleId) && !others.some(hasTexts);
      if (trouble === undefined && isFirst) void persist().catch(() => undefined);
      tell(moduleId);
      return trouble;
    },

    readAll() {
      const ids = [...new Set([...records.moduleIds(), ...heldBack.keys()])].sort();
      const known = ids.map((id) => [id, read(id)] as const);
      return makeProgress(Object.fromEntries(known.filter(([, progress]) => isBegun(progress))));
    },

    async putAll(progress) {
      const ids = Object.keys(progress.modules);
      const trouble = await alone(() => {
        const putBack = records.remember(ids);
        for (const id of ids) {
          const theirs = valueIn(progress.modules, id) ?? emptyModuleProgress();
          const faced = records.write(id, mergeModule(read(id), theirs));
          if (faced === undefined) continue;
          putBack();
          return faced;
        }
        for (const id of ids) heldBack.delete(id);
        return undefined;
      });
      if (trouble === undefined) ids.forEach(tell);
      return trouble;
    },

    async forgetAll() {
      const ids = [...new Set([...records.moduleIds(), ...heldBack.keys()])];
      await alone(() => {
        own.forget();
        heldBack.clear();
        records.removeAll();
      });
      ids.forEach(tell);
    },

    damaged: () => records.damaged(),
    newer: () => records.newer(),
    isForbidden: () => storage === null,
    isHoldingBack: () => heldBack.size > 0,

    watch(listener) {
      const hearOwn = (event: Event): void => {
        if (event instanceof CustomEvent) listener(String(event.detail));
      };
      const hearOthers = (event: Event): void => {
        const moduleId = moduleOfKey((event as StorageEvent).key);
        if (moduleId !== undefined) listener(moduleId);
      };
      events?.addEventListener(CHANGED, hearOwn);
      events?.addEventListener('storage', hearOthers);
      return () => {
        events?.removeEventListener(CHANGED, hearOwn);
        events?.removeEventListener('storage', hearOthers);
      };
    },
  };
}

function isBegun(progress: ModuleProgress): boolean {
  return JSON.stringify(progress) !== JSON.stringify(emptyModuleProgress());
}

/** Asking for storage is already refused where cookies are forbidden. */
function findStorage(): Storage | null {
  try {
    return globalThis.localStorage;
  } catch {
    return null;
  }
}

function findSurroundings(): Surroundings {
  return {
    events: globalThis.window,
    locks: 'locks' in navigator ? navigator.locks : undefined,
    persist: () => ('storage' in navigator ? navigator.storage.persist() : Promise.resolve(false)),
  };
}
