import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startSite } from '../../../src/commands/start-site.ts';
import { openSqliteStore } from '../../../src/comments/store/sqlite.ts';
import { comment } from '../../contract/tried-store.ts';
import { startMailServer, type MailServer } from '../../endpoint/mail-server.ts';
import { manifest } from '../comments/made-dependencies.ts';
import { createBuiltSite, type BuiltSite } from '../server/built-site.ts';

let site: BuiltSite;
let server: MailServer;

beforeEach(async () => {
  site = await createBuiltSite({ '.endpoint.json': JSON.stringify(manifest) });
  server = await startMailServer();
});

afterEach(async () => {
  vi.useRealTimers();
  await server.close();
  await site.remove();
});

test('a server with a mail server to speak to tells a moderator within a minute what came to wait', async () => {
  // Nobody listens there any more.
  const free = await startMailServer();
  const port = String(free.port);
  await free.close();
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const data = join(dirname(site.root), 'data');
  const served = await startSite({
    env: {
      ...{ DATA_DIR: data, PORT: port },
      ...{ SMTP_URL: `smtp://127.0.0.1:${server.port}`, MAIL_FROM: 'Both Banks <mail@both-banks.example>' },
    },
    buildSite: () => Promise.resolve({ ok: true, root: site.root }),
    log: () => undefined,
    fail: (line) => {
      throw new Error(line);
    },
  });
  // As another process does it, such as the command.
  const store = await openSqliteStore(join(data, 'comments.sqlite'));
  const by = { moderator: 'Mo', at: new Date().toISOString() };
  await store.addModerator({ name: 'Mo', role: 'owner', passwordHash: 'x', created: by.at });
  await store.putMailAddress('Mo', 'mo@moderators.example', by);
  await store.confirmMailAddress('Mo', 'mo@moderators.example', by);
  await store.add(comment('a', { post: 'a-post' }));
  await vi.advanceTimersByTimeAsync(60_000);
  await vi.waitUntil(() => server.mails.length > 0, 20_000);
  vi.useRealTimers();
  await store.close();
  await served?.close();
  expect(server.mails.map(({ envelope, subject }) => [...envelope, subject])).toEqual([
    ['mo@moderators.example', 'A comment waits: Writer a on “A post & more”'],
  ]);
});
