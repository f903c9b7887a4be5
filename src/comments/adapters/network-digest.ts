import { randomBytes } from 'node:crypto';
import { digestNetwork, type Route } from '../rules/network.ts';
import type { CommentStore } from '../store/store.ts';

const PREFIX = 'network-key-';

/**
 * Makes the digest of a client's network, under a key of the day. Yesterday's key is forgotten, and with it whatever
 * could tie two days, or a digest and an address, together.
 */
export function createNetworkDigest(
  store: Pick<CommentStore, 'secret' | 'forgetSecrets'>,
  trustedProxies: readonly string[],
  now: () => Date,
): (route: Route) => Promise<string> {
  let known: { name: string; key: Promise<string> } | undefined;

  async function takeKey(name: string): Promise<string> {
    const key = await store.secret(name, () => randomBytes(32).toString('hex'));
    await store.forgetSecrets(PREFIX, [name]);
    return key;
  }

  return async (route) => {
    const name = `${PREFIX}${now().toISOString().slice(0, 10)}`;
    if (known?.name !== name) known = { name, key: takeKey(name) };
    const { key } = known;
    try {
      return digestNetwork(route, trustedProxies, await key);
    } catch (error) {
      // A store that was busy once must not be remembered as the key of the day.
      known = undefined;
      throw error;
    }
  };
}
