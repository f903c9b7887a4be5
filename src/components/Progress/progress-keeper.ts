import { mergeModule, restoreOwn } from '../../training/merge.ts';
import {
  emptyModuleProgress,
  makeProgress,
  valueIn,
  type ModuleProgress,
  type Progress,
} from '../../training/progress.ts';
import { readProgress } from '../../training/read-progress.ts';
import { findStorage, findSurroundings, type Surroundings } from '../Kept/browser.ts';
import { openKeeper, type Keeper as Kept, type SharedKind } from '../Kept/keeper.ts';
import type { SaveTrouble } from '../Kept/kept-records.ts';

/** What a browser keeps of a learner's progress: one record a module, in its local storage. */
export interface Keeper extends Omit<Kept<ModuleProgress>, 'read' | 'ids' | 'change' | 'putAll' | 'forget'> {
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
}

const KIND: SharedKind<ModuleProgress> = {
  record: 'both-banks.progress.',
  aside: 'both-banks.damaged.',
  changed: 'both-banks-progress',
  read(text, moduleId) {
    const result = readProgress(text);
    if ('trouble' in result) return { trouble: result.trouble === 'newer' ? 'newer' : 'damaged' };
    const value = valueIn(result.progress.modules, moduleId);
    return value === undefined ? { trouble: 'damaged' } : { value };
  },
  write: (progress, moduleId) => JSON.stringify(makeProgress({ [moduleId]: progress })),
  merge: mergeModule,
  restore: restoreOwn,
};

/** Opens what this browser keeps; without storage (null) it works for as long as the page is open. */
export function openProgress(
  storage: Storage | null = findStorage(),
  surroundings: Surroundings = findSurroundings(),
): Keeper {
  const keeper = openKeeper(KIND, storage, surroundings);
  const read = (moduleId: string): ModuleProgress => keeper.read(moduleId) ?? emptyModuleProgress();
  const hasTexts = (moduleId: string): boolean => Object.keys(read(moduleId).texts).length > 0;

  return {
    ...keeper,
    read,

    async change(moduleId, alter) {
      const hadTexts = hasTexts(moduleId);
      const trouble = await keeper.change(moduleId, (current) => alter(current ?? emptyModuleProgress()));
      const isFirst = !hadTexts && hasTexts(moduleId) && keeper.ids().filter(hasTexts).length === 1;
      if (trouble === undefined && isFirst) void surroundings.persist().catch(() => undefined);
      return trouble;
    },

    readAll() {
      const known = keeper.ids().map((id) => [id, read(id)] as const);
      return makeProgress(Object.fromEntries(known.filter(([, progress]) => isBegun(progress))));
    },

    putAll: (progress) => keeper.putAll(new Map(Object.entries(progress.modules))),
    forgetAll: () => keeper.forget(),
  };
}

function isBegun(progress: ModuleProgress): boolean {
  return JSON.stringify(progress) !== JSON.stringify(emptyModuleProgress());
}
