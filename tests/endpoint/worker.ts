import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import type { Env } from '../../src/comments/adapters/cloudflare.ts';
import { createD1Store } from '../../src/comments/store/d1.ts';
import type { CommentStore } from '../../src/comments/store/store.ts';
import { createWorkerd, root } from './workerd.ts';

/** The Worker as `wrangler.jsonc` describes it, in workerd on this machine, with an empty database. */
export interface RunningWorker {
  origin: string;
  /** Its comments, as another program at the same database has them. */
  store: CommentStore;
  /** Sends a request to a path, or to any address, as Cloudflare would hand it on. */
  fetch: (address: string, init?: RequestInit) => Promise<Response>;
  close: () => Promise<void>;
}

/** Starts the Worker over a built site, with more settings than `wrangler.jsonc` has. */
export async function startWorker(assets: string, vars: Record<string, string> = {}): Promise<RunningWorker> {
  const config = readConfig();
  const workerd = createWorkerd({ ...config, vars, assets: { ...config.assets, directory: assets } });
  const { url } = await workerd.listen();
  const worker = workerd.getWorker<Env>();
  await worker.applyD1Migrations('DB');
  const { DB } = await worker.getEnv();
  // A marked boundary: workerd's requests and answers are those of the platform.
  const fetch = workerd.fetch as unknown as typeof globalThis.fetch;
  return {
    origin: url.origin,
    store: createD1Store(DB),
    fetch: (address, init) => fetch(new URL(address, url), { redirect: 'manual', ...init }),
    close: () => workerd.close(),
  };
}

/** What `wrangler.jsonc` says. */
export function readConfig() {
  const file = join(root, 'wrangler.jsonc');
  // A marked boundary: wrangler reads the same file, and says what is wrong with it.
  return ts.parseConfigFileTextToJson(file, readFileSync(file, 'utf8')).config as {
    name: string;
    main: string;
    assets: { directory: string; binding: string };
    observability: { logs: { invocation_logs: boolean } };
  };
}
