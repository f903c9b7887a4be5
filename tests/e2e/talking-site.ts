import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createNodeEndpoint } from '../../src/comments/adapters/node.ts';
import { openSqliteStore } from '../../src/comments/store/sqlite.ts';
import type { Mailer } from '../../src/comments/mail/mailer.ts';
import type { CommentStore } from '../../src/comments/store/store.ts';
import { createSite } from '../../src/server/create-site.ts';
import { readEndpointFiles } from '../../src/server/endpoint-files.ts';
import { listen } from '../../src/server/listen.ts';

/** A built site that takes comments into a database of its own. */
export interface TalkingSite {
  origin: string;
  store: CommentStore;
  /** Adds a comment that readers could see, and answers its id. */
  publish: (comment: {
    post: string;
    name?: string;
    text?: string;
    website?: string;
    parent?: string;
    written?: string;
  }) => Promise<string>;
  /** Does what is due by the clock. */
  chores: () => Promise<void>;
  close: () => Promise<void>;
}

/** Serves the build in `root` with the comment endpoint, on a free port of this machine. */
export async function startTalkingSite(root: string, mailer?: Mailer): Promise<TalkingSite> {
  const folder = mkdtempSync(join(tmpdir(), 'talking-site-'));
  const store = await openSqliteStore(join(folder, 'comments.sqlite'));
  const endpoint = await createNodeEndpoint({
    ...readEndpointFiles(root),
    store,
    siteUrl: 'https://both-banks.example',
    trustedProxies: [],
    https: false,
    changed: () => undefined,
    publication: async () => ({ state: 'published', revision: await store.revision() }),
    mailer,
    log: () => undefined,
  });
  const site = createSite({
    root,
    https: false,
    log: console.error,
    endpoint: { fetch: endpoint.fetch, ping: () => store.revision() },
  });
  const server = await listen({
    fetch: (request, env) => site.fetch(request, env),
    host: '127.0.0.1',
    port: 0,
  });
  let published = 0;
  return {
    origin: `http://127.0.0.1:${server.port}`,
    store,
    chores: endpoint.chores,
    publish: async ({ name = 'Ann Lee', text = 'It held for a month.', website = '', ...more }) => {
      published += 1;
      const id = `published${published}`;
      await store.add({
        written: new Date().toISOString(),
        ...more,
        id,
        name,
        email: '',
        website,
        text,
        html: `<p>${text}</p>`,
        byAuthor: false,
        state: 'approved',
        reasons: [],
        network: '',
        token: id,
        digest: id,
      });
      return id;
    },
    close: async () => {
      await server.close();
      await store.close();
      rmSync(folder, { recursive: true });
    },
  };
}
