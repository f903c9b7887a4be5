import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Compiled } from '../prose/compile.ts';

/*
 * Compiled bodies are kept in one file each, named by the digest of all they were made from, and outside Astro's
 * data store: the store becomes one JavaScript module, and a site's whole text in it costs seconds.
 * Reading them is apart from compiling them, so that pages do not bring a compiler along.
 */
/** Folder of the compiled bodies. */
export const CACHE_FOLDER = join('.cache', 'prose');

/** The compiled body of that digest; throws if the content was not read first. */
export function readCompiled(digest: string): Compiled {
  const cached = readBody(join(CACHE_FOLDER, `${digest}.json`));
  if (cached === undefined)
    throw new Error(`No compiled text ${digest} in ${CACHE_FOLDER}: read the content first.`);
  return cached;
}

/** A body from its cache file, or nothing where there is none. */
export function readBody(file: string): Compiled | undefined {
  try {
    // A marked boundary: only this file writes here, and a changed shape changes the digest.
    return JSON.parse(readFileSync(file, 'utf8')) as Compiled;
  } catch {
    return undefined;
  }
}
