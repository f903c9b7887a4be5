import type { KeptRecords } from './kept-records.ts';

/**
 * What this page has written. A browser tells one tab's writing to another's process a moment later, lock or no lock: a tab
 * may write over what it has not heard of. Whoever wrote that puts it back as soon as they hear; a union comes to an end.
 */
export class OwnWrites<Value> {
  readonly #records: KeptRecords<Value>;
  readonly #restore: (kept: Value, own: Value) => Value;
  readonly #written = new Map<string, Value>();

  /** `restore` adds to what is kept whatever of one's own it lacks; with nothing lacking it answers what is kept, in order. */
  constructor(records: KeptRecords<Value>, restore: (kept: Value, own: Value) => Value) {
    this.#records = records;
    this.#restore = restore;
  }

  /** Notes what was written under an id. */
  note(id: string, value: Value): void {
    this.#written.set(id, value);
  }

  /** Forgets what was written under these ids, or all of it: what was deleted must not come back. */
  forget(ids: Iterable<string> = this.#written.keys()): void {
    for (const id of ids) this.#written.delete(id);
  }

  /** Hears what another tab did to the storage, and puts back what it wrote over. */
  hear({ key, newValue }: Pick<StorageEvent, 'key' | 'newValue'>): void {
    const id = this.#records.idOf(key);
    if (key === null) this.forget();
    if (id === undefined) return;
    // Deleted there is deleted here.
    if (newValue === null) this.#written.delete(id);
    const own = this.#written.get(id);
    const found = this.#records.find(id);
    if (own === undefined || found === undefined || !('value' in found)) return;
    const whole = this.#restore(found.value, own);
    const isLost = JSON.stringify(whole) !== JSON.stringify(this.#restore(found.value, found.value));
    if (isLost) this.#records.write(id, whole);
  }
}
