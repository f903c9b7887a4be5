import type { Context, MiddlewareHandler } from 'hono';
import type { SiteEnv } from './answer-file.ts';

/** The comment endpoint, as the server needs it. */
export interface Endpoint {
  /** Answers a request that came from `peer`, the address at the other end of the connection. */
  fetch: (request: Request, peer: string) => Promise<Response>;
  /** Rejects where the database does not answer. */
  ping: () => Promise<unknown>;
}

/** Every address that belongs to the endpoint. */
export const endpointPaths = [
  '/api/comments',
  '/api/comments/*',
  '/api/snapshot',
  '/moderate',
  '/moderate/*',
];

/** Hands a request to the endpoint, which sets every header of its answers by itself. */
export function answerByEndpoint(endpoint: Endpoint): MiddlewareHandler<SiteEnv> {
  return (c) => endpoint.fetch(c.req.raw, readPeer(c));
}

/** Says whether everything that answers does; a database that does not is a 503. */
export function answerHealth(endpoint: Endpoint | undefined): MiddlewareHandler<SiteEnv> {
  return async (c) => {
    const headers = { 'Cache-Control': 'no-store' };
    if (endpoint === undefined) return c.json({ status: 'ok' }, 200, headers);
    try {
      await endpoint.ping();
      return c.json({ status: 'ok', comments: 'ok' }, 200, headers);
    } catch {
      return c.json({ status: 'failing', comments: 'the database does not answer' }, 503, headers);
    }
  };
}

function readPeer({ env }: Context<SiteEnv>): string {
  // Without a server in between, as in a test, there is nobody at the other end.
  const { incoming } = (env as SiteEnv['Bindings'] | undefined) ?? {};
  return incoming?.socket.remoteAddress ?? '';
}
