import { shortHash } from '../../transfer/short-hash.ts';

/** Why something could not be kept: no room, more than is ever read back, no leave, or a newer site's record. */
export type SaveTrouble = 'full' | 'long' | 'forbidden' | 'newer';

/** What a browser keeps one record each of, under an id. */
export interface KeptKind<Value> {
  /** How the keys of records begin, and those of damaged texts that had to make room. */
  record: string;
  aside: string;
  /** Reads a record's text, and tells one that isn't whole or is another's from one of a newer site. */
  read: (text: string, id: string) => { value: Value } | { trouble: 'damaged' | 'newer' };
  /** The text of a record. */
  write: (value: Value, id: string) => string;
}

/** What stands in storage under an id: a record, or a text that can't be read here. */
export type Found<Value> = { value: Value } | { trouble: 'damaged' | 'newer'; text: string };

/** The records of one kind in a browser's storage: a key each, and one for each damaged text that had to make room. */
export class KeptRecords<Value> {
  readonly #kind: KeptKind<Value>;
  readonly #storage: Storage | null;

  /** Null where storage is forbidden: then there is nothing, and nothing can be written. */
  constructor(kind: KeptKind<Value>, storage: Storage | null) {
    this.#kind = kind;
    this.#storage = storage;
  }

  /** What stands there under an id; undefined where there is nothing. */
  find(id: string): Found<Value> | undefined {
    const text = this.#storage?.getItem(this.#kind.record + id) ?? undefined;
    if (text === undefined) return undefined;
    const read = this.#kind.read(text, id);
    return 'value' in read ? read : { ...read, text };
  }

  /** Writes a record. A damaged one is moved aside first, a newer one stays. */
  write(id: string, value: Value): SaveTrouble | undefined {
    if (this.#storage === null) return 'forbidden';
    const found = this.find(id);
    const damaged = found !== undefined && 'trouble' in found ? found : undefined;
    if (damaged?.trouble === 'newer') return 'newer';
    const text = this.#kind.write(value, id);
    if ('trouble' in this.#kind.read(text, id)) return 'long';
    try {
      if (damaged !== undefined) this.#storage.setItem(this.#asideKey(id, damaged.text), damaged.text);
      this.#storage.setItem(this.#kind.record + id, text);
      return undefined;
    } catch (error) {
      return nameTrouble(error, this.#storage);
    }
  }

  /** Remembers what stands there under these ids; answers how to put it back. */
  remember(ids: readonly string[]): () => void {
    const names = ids.flatMap((id) => {
      const found = this.find(id);
      const aside = found !== undefined && 'trouble' in found ? [this.#asideKey(id, found.text)] : [];
      return [this.#kind.record + id, ...aside];
    });
    const before = names.map((name) => [name, this.#storage?.getItem(name) ?? null] as const);
    return () => {
      const changed = before.filter(([name, text]) => this.#storage?.getItem(name) !== text);
      // What was not there goes first: then there is room for what was.
      for (const [name, text] of changed) if (text === null) this.#storage?.removeItem(name);
      for (const [name, text] of changed) if (text !== null) this.#storage?.setItem(name, text);
    };
  }

  /** Ids that have a record, readable or not. */
  ids(): string[] {
    return this.#names(this.#kind.record).map((name) => name.slice(this.#kind.record.length));
  }

  /** The id whose record a key of storage keeps, if it does. */
  idOf(key: string | null): string | undefined {
    const { record } = this.#kind;
    return key?.startsWith(record) === true ? key.slice(record.length) : undefined;
  }

  /** Texts that can't be read, in their place or moved aside. */
  damaged(): { id: string; text: string }[] {
    const { aside } = this.#kind;
    const moved = this.#names(aside).map((name) => ({
      id: name.slice(aside.length).replace(/\.[^.]*$/, ''),
      text: this.#storage?.getItem(name) ?? '',
    }));
    return [...this.#troubled('damaged'), ...moved];
  }

  /** Ids whose record a newer version of the site wrote. */
  newer(): string[] {
    return this.#troubled('newer').map(({ id }) => id);
  }

  /** Removes these records, and what was moved aside for them. */
  remove(ids: readonly string[]): void {
    for (const id of ids) {
      this.#storage?.removeItem(this.#kind.record + id);
      for (const name of this.#names(`${this.#kind.aside}${id}.`)) this.#storage?.removeItem(name);
    }
  }

  /** Removes every record, whatever its state. */
  removeAll(): void {
    const { record, aside } = this.#kind;
    for (const name of [...this.#names(record), ...this.#names(aside)]) this.#storage?.removeItem(name);
  }

  #troubled(trouble: 'damaged' | 'newer'): { id: string; text: string }[] {
    return this.ids().flatMap((id) => {
      const found = this.find(id);
      return found !== undefined && 'trouble' in found && found.trouble === trouble
        ? [{ id, text: found.text }]
        : [];
    });
  }

  #names(prefix: string): string[] {
    const count = this.#storage?.length ?? 0;
    const all = Array.from({ length: count }, (_, index) => this.#storage?.key(index) ?? '');
    return all.filter((name) => name.startsWith(prefix)).sort();
  }

  /** Named by what is in it: the same damaged text is moved once, another one beside it. */
  #asideKey(id: string, text: string): string {
    return `${this.#kind.aside}${id}.${shortHash(text)}`;
  }
}

/** Some browsers that forbid storage say that it is full, with no room at all. */
function nameTrouble(error: unknown, storage: Storage): SaveTrouble {
  const isQuota = error instanceof DOMException && error.name === 'QuotaExceededError';
  return isQuota && storage.length > 0 ? 'full' : 'forbidden';
}
