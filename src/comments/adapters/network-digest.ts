import { createHmac, randomBytes } from 'node:crypto';
import type { CommentStore } from '../store/store.ts';
import { networkOf } from './client-address.ts';

const PREFIX = 'network-key-';

/**
 * Makes the digest of a client's network: its prefix under a key of the day. Yesterday's key is forgotten, and with it
 * whatever could tie two days, or a digest and an address, together.
 */
export function createNetworkDigest(
  store: Pick<CommentStore, 'secret' | 'forgetSecrets'>,
  now: () => Date,
): (address: string) => Promise<string> {
  let known: { name: string; key: Promise<string> } | undefined;

  async function takeKey(name: string): Promise<string> {
    const key = await store.secret(name, () => randomBytes(32).toString('hex'));
    await store.forgetSecrets(PREFIX, [name]);
    return key;
  }

  return async (address) => {
    const network = networkOf(address);
    if (network === '') return '';
    const name = `${PREFIX}${now().toISOString().slice(0, 10)}`;
    if (known?.name !== name) known = { name, key: takeKey(name) };
    const { key } = known;
    try {
      return createHmac('sha256', await key)
        .update(`network\n${network}`)
        .digest('hex')
        .slice(0, 32);
    } catch (error) {
      // A store that was busy once must not be remembered as the key of the day.
      known = undefined;
      throw error;
    }
  };
}
