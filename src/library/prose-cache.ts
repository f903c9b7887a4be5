import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { compileProse, type Compiled, type ProseSource } from '../prose/compile.ts';

/*
 * Compiled bodies are kept in one file each, named by the digest of all they were made from, and outside Astro's
 * data store: the store becomes one JavaScript module, and a site's whole text in it costs seconds.
 */
const CACHE_FOLDER = join('.cache', 'prose');

let rendererDigest: string | undefined;

/** A digest of everything that turns a body into HTML: a changed renderer makes every cached body stale. */
function digestRenderer(): string {
  if (rendererDigest === undefined) {
    const folder = join('src', 'prose');
    const hash = createHash('sha256').update(process.version);
    for (const name of readdirSync(folder).sort()) hash.update(readFileSync(join(folder, name)));
    hash.update(readFileSync(join('node_modules', 'satteri', 'package.json')));
    rendererDigest = hash.digest('hex');
  }
  return rendererDigest;
}

/** Compiles a body, or reads what was compiled from the same body before. */
export function compileCached(source: ProseSource, registerDigest: string): Compiled & { digest: string } {
  const digest = createHash('sha256')
    .update([digestRenderer(), registerDigest, source.file, String(source.offset), source.body].join('\0'))
    .digest('hex')
    .slice(0, 32);
  const file = join(CACHE_FOLDER, `${digest}.json`);
  const cached = readJson(file);
  if (cached !== undefined) return { ...cached, digest };
  const compiled = compileProse(source);
  mkdirSync(CACHE_FOLDER, { recursive: true });
  // Written beside and renamed, so that a build that is cut off never leaves half a file behind.
  writeFileSync(`${file}.${process.pid}`, JSON.stringify(compiled));
  renameSync(`${file}.${process.pid}`, file);
  return { ...compiled, digest };
}

/** The compiled body of that digest; throws if the content was not read first. */
export function readCompiled(digest: string): Compiled {
  const cached = readJson(join(CACHE_FOLDER, `${digest}.json`));
  if (cached === undefined)
    throw new Error(`No compiled text ${digest} in ${CACHE_FOLDER}: read the content first.`);
  return cached;
}

/** How long a cached body that the present content does not use is kept: another branch or another content folder may. */
const KEEP_UNUSED = 14 * 24 * 60 * 60 * 1000;

/** Removes cached bodies that the present content does not use and that are old. */
export function pruneCache(used: ReadonlySet<string>): void {
  // Content without a single text has never made the folder.
  if (!existsSync(CACHE_FOLDER)) return;
  for (const name of readdirSync(CACHE_FOLDER)) {
    const file = join(CACHE_FOLDER, name);
    if (used.has(name.replace(/\.json$/, ''))) continue;
    if (Date.now() - statSync(file).mtimeMs > KEEP_UNUSED) rmSync(file, { force: true });
  }
}

function readJson(file: string): Compiled | undefined {
  try {
    // A marked boundary: only this file writes here, and a changed shape changes the digest.
    return JSON.parse(readFileSync(file, 'utf8')) as Compiled;
  } catch {
    return undefined;
  }
}
