import type { LaterPages, SiteManifest } from '../contract.ts';
import type { CommentsDependencies } from '../dependencies.ts';
import { fillShell } from '../shell.ts';

/** The files of the build that a Worker was deployed with. */
export interface AssetsBinding {
  fetch: (address: URL | Request) => Promise<Response>;
}

/** What the build says of the comments it shows, and when it is due again. */
export interface BuildMark {
  comments?: { revision: number };
  nextDue?: string;
}

/**
 * What the endpoint reads of the build: once each, for another build comes with another deployment, but for which comments
 * stand on later pages.
 */
export function readAssets(
  assets: AssetsBinding,
): Pick<CommentsDependencies, 'site' | 'laterPages' | 'shell'> & { mark: () => Promise<BuildMark> } {
  const files = new Map<string, string>();

  async function readOnce(path: string): Promise<string> {
    // A text is kept and no promise of it: that of a request which was broken off would never be kept.
    const text = files.get(path) ?? (await read(assets, path));
    files.set(path, text);
    return text;
  }

  return {
    // Marked boundaries: only our own build writes these files.
    site: async () => JSON.parse(await readOnce('/.endpoint.json')) as SiteManifest,
    async laterPages(post) {
      // Most conversations have one page, and no such file; those that have one may be long, and are not kept.
      const response = await ask(assets, `/.later-pages/${post}.json`);
      return response.ok ? ((await response.json()) as LaterPages) : [];
    },
    mark: async () => JSON.parse(await readOnce('/.build.json')) as BuildMark,
    // A page's file is found by its address, which has no ending.
    shell: async (kind, page) => fillShell(await readOnce(`/.shells/${kind}`), page),
  };
}

async function read(assets: AssetsBinding, path: string): Promise<string> {
  const response = await ask(assets, path);
  if (!response.ok) throw new Error(`The build has no ${path}.`);
  return response.text();
}

function ask(assets: AssetsBinding, path: string): Promise<Response> {
  // Nobody is asked over a network: the host only makes an address of it.
  return assets.fetch(new URL(path, 'https://assets.invalid'));
}
