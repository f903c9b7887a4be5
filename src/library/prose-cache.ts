import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ProseSource } from '../prose/compile.ts';
import { bodiesOf } from './compiled-bodies.ts';
import { readKept, writeKept, type KeptTexts } from './kept-texts.ts';

let rendererDigest: string | undefined;

/** A digest of everything that turns a body into HTML: a changed renderer makes every cached body stale. */
function digestRenderer(): string {
  if (rendererDigest === undefined) {
    const hash = createHash('sha256').update(process.version);
    for (const file of globSync('src/{prose,markup,training}/**/*.ts').sort())
      hash.update(readFileSync(file));
    hash.update(readFileSync(join('node_modules', 'satteri', 'package.json')));
    rendererDigest = hash.digest('hex');
  }
  return rendererDigest;
}

/** A compiled body with the digest of all it was made from. */
export type Cached<Result> = Result & { digest: string };

/** The compiled bodies of a content folder, each compiled once for all the builds that meet it unchanged. */
export class ProseCache {
  readonly #file: string;
  readonly #kept: KeptTexts;
  readonly #used = new Map<string, string>();
  #hasNew = false;

  /** Begins with what earlier readings of that content folder left. */
  constructor(root: string) {
    this.#file = bodiesOf(root);
    this.#kept = readKept(this.#file);
  }

  /** Compiles a body, or reads what was compiled from the same body by the same compiler before. */
  compile<Result extends object>(
    compiler: (source: ProseSource) => Result,
    source: ProseSource,
    registerDigest: string,
  ): Cached<Result> {
    const { file, offset, body } = source;
    const digest = createHash('sha256')
      .update([digestRenderer(), compiler.name, registerDigest, file, String(offset), body].join('\0'))
      .digest('hex')
      .slice(0, 32);
    const known = this.#kept.read(digest);
    if (known !== undefined) {
      this.#used.set(digest, known);
      // A marked boundary: the digest names the compiler and all it was given.
      return { ...(JSON.parse(known) as Result), digest };
    }
    const compiled = compiler(source);
    this.#used.set(digest, JSON.stringify(compiled));
    this.#hasNew = true;
    return { ...compiled, digest };
  }

  /** Leaves what was compiled to the pages and to later readings. */
  save(): void {
    if (!this.#hasNew) return;
    const unused = [...this.#kept.names()].filter((digest) => !this.#used.has(digest));
    // Another branch may use the others; they stay as long as they are no more than those in use.
    const others = unused.length > this.#used.size ? [] : unused;
    const texts = others.map((digest) => [digest, this.#kept.read(digest) ?? ''] as const);
    writeKept(this.#file, [...this.#used, ...texts]);
  }
}
