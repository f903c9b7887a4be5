import { AsyncLocalStorage } from 'node:async_hooks';
import { createCommentsApp } from '../app.ts';
import { createChores } from '../chores.ts';
import type { CommentsDependencies } from '../dependencies.ts';
import { createId, newToken, readSigningKey } from './chance.ts';
import { createNetworkDigest } from './network-digest.ts';
import { passwords } from './passwords.ts';

/** What this machine hands in, and what the site does. */
export interface NodeOptions extends Pick<
  CommentsDependencies,
  | 'snapshotToken'
  | 'mailer'
  | 'store'
  | 'site'
  | 'laterPages'
  | 'shell'
  | 'https'
  | 'changed'
  | 'publication'
  | 'log'
> {
  siteUrl: string;
  /** Origin of the endpoint itself, where it is not the site's. */
  commentsUrl?: string;
  trustedProxies: readonly string[];
}

/** The endpoint on Node. */
export interface NodeEndpoint {
  /** Answers a request that came from `peer`, the address at the other end of the connection. */
  fetch: (request: Request, peer: string) => Promise<Response>;
  /** Does what is due by the clock; never rejects. */
  chores: () => Promise<void>;
}

/** Makes the endpoint for this machine; its secrets are made on the first start and kept with the database. */
export async function createNodeEndpoint(options: NodeOptions): Promise<NodeEndpoint> {
  const { siteUrl, commentsUrl = siteUrl, trustedProxies, ...handedOn } = options;
  const now = (): Date => new Date();
  // A request may be copied on its way through the app; where it came from stays with the work on it.
  const peers = new AsyncLocalStorage<string>();
  const digest = createNetworkDigest(options.store, trustedProxies, now);
  const dependencies: CommentsDependencies = {
    ...handedOn,
    now,
    newId: () => createId(now()),
    newToken,
    signingKey: await readSigningKey(options.store),
    network: ({ headers }) =>
      digest({ peer: peers.getStore() ?? '', forwarded: headers.get('x-forwarded-for') }),
    passwords,
    origins: [siteUrl, commentsUrl],
  };
  const app = createCommentsApp(dependencies);
  return {
    fetch: (request, peer) => peers.run(peer, async () => app.fetch(request)),
    chores: createChores(dependencies),
  };
}
