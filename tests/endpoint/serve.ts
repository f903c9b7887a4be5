import { createNodeEndpoint } from '../../src/comments/adapters/node.ts';
import { openSqliteStore } from '../../src/comments/store/sqlite.ts';
import { listen } from '../../src/server/listen.ts';
import { madeUpShell, madeUpSite } from './made-up-site.ts';
import { tellParent } from './tell.ts';

/*
 * The endpoint alone, in a process of its own: `serve.ts <database file>`. It tells its parent the port.
 */

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('Write the database file.');
const store = await openSqliteStore(file);
const endpoint = await createNodeEndpoint({
  store,
  siteUrl: madeUpSite.siteUrl,
  trustedProxies: ['127.0.0.1'],
  site: () => Promise.resolve(madeUpSite),
  laterPages: () => Promise.resolve([]),
  shell: madeUpShell,
  https: false,
  changed: () => undefined,
  publication: () => ({ state: 'published', revision: 0 }),
  log: () => undefined,
});
const server = await listen({
  fetch: (request, { incoming }) => endpoint.fetch(request, incoming.socket.remoteAddress ?? ''),
  host: '127.0.0.1',
  port: 0,
});
tellParent(server.port);
