import { readdir } from 'node:fs/promises';
import { ListenError } from '../server/listen.ts';
import { rebuildWhenDue } from '../server/rebuild-when-due.ts';
import { serveSite } from '../server/serve-site.ts';
import { readSettings, SettingsError, type Settings } from '../site.config.ts';

/** Builds the site for these settings; when it answers `ok: false` it has said what is wrong. */
export type BuildSite = (
  settings: Settings,
  options: { log: (line: string) => void },
) => Promise<{ ok: true; root: string; nextDue?: Date } | { ok: false }>;

/** What `npm start` works with. */
export interface StartOptions {
  env: Record<string, string | undefined>;
  buildSite: BuildSite;
  /** Receives each line meant for the person at the terminal. */
  log: (line: string) => void;
  /** Receives the one sentence that says why it cannot start. */
  fail: (line: string) => void;
}

/** Builds and serves the site; answers whether it is being served, and how to stop it. */
export async function startSite(options: StartOptions): Promise<{ close: () => Promise<void> } | undefined> {
  try {
    return await buildAndServe(options);
  } catch (error) {
    if (!(error instanceof SettingsError || error instanceof ListenError)) throw error;
    options.fail(error.message);
    return undefined;
  }
}

async function buildAndServe({
  env,
  buildSite,
  log,
}: StartOptions): Promise<{ close: () => Promise<void> } | undefined> {
  const settings = readSettings(env);
  log('Checking the content…');
  log(`Building the site (about ${await estimateSeconds(settings.contentRoot)} seconds)…`);
  const built = await buildSite(settings, { log });
  if (!built.ok) return undefined;

  const host = readHost(env.HOST);
  // The address printed below is plain HTTP; whoever puts TLS before it adds what TLS needs.
  const server = await serveSite({ root: built.root, https: false, host, port: settings.port, log });
  const stopRebuilding = rebuildWhenDue({
    // A clock that stands still never reaches the next post.
    nextDue: env.BUILD_DATE === undefined ? built.nextDue : undefined,
    build: () => buildSite(readSettings(env), { log }),
    log,
  });
  announce(describeHost(host), server.port, log);
  return {
    close: () => {
      stopRebuilding();
      return server.close();
    },
  };
}

function announce(host: string, port: number, log: (line: string) => void): void {
  const home = `http://${host}:${port}`;
  log(`Both Banks is at ${home}`);
  log(`  Posts  ${home}/posts/`);
  log(`  Feeds  ${home}/feeds/`);
  log('Stop with Ctrl C');
}

// An empty HOST would open the server to the whole network.
function readHost(value = ''): string {
  return value === '' ? '127.0.0.1' : value;
}

function describeHost(host: string): string {
  if (['127.0.0.1', '0.0.0.0', '::', '::1'].includes(host)) return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

// A start and a bundle, and then so many posts a second.
async function estimateSeconds(contentRoot: string): Promise<number> {
  const posts = await readdir(`${contentRoot}/posts`).catch(() => []);
  return Math.ceil(6 + posts.length / 150);
}
