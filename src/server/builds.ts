import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileIdentity } from './file-identity.ts';
import { readRedirects, type Redirects } from './redirects.ts';

/** What the server must know of one build besides its files. */
export interface Build {
  styleHash: string;
  redirects: Redirects;
}

/** The folder holds no finished build, and none came while the server waited. */
export class NoBuildError extends Error {
  override name = 'NoBuildError';
}

/** The build a folder holds now; another one may take its place at any moment. */
export interface Builds {
  /** The build there now, the same object as long as it stays; throws NoBuildError. */
  current(): Promise<Build>;
  /** Runs `read` again if the build was replaced meanwhile, so that all it read is of the build it answers with. */
  readFromOne<T>(read: () => Promise<T>): Promise<{ build: Build; value: T }>;
}

/** Follows the build in `root`, an absolute path, by its `.build.json`. */
export function followBuilds(root: string): Builds {
  const file = join(root, '.build.json');
  let known: { identity: string; build: Build } | undefined;

  function look(): Build | undefined {
    const stats = statSync(file, { throwIfNoEntry: false });
    if (stats === undefined) return undefined;
    const identity = fileIdentity(stats);
    if (known?.identity !== identity) {
      const build = readBuild(root, file);
      known = build && { identity, build };
    }
    return known?.build;
  }

  // Two renames replace a folder, and between them there is none.
  async function current(): Promise<Build> {
    for (let attempt = 0; attempt < 25; attempt += 1) {
      const build = look();
      if (build !== undefined) return build;
      await setTimeout(20);
    }
    throw new NoBuildError(`There is no finished build in ${root}.`);
  }

  async function readFromOne<T>(read: () => Promise<T>): Promise<{ build: Build; value: T }> {
    for (;;) {
      const build = await current();
      const value = await read();
      if (build === (await current())) return { build, value };
    }
  }

  return { current, readFromOne };
}

function readBuild(root: string, file: string): Build | undefined {
  try {
    const content: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (typeof content !== 'object' || content === null || !('styleHash' in content)) return undefined;
    const { styleHash } = content;
    return typeof styleHash === 'string' ? { styleHash, redirects: readRedirects(root) } : undefined;
  } catch {
    return undefined;
  }
}
