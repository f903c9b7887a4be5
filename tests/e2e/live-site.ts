import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { createInterface } from 'node:readline';
import { projectRoot } from '../built-sites.ts';

/** A site as `npm start` serves it, in a process of its own: built from the fixture, with comments of its own. */
export interface LiveSite {
  origin: string;
  /** Absolute paths of the built site and of the folder of data. */
  root: string;
  data: string;
  /** Every line it has said. */
  said: string[];
  /** Stops it as a service is stopped; answers its exit code. */
  stop: () => Promise<number | null>;
  /** Starts it again with the same data. */
  start: () => Promise<void>;
  /** Stops it and removes what it made. */
  remove: () => Promise<void>;
}

/** Builds and serves a site of that name, with more settings; rejects with what it said where it does not start. */
export async function startLiveSite(name: string, env: Record<string, string> = {}): Promise<LiveSite> {
  const root = join(projectRoot, 'tests', '.output', name);
  const data = mkdtempSync(join(tmpdir(), `${name}-`));
  const port = await findPort();
  const origin = `http://127.0.0.1:${port}`;
  const said: string[] = [];
  let stop = (): Promise<number | null> => Promise.resolve(null);

  async function start(): Promise<void> {
    const child = spawn(process.execPath, ['src/commands/start.ts', '--out', relative(projectRoot, root)], {
      cwd: projectRoot,
      env: {
        ...process.env,
        ...{ CONTENT_ROOT: 'tests/fixtures/site', BUILD_DATE: '2026-12-01', ASTRO_TELEMETRY_DISABLED: '1' },
        ...{ SITE_URL: origin, PORT: String(port), DATA_DIR: data },
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const ended = once(child, 'exit').then(([code]) => (typeof code === 'number' ? code : null));
    stop = () => {
      child.kill('SIGTERM');
      return ended;
    };
    child.stderr.on('data', (text) => said.push(String(text)));
    const lines = createInterface({ input: child.stdout });
    await new Promise<void>((resolve, reject) => {
      lines.on('line', (line) => {
        said.push(line);
        if (line.startsWith('Stop with')) resolve();
      });
      void ended.then(() => {
        reject(new Error(`The site did not start:\n${said.join('\n')}`));
      });
    });
  }

  await start();
  return {
    ...{ origin, root, data, said, start },
    stop: () => stop(),
    async remove() {
      await stop();
      for (const folder of [data, root, `${root}.previous`]) rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function findPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}
