/*
 * Astro loads content and pages through module graphs of its own, in the same process as the build command.
 * What the command has at hand already is left here for them.
 */

/** A map that every module graph of this process sees as the same one. */
export function handOver<Value>(name: string): Map<string, Value> {
  const key = Symbol.for(`both-banks.${name}`);
  // A marked boundary: nobody else writes under this key, and each name stands in one file of this folder.
  const known = Reflect.get(globalThis, key) as Map<string, Value> | undefined;
  const map = known ?? new Map<string, Value>();
  if (known === undefined) Reflect.set(globalThis, key, map);
  return map;
}
