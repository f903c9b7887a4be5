import { emptyModuleProgress, makeProgress, valueIn, type ModuleProgress } from '../../training/progress.ts';
import { readProgress } from '../../training/read-progress.ts';
import { shortHash } from '../../transfer/short-hash.ts';

/** Why something could not be kept: no room (or more than is ever read back), no leave, or a newer site's record. */
export type SaveTrouble = 'full' | 'forbidden' | 'newer';

/** What stands in storage for a module: a record, or a text that can't be read here. */
export type Found = { progress: ModuleProgress } | { trouble: 'damaged' | 'newer'; text: string };

const RECORD = 'both-banks.progress.';
const ASIDE = 'both-banks.damaged.';

/** The records in a browser's storage: one key a module, and one for each damaged text that had to make room. */
export class KeptRecords {
  readonly #storage: Storage | null;

  /** Null where storage is forbidden: then there is nothing, and nothing can be written. */
  constructor(storage: Storage | null) {
    this.#storage = storage;
  }

  /** What stands there for a module; an empty record where there is nothing. */
  find(moduleId: string): Found {
    const text = this.#storage?.getItem(RECORD + moduleId) ?? undefined;
    if (text === undefined) return { progress: emptyModuleProgress() };
    const result = readProgress(text);
    if ('trouble' in result) return { trouble: result.trouble === 'newer' ? 'newer' : 'damaged', text };
    const progress = valueIn(result.progress.modules, moduleId);
    return progress === undefined ? { trouble: 'damaged', text } : { progress };
  }

  /** Writes a module's record. A damaged one is moved aside first, a newer one stays. */
  write(moduleId: string, progress: ModuleProgress): SaveTrouble | undefined {
    if (this.#storage === null) return 'forbidden';
    const found = this.find(moduleId);
    if ('trouble' in found && found.trouble === 'newer') return 'newer';
    const text = JSON.stringify(makeProgress({ [moduleId]: progress }));
    if ('trouble' in readProgress(text)) return 'full';
    try {
      if ('trouble' in found) this.#storage.setItem(asideKey(moduleId, found.text), found.text);
      this.#storage.setItem(RECORD + moduleId, text);
      return undefined;
    } catch (error) {
      return nameTrouble(error, this.#storage);
    }
  }

  /** Remembers what stands there for these modules; answers how to put it back. */
  remember(moduleIds: readonly string[]): () => void {
    const names = moduleIds.flatMap((moduleId) => {
      const found = this.find(moduleId);
      return [RECORD + moduleId, ...('trouble' in found ? [asideKey(moduleId, found.text)] : [])];
    });
    const before = names.map((name) => [name, this.#storage?.getItem(name) ?? null] as const);
    return () => {
      const changed = before.filter(([name, text]) => this.#storage?.getItem(name) !== text);
      // What was not there goes first: then there is room for what was.
      for (const [name, text] of changed) if (text === null) this.#storage?.removeItem(name);
      for (const [name, text] of changed) if (text !== null) this.#storage?.setItem(name, text);
    };
  }

  /** Ids of the modules that have a record, readable or not. */
  moduleIds(): string[] {
    return this.#names(RECORD).map((name) => name.slice(RECORD.length));
  }

  /** Texts that can't be read, in their place or moved aside. */
  damaged(): { moduleId: string; text: string }[] {
    const aside = this.#names(ASIDE).map((name) => ({
      moduleId: name.slice(ASIDE.length).replace(/\.[^.]*$/, ''),
      text: this.#storage?.getItem(name) ?? '',
    }));
    return [...this.#troubled('damaged'), ...aside];
  }

  /** Ids of the modules whose record a newer version of the site wrote. */
  newer(): string[] {
    return this.#troubled('newer').map(({ moduleId }) => moduleId);
  }

  /** Removes every record, whatever its state. */
  removeAll(): void {
    for (const name of [...this.#names(RECORD), ...this.#names(ASIDE)]) this.#storage?.removeItem(name);
  }

  #troubled(trouble: 'damaged' | 'newer'): { moduleId: string; text: string }[] {
    return this.moduleIds().flatMap((moduleId) => {
      const found = this.find(moduleId);
      return 'trouble' in found && found.trouble === trouble ? [{ moduleId, text: found.text }] : [];
    });
  }

  #names(prefix: string): string[] {
    const count = this.#storage?.length ?? 0;
    const all = Array.from({ length: count }, (_, index) => this.#storage?.key(index) ?? '');
    return all.filter((name) => name.startsWith(prefix)).sort();
  }
}

/** The module that a key of storage keeps the record of, if it does. */
export function moduleOfKey(key: string | null): string | undefined {
  return key?.startsWith(RECORD) === true ? key.slice(RECORD.length) : undefined;
}

/** Named by what is in it: the same damaged text is moved once, another one beside it. */
function asideKey(moduleId: string, text: string): string {
  return `${ASIDE}${moduleId}.${shortHash(text)}`;
}

/** Some browsers that forbid storage say that it is full, with no room at all. */
function nameTrouble(error: unknown, storage: Storage): SaveTrouble {
  const isQuota = error instanceof DOMException && error.name === 'QuotaExceededError';
  return isQuota && storage.length > 0 ? 'full' : 'forbidden';
}
