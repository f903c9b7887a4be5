import { HAND_IN_FORM } from '../../team/read-hand-in.ts';
import { readInstant, readJson, readMatching, readText } from '../../transfer/read-record.ts';

/** What a browser remembers of what was handed in of a module. */
export interface KeptHandIn {
  /** What the same person's hand-ins are known by. */
  id: string;
  /** When the last one was made (ISO instant). */
  at: string;
  /** The name that was given with it. */
  name: string;
}

const RECORD = 'both-banks.hand-in.';

/** What is remembered of a module; undefined where that is nothing, or nothing that can be read. */
export function findKept(storage: Storage | null, moduleId: string): KeptHandIn | undefined {
  const fields = readJson(storage?.getItem(RECORD + moduleId) ?? '');
  if (fields === undefined) return undefined;
  try {
    return {
      id: readMatching(fields.id, 'id', HAND_IN_FORM.id),
      at: readInstant(fields.at, 'at'),
      name: readText(fields.name, 'name', HAND_IN_FORM.longestName),
    };
  } catch {
    return undefined;
  }
}

/** Remembers it; answers whether the browser lets that be. */
export function keepHandIn(storage: Storage | null, moduleId: string, kept: KeptHandIn): boolean {
  try {
    storage?.setItem(RECORD + moduleId, JSON.stringify(kept));
    return storage !== null;
  } catch {
    return false;
  }
}

/** Forgets what was handed in, of one module or of all. */
export function forgetHandIns(storage: Storage | null, moduleId = ''): void {
  const names = Object.keys(storage ?? {}).filter((name) =>
    moduleId === '' ? name.startsWith(RECORD) : name === RECORD + moduleId,
  );
  for (const name of names) storage?.removeItem(name);
}

/** An id for a browser that has none yet. */
export function makeHandInId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(6));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
