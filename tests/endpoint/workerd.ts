import { join } from 'node:path';
import { createTestHarness } from 'wrangler';

/** The project, from which a Worker's files are named. */
export const root = join(import.meta.dirname, '../..');

/** What a Worker is made of, as `wrangler.jsonc` says it. */
type WorkerConfig = Extract<
  NonNullable<NonNullable<Parameters<typeof createTestHarness>[0]>['workers']>[number],
  { config: unknown }
>['config'];

/** Makes ready a Worker in workerd on this machine, which asks nobody else about anything; it starts when it is told to. */
export function createWorkerd(config: WorkerConfig): ReturnType<typeof createTestHarness> {
  Object.assign(process.env, { WRANGLER_SEND_METRICS: 'false', CLOUDFLARE_CF_FETCH_ENABLED: 'false' });
  return createTestHarness({ root, workers: [{ config }] });
}
