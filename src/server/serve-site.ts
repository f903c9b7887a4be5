import { createSite, type SiteOptions } from './create-site.ts';
import { listen, type Listening } from './listen.ts';

const signals = ['SIGINT', 'SIGTERM'] as const;

/** A site to serve, and where. */
export interface ServeOptions extends SiteOptions {
  /** Name or address of this machine to listen on. */
  host: string;
  /** Port number; 0 takes any free one. */
  port: number;
  /** Ends what the answers needed, once the last of them is given. */
  afterwards?: () => Promise<void>;
}

/** Serves a built folder until the process is told to stop; rejects with ListenError where it cannot listen. */
export async function serveSite({ host, port, afterwards, ...site }: ServeOptions): Promise<Listening> {
  const app = createSite(site);
  const server = await listen({ fetch: (request, bindings) => app.fetch(request, bindings), host, port });
  const stop = (): void => void close();
  let closing: Promise<void> | undefined;
  function close(): Promise<void> {
    for (const signal of signals) process.off(signal, stop);
    closing ??= server.close().then(() => afterwards?.());
    return closing;
  }
  // `once`: a second Ctrl C ends the process at once, as everywhere.
  for (const signal of signals) process.once(signal, stop);
  return { port: server.port, close };
}
