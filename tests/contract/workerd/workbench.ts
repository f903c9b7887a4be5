import { join } from 'node:path';
import type { D1Binding } from '../../../src/comments/store/d1.ts';
import { StoreBusyError, type CommentStore } from '../../../src/comments/store/store.ts';
import { createWorkerd, root } from '../../endpoint/workerd.ts';
import type { Answered, Binding, Told } from './worker.ts';

/** The databases of the Worker that the suites ask. */
export const bindings: readonly Binding[] = ['DB', 'EMPTY'];

/** workerd with stores and endpoints in it. */
export interface Workbench {
  /** Tells the Worker to do something; rejects as what it did rejected. */
  tell: (told: Told) => Promise<unknown>;
  /** A store over a database, in workerd. */
  open: (binding: Binding, isFull?: boolean) => CommentStore;
  /** A database itself, for a program of this process. */
  binding: (binding: Binding) => Promise<D1Binding>;
  /** Where the Worker listens. */
  url: URL;
  close: () => Promise<void>;
}

/** Starts workerd on this machine, with the migrations applied to its databases; what it keeps goes with it. */
export async function startWorkbench(): Promise<Workbench> {
  const workerd = createWorkerd({
    name: 'workbench',
    main: join(import.meta.dirname, 'worker.ts'),
    compatibility_date: '2026-10-01',
    d1_databases: bindings.map((binding) => ({
      binding,
      database_name: binding,
      database_id: binding,
      migrations_dir: join(root, 'src/comments/store/migrations'),
    })),
  });
  const { url } = await workerd.listen();
  const worker = workerd.getWorker<Record<Binding, D1Binding>>();
  await Promise.all(bindings.map((binding) => worker.applyD1Migrations(binding)));

  async function tell(told: Told): Promise<unknown> {
    const response = await fetch(url, { method: 'POST', body: JSON.stringify(told) });
    // A marked boundary: the Worker of this suite answers so.
    const answered = (await response.json()) as Answered;
    if (!('error' in answered)) return answered.value;
    const { name, message } = answered.error;
    throw name === 'StoreBusyError' ? new StoreBusyError(message) : new Error(message);
  }

  let opened = 0;
  let turn = -1;
  return {
    tell,
    open: (binding, isFull = false) => {
      const store = (opened += 1);
      const ask = (verb: string, parameters: unknown[]): Promise<unknown> =>
        tell({ kind: 'ask', turn: (turn += 1), store, binding, isFull, verb, parameters });
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
    },
    binding: async (binding) => (await worker.getEnv())[binding],
    url,
    close: () => workerd.close(),
  };
}
