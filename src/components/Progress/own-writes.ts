import { mergeModule, restoreOwn } from '../../training/merge.ts';
import type { ModuleProgress } from '../../training/progress.ts';
import { moduleOfKey, type KeptRecords } from './kept-records.ts';

/**
 * What this page has written. A browser tells one tab's writing to another's process a moment later, lock or no lock: a tab
 * may write over what it has not heard of. Whoever wrote that puts it back as soon as they hear; a union comes to an end.
 */
export class OwnWrites {
  readonly #records: KeptRecords;
  readonly #written = new Map<string, ModuleProgress>();

  constructor(records: KeptRecords) {
    this.#records = records;
  }

  /** Notes what was written of a module. */
  note(moduleId: string, progress: ModuleProgress): void {
    this.#written.set(moduleId, progress);
  }

  /** Forgets all of it: what was deleted must not come back. */
  forget(): void {
    this.#written.clear();
  }

  /** Hears what another tab did to the storage, and puts back what it wrote over. */
  hear({ key, newValue }: Pick<StorageEvent, 'key' | 'newValue'>): void {
    const moduleId = moduleOfKey(key);
    if (key === null) this.forget();
    if (moduleId === undefined) return;
    // Deleted there is deleted here.
    if (newValue === null) this.#written.delete(moduleId);
    const own = this.#written.get(moduleId);
    const found = this.#records.find(moduleId);
    if (own === undefined || 'trouble' in found) return;
    const whole = restoreOwn(found.progress, own);
    const isLost = JSON.stringify(whole) !== JSON.stringify(mergeModule(found.progress, found.progress));
    if (isLost) this.#records.write(moduleId, whole);
  }
}
