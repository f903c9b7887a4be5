/** A browser's storage of so many characters; with `refusal` it takes nothing, for that reason. */
export class MadeStorage implements Storage {
  readonly records = new Map<string, string>();
  room: number;
  refusal: string | undefined;

  constructor(room = 5_000_000, refusal?: string) {
    this.room = room;
    this.refusal = refusal;
  }

  get length(): number {
    return this.records.size;
  }

  key(index: number): string | null {
    return [...this.records.keys()][index] ?? null;
  }

  getItem(name: string): string | null {
    return this.records.get(name) ?? null;
  }

  setItem(name: string, text: string): void {
    if (this.refusal !== undefined) throw new DOMException('Refused.', this.refusal);
    const others = [...this.records].filter(([other]) => other !== name);
    const taken = others.reduce((sum, [other, value]) => sum + other.length + value.length, 0);
    if (taken + name.length + text.length > this.room) throw new DOMException('Full.', 'QuotaExceededError');
    this.records.set(name, text);
  }

  removeItem(name: string): void {
    this.records.delete(name);
  }

  clear(): void {
    this.records.clear();
  }
}

/** Locks as a browser has them: one at a time, in the order of asking, each after a while. */
export class MadeLocks {
  #last: Promise<unknown> = Promise.resolve();
  /** Most that ever held the lock at once. */
  most = 0;
  #holding = 0;

  request = async <Result>(_name: string, act: unknown): Promise<Result> => {
    const turn = this.#last.then(async () => {
      this.#holding += 1;
      this.most = Math.max(this.most, this.#holding);
      await Promise.resolve();
      const result = (act as () => Result)();
      this.#holding -= 1;
      return result;
    });
    this.#last = turn.catch(() => undefined);
    return await turn;
  };
}

/** Locks that another tab holds until it lets them go. */
export class HeldLocks {
  #wake: () => void = () => undefined;
  readonly #free = new Promise<void>((resolve) => {
    this.#wake = resolve;
  });

  release(): void {
    this.#wake();
  }

  request = async <Result>(_name: string, act: unknown): Promise<Result> => {
    await this.#free;
    return (act as () => Result)();
  };
}
