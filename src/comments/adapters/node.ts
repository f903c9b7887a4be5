import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes, randomUUID } from 'node:crypto';
import { createCommentsApp } from '../app.ts';
import type { CommentsDependencies } from '../dependencies.ts';
import type { CommentStore } from '../store/store.ts';
import { createNetworkDigest } from './network-digest.ts';
import { passwords } from './passwords.ts';

/** What this machine hands in, and what the site does. */
export interface NodeOptions extends Pick<
  CommentsDependencies,
  'store' | 'site' | 'shell' | 'https' | 'changed' | 'publication' | 'log'
> {
  siteUrl: string;
  trustedProxies: readonly string[];
}

/** The endpoint on Node: answers requests that came from `peer`, the address at the other end of the connection. */
export type NodeEndpoint = (request: Request, peer: string) => Promise<Response>;

/** Makes the endpoint for this machine; its secrets are made on the first start and kept with the database. */
export async function createNodeEndpoint(options: NodeOptions): Promise<NodeEndpoint> {
  const { siteUrl, trustedProxies, ...handedOn } = options;
  const now = (): Date => new Date();
  // A request may be copied on its way through the app; where it came from stays with the work on it.
  const peers = new AsyncLocalStorage<string>();
  const digest = createNetworkDigest(options.store, trustedProxies, now);
  const app = createCommentsApp({
    ...handedOn,
    now,
    newId: () => createId(now()),
    newToken,
    signingKey: await readSigningKey(options.store),
    network: ({ headers }) =>
      digest({ peer: peers.getStore() ?? '', forwarded: headers.get('x-forwarded-for') }),
    passwords,
    origins: [siteUrl],
  });
  return (request, peer) => peers.run(peer, async () => app.fetch(request));
}

/** The key of every signature, as the endpoint has it; a command that makes a link needs the same. */
export function readSigningKey(store: Pick<CommentStore, 'secret'>): Promise<string> {
  return store.secret('signing-key', () => randomBytes(32).toString('hex'));
}

/** Forty unguessable letters and digits: for cookies, codes and ids of tokens. */
export function newToken(): string {
  return randomBytes(20).toString('hex');
}

/** Nine signs of time and sixteen of chance, small letters and digits: 25 in all, in the order of time. */
function createId(at: Date): string {
  // About 76 random bits of a UUID: Node has many of those ready, and makes bytes one by one.
  const chance = BigInt(`0x${randomUUID().replaceAll('-', '')}`)
    .toString(36)
    .padStart(25, '0');
  return at.getTime().toString(36).padStart(9, '0') + chance.slice(-16);
}
