import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { CompiledModule } from '../prose/compile-module.ts';
import type { Compiled } from '../prose/compile.ts';
import { readSettings } from '../site.config.ts';
import { handOver } from './hand-over.ts';
import { readKept, type KeptTexts } from './kept-texts.ts';

/*
 * Compiled bodies are kept in a file beside Astro's data store, each under the digest of all it was made from: the
 * store becomes one JavaScript module, and a site's whole text in it costs seconds.
 * Reading them is apart from compiling them, so that pages do not bring a compiler along.
 */

/** The file with the compiled bodies of a content folder. */
export function bodiesOf(root: string): string {
  const name = createHash('sha256').update(root).digest('hex').slice(0, 16);
  return join('.cache', 'prose', `${name}.texts`);
}

/** Each opened once for all that read it in a build; a large site's texts are tens of megabytes. */
const opened = handOver<KeptTexts>('compiled-bodies');

/** The compiled body of that digest; throws if the content was not read first. */
export function readCompiled(digest: string): Compiled {
  // A marked boundary: only the cache of texts writes there, and a changed shape or compiler changes the digest.
  return JSON.parse(readText(digest)) as Compiled;
}

/** The compiled module of that digest; throws if the content was not read first. */
export function readCompiledModule(digest: string): CompiledModule {
  // A marked boundary, as above.
  return JSON.parse(readText(digest)) as CompiledModule;
}

function readText(digest: string): string {
  const file = bodiesOf(readSettings(process.env).contentRoot);
  // While writing, the content was read again since.
  const text = opened.get(file)?.read(digest) ?? open(file).read(digest);
  if (text === undefined) throw new Error(`No compiled text ${digest} in ${file}: read the content first.`);
  return text;
}

function open(file: string): KeptTexts {
  const texts = readKept(file);
  opened.set(file, texts);
  return texts;
}
