import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { LaterPages, SiteManifest } from '../comments/contract.ts';
import type { CommentsDependencies } from '../comments/dependencies.ts';
import { fillShell } from '../comments/shell.ts';
import { followBuilds, type Build } from './builds.ts';

/**
 * What the endpoint reads of the build in `root`: the manifest and the shells its pages wear, each once a build, and which
 * comments stand on later pages.
 */
export function readEndpointFiles(root: string): Pick<CommentsDependencies, 'site' | 'laterPages' | 'shell'> {
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
    async laterPages(post) {
      const file = join(folder, '.later-pages', `${post}.json`);
      // Most conversations have one page, and no such file; those that have one may be long, and are not kept.
      const { value } = await builds.readFromOne(() => readFile(file, 'utf8').catch(() => '[]'));
      // A marked boundary, as above.
      return JSON.parse(value) as LaterPages;
    },
    shell: async (kind, page) => fillShell(await readOnce(join('.shells', `${kind}.html`), String), page),
  };
}
