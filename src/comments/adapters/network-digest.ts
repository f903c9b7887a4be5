import { randomBytes } from 'node:crypto';
import { digestNetwork, nameNetworkKey, networkKeys, type Route } from '../rules/network.ts';
import type { CommentStore } from '../store/store.ts';

/**
 * Makes the digest of a client's network, under a key of the day. Yesterday's key is forgotten, and with it whatever
 * could tie two days, or a digest and an address, together.
 */
export function createNetworkDigest(
  store: Pick<CommentStore, 'secret' | 'forgetSecrets'>,
  trustedProxies: readonly string[],
  now: () => Date,
): (route: Route) => Promise<string> {
  // The key itself and no promise of it: that of a request which was broken off would never be kept in a Worker.
  let known: { name: string; key: string } | undefined;

  async function takeKey(name: string): Promise<string> {
    const key = await store.secret(name, () => randomBytes(32).toString('hex'));
    await store.forgetSecrets(networkKeys, [name]);
    return key;
  }

  return async (route) => {
    const name = nameNetworkKey(now());
    const key = known?.name === name ? known.key : await takeKey(name);
    known = { name, key };
    return digestNetwork(route, trustedProxies, key);
  };
}
