import type { Content } from './read-content.ts';

/*
 * Astro loads the collections through a module graph of its own, in the same process as the build command.
 * What the command has read and checked is left here for the loaders, so that no file is read twice.
 */
const KEY = Symbol.for('both-banks.checked-content');

interface Handed {
  root: string;
  content: Content;
}

/** Leaves checked content for the loaders of the build that follows in this process. */
export function handOver(root: string, content: Content): void {
  Reflect.set(globalThis, KEY, { root, content } satisfies Handed);
}

/** Takes what was left for that content folder, once; a second build must read anew. */
export function takeOver(root: string): Content | undefined {
  // A marked boundary: only handOver writes under this key.
  const handed = Reflect.get(globalThis, KEY) as Handed | undefined;
  if (handed?.root !== root) return undefined;
  Reflect.deleteProperty(globalThis, KEY);
  return handed.content;
}
