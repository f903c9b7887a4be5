import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createSite } from '../../../src/server/create-site.ts';
import type { Endpoint } from '../../../src/server/endpoint.ts';

/** A built folder on disk, the site served from it, and ways to change both. */
export interface BuiltSite {
  root: string;
  logged: string[];
  ask: (path: string, init?: RequestInit) => Promise<Response>;
  /** Puts another build in the place of this one, by two renames. */
  replace: (files: Record<string, string>) => Promise<void>;
  remove: () => Promise<void>;
}

/** Writes a small build to a temporary folder and serves it without a network. */
export async function createBuiltSite(
  files: Record<string, string> = {},
  { https = false, endpoint }: { https?: boolean; endpoint?: Endpoint } = {},
): Promise<BuiltSite> {
  const home = await mkdtemp(join(tmpdir(), 'built-site-'));
  const root = join(home, 'dist');
  const logged: string[] = [];
  await writeBuild(root, files);
  await writeFile(join(home, 'secret.html'), 'secret');
  const app = createSite({
    root,
    https,
    log: (line) => logged.push(line),
    ...(endpoint !== undefined && { endpoint }),
  });
  return {
    root,
    logged,
    ask: async (path, init) => app.request(`http://localhost${path}`, init),
    async replace(next) {
      await writeBuild(join(home, 'dist.next'), next);
      await rename(root, join(home, 'dist.previous'));
      await rename(join(home, 'dist.next'), root);
      await rm(join(home, 'dist.previous'), { recursive: true });
    },
    remove: () => rm(home, { recursive: true }),
  };
}

const basics = {
  '.build.json': '{"styleHash":"Zmlyc3Q="}',
  'index.html': '<h1>Home</h1>',
  '404.html': '<h1>Nothing here</h1>',
  'posts/x/index.html': '<h1>X</h1>',
};

async function writeBuild(folder: string, files: Record<string, string>): Promise<void> {
  for (const [name, content] of Object.entries({ ...basics, ...files })) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
}
