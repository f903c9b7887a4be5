import type { TriedStore } from '../tried-store.ts';
import { bindings, type Workbench } from './workbench.ts';

/** A store in workerd, over an empty database of D1. */
export async function openTriedD1({ tell, open }: Workbench): Promise<TriedStore> {
  await Promise.all(bindings.map((binding) => tell({ kind: 'empty', binding })));
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
}
