import { join } from 'node:path';
import { createTestHarness } from 'wrangler';
import { StoreBusyError, type CommentStore } from '../../../src/comments/store/store.ts';
import type { TriedStore } from '../tried-store.ts';
import type { Answered, Binding, Told } from './store-worker.ts';

const root = join(import.meta.dirname, '../../..');
const migrations = join(root, 'src/comments/store/migrations');

/** workerd with stores over D1 in it, and databases to which the migrations were applied. */
export interface D1Workbench {
  /** A store over an empty database. */
  openTried: () => Promise<TriedStore>;
  close: () => Promise<void>;
}

/** Starts workerd on this machine, with everything it keeps in a folder that goes with it. */
export async function startD1Workbench(): Promise<D1Workbench> {
  const databases = (['DB', 'EMPTY'] as const).map((binding) => ({
    binding,
    database_name: binding,
    database_id: binding,
    migrations_dir: migrations,
  }));
  const harness = createTestHarness({
    root,
    workers: [
      {
        config: {
          name: 'stores',
          main: join(import.meta.dirname, 'store-worker.ts'),
          compatibility_date: '2026-10-01',
          d1_databases: databases,
        },
      },
    ],
  });
  const { url } = await harness.listen();
  const worker = harness.getWorker<Record<Binding, never>>();
  await Promise.all(databases.map(({ binding }) => worker.applyD1Migrations(binding)));

  async function tell(told: Told): Promise<unknown> {
    const response = await fetch(url, { method: 'POST', body: JSON.stringify(told) });
    // A marked boundary: the Worker of this suite answers so.
    const answered = (await response.json()) as Answered;
    if (!('error' in answered)) return answered.value;
    const { name, message } = answered.error;
    throw name === 'StoreBusyError' ? new StoreBusyError(message) : new Error(message);
  }

  let opened = 0;
  function open(binding: Binding, isFull = false): CommentStore {
    const store = (opened += 1);
    const ask = (verb: string, parameters: unknown[]): Promise<unknown> =>
      tell({ kind: 'ask', store, binding, isFull, verb, parameters });
    // A marked boundary: what the Worker's store answers under a verb's name is what that verb answers.
    return new Proxy({} as CommentStore, {
      get: (_, verb: string) => {
        // A store is no promise, though it may be promised.
        if (verb === 'then') return undefined;
        return verb === 'secret'
          ? (name: string, make: () => string) => ask(verb, [name, make()])
          : (...parameters: unknown[]) => ask(verb, parameters);
      },
    });
  }

  return {
    openTried: async () => {
      await Promise.all(databases.map(({ binding }) => tell({ kind: 'empty', binding })));
      return {
        store: open('DB'),
        openAnother: () => Promise.resolve(open('DB')),
        openFull: () => Promise.resolve(open('DB', true)),
        openEmpty: () => Promise.resolve(open('EMPTY')),
        lock: async () => {
          await tell({ kind: 'lock', isLocked: true });
          return async () => {
            await tell({ kind: 'lock', isLocked: false });
          };
        },
        bytes: async () => Buffer.from(String(await tell({ kind: 'dump', binding: 'DB' }))),
        remove: () => Promise.resolve(),
      };
    },
    close: () => harness.close(),
  };
}
