import type { Server } from 'node:http';
import { createAdaptorServer, type HttpBindings } from '@hono/node-server';

const patience = 10_000;

/** Where to listen, and who answers. */
export interface ListenOptions {
  /** `bindings` are the request and answer as node:http has them. */
  fetch: (request: Request, bindings: HttpBindings) => Response | Promise<Response>;
  /** Name or address of this machine to listen on; 127.0.0.1 keeps others out. */
  host: string;
  /** Port number; 0 takes any free one. */
  port: number;
}

/** A server that listens. */
export interface Listening {
  port: number;
  /** Takes no new request, finishes those being answered, closes what is idle; resolves when all is closed. */
  close(): Promise<void>;
}

/** The port or the host cannot be had. Its message is one sentence that names the variable to change. */
export class ListenError extends Error {
  override name = 'ListenError';
}

/** Starts to listen; rejects with ListenError where it cannot. */
export async function listen({ fetch, host, port }: ListenOptions): Promise<Listening> {
  // Without createServer of its own the bridge makes a server of node:http.
  const server = createAdaptorServer({
    fetch: (request, bindings) => fetch(request, bindings as HttpBindings),
  }) as Server;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => {
      reject(new ListenError(explain(error, host, port)));
    });
    server.listen(port, host, resolve);
  });
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    close: () => closeGently(server),
  };
}

function closeGently(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const lastResort = setTimeout(() => {
      server.closeAllConnections();
    }, patience);
    // Readers that keep a connection open would otherwise hold the server until they tire of it.
    const closeIdle = setInterval(() => {
      server.closeIdleConnections();
    }, 50);
    server.close(() => {
      clearTimeout(lastResort);
      clearInterval(closeIdle);
      resolve();
    });
  });
}

function explain(error: Error, host: string, port: number): string {
  const code = 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') {
    return `Port ${port} is taken by another program; stop that program or choose another port, for example PORT=${port + 1}.`;
  }
  if (code === 'EACCES')
    return `Port ${port} may not be used by this account; choose one above 1023, for example PORT=4321.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return `HOST is "${host}", which is no address of this machine; write for example HOST=127.0.0.1.`;
  }
  return `The server cannot listen on ${host}, port ${port} (PORT): ${error.message}.`;
}
