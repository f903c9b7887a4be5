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
import { threadId } from 'node:worker_threads';
import { compileProse, type Compiled, type ProseSource } from '../prose/compile.ts';
import { CACHE_FOLDER, readBody } from './compiled-bodies.ts';

let rendererDigest: string | undefined;

/** A digest of everything that turns a body into HTML: a changed renderer makes every cached body stale. */
function digestRenderer(): string {
  if (rendererDigest === undefined) {
    const hash = createHash('sha256').update(process.version);
    for (const folder of [join('src', 'prose'), join('src', 'markup')]) {
      for (const name of readdirSync(folder).sort()) hash.update(readFileSync(join(folder, name)));
    }
    hash.update(readFileSync(join('node_modules', 'satteri', 'package.json')));
    rendererDigest = hash.digest('hex');
  }
  return rendererDigest;
}

/** A compiled body, the name of its cache file, and whether it was there already. */
export interface CachedBody extends Compiled {
  digest: string;
  wasKept: boolean;
}

/** Compiles a body, or reads what was compiled from the same body before. */
export function compileCached(source: ProseSource, registerDigest: string): CachedBody {
  const digest = createHash('sha256')
    .update([digestRenderer(), registerDigest, source.file, String(source.offset), source.body].join('\0'))
    .digest('hex')
    .slice(0, 32);
  const file = join(CACHE_FOLDER, `${digest}.json`);
  const cached = readBody(file);
  if (cached !== undefined) return { ...cached, digest, wasKept: true };
  const compiled = compileProse(source);
  mkdirSync(CACHE_FOLDER, { recursive: true });
  // Written beside and renamed: a build that is cut off, or a second thread, never meets half a file.
  const beside = `${file}.${process.pid}-${threadId}`;
  writeFileSync(beside, JSON.stringify(compiled));
  renameSync(beside, file);
  return { ...compiled, digest, wasKept: false };
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
