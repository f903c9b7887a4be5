import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { SiteManifest } from '../comments/contract.ts';
import type { CommentsDependencies } from '../comments/dependencies.ts';
import { fillShell } from '../comments/shell.ts';
import { followBuilds, type Build } from './builds.ts';

/** What the endpoint reads of the build in `root`: the manifest, and the shells its pages wear. Each is read once a build. */
export function readEndpointFiles(root: string): Pick<CommentsDependencies, 'site' | 'shell'> {
  const folder = resolve(root);
  const builds = followBuilds(folder);
  let kept: { build: Build; files: Map<string, Promise<unknown>> } | undefined;

  async function readOnce<T>(name: string, parse: (text: string) => T): Promise<T> {
    const build = await builds.current();
    if (kept?.build !== build) kept = { build, files: new Map() };
    const { files } = kept;
    const reading =
      files.get(name) ??
      builds.readFromOne(() => readFile(join(folder, name), 'utf8')).then(({ value }) => parse(value));
    files.set(name, reading);
    try {
      // A marked boundary: under a name stands what this name's own parser made.
      return (await reading) as T;
    } catch (error) {
      // A build may have been put in place at that very moment: the next request looks again.
      files.delete(name);
      throw error;
    }
  }

  return {
    // A marked boundary: only our own build writes this file.
    site: () => readOnce('.endpoint.json', (text) => JSON.parse(text) as SiteManifest),
    shell: async (kind, page) => fillShell(await readOnce(join('.shells', `${kind}.html`), String), page),
  };
}
