import type { CommentsDependencies } from '../dependencies.ts';
import { nameNetworkKey, networkKeys } from '../rules/network.ts';

/** Forgets the keys of past days, though nobody comes by who would need the key of today. */
export function forgetNetworkKeys({
  store,
  now,
}: Pick<CommentsDependencies, 'store' | 'now'>): Promise<void> {
  return store.forgetSecrets(networkKeys, [nameNetworkKey(now())]);
}
