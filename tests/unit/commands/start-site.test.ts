import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startSite, type BuildSite } from '../../../src/commands/start-site.ts';
import { dataFiles, type CommentSnapshot } from '../../../src/comments/contract.ts';
import { createBuiltSite, type BuiltSite } from '../server/built-site.ts';

let site: BuiltSite;
let data: string;
let said: string[];
let failed: string[];

beforeEach(async () => {
  site = await createBuiltSite();
  data = join(dirname(site.root), 'data');
  said = [];
  failed = [];
});

afterEach(() => site.remove());

const build: BuildSite = () => Promise.resolve({ ok: true, root: site.root });

const start = (env: Record<string, string>, buildSite: BuildSite = build): ReturnType<typeof startSite> =>
  startSite({
    env: { DATA_DIR: data, ...env },
    buildSite,
    log: (line) => said.push(line),
    fail: (line) => failed.push(line),
  });

async function takePort(): Promise<{ port: string; free: () => Promise<void> }> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return {
    port: String(typeof address === 'object' ? address?.port : ''),
    free: async () => {
      server.close();
      await once(server, 'close');
    },
  };
}

test('the site is built and served, and the person is told where it is', async () => {
  const { port, free } = await takePort();
  await free();
  const served = await start({ PORT: port });
  expect(said).toEqual([
    'Checking the content…',
    expect.stringMatching(/^Building the site \(about \d+ seconds\)…$/),
    `Both Banks is at http://localhost:${port}`,
    `  Posts     http://localhost:${port}/posts/`,
    `  Feeds     http://localhost:${port}/feeds/`,
    `  Moderate  http://localhost:${port}/moderate/`,
    '  Mail      off (set SMTP_URL and MAIL_FROM to send any)',
    'Nobody may moderate yet. Choose your name and password here, once:',
    expect.stringMatching(new RegExp(`^  http://localhost:${port}/moderate/set-up/\\?code=\\w{40}$`)),
    'Stop with Ctrl C',
  ]);
  const answer = await fetch(`http://127.0.0.1:${port}/posts/x/`);
  expect(await answer.text()).toBe('<h1>X</h1>');
  expect(answer.headers.has('strict-transport-security')).toBe(false);
  await served?.close();
});

test('the site before, which may show what was erased, stays neither while it is served nor after a stop', async () => {
  const { port, free } = await takePort();
  await free();
  const previous = `${site.root}.previous`;
  mkdirSync(previous);
  const served = await start({ PORT: port });
  expect(existsSync(previous)).toBe(false);
  // As a build leaves it that is stopped right after it has put its site in place.
  mkdirSync(previous);
  await served?.close();
  expect(existsSync(previous)).toBe(false);
});

test.each([
  ['off', {}, undefined],
  ['on', { SMTP_URL: 'smtp://127.0.0.1:1', MAIL_FROM: 'comments@example.org' }, true],
])('where mail is %s, what a build publishes says so', async (_, env, expected) => {
  const { port, free } = await takePort();
  await free();
  const served = await start({ PORT: port, ...env });
  const snapshot = JSON.parse(readFileSync(join(data, dataFiles.snapshot), 'utf8')) as CommentSnapshot;
  expect(snapshot.mails).toBe(expected);
  await served?.close();
});

test('a wrong setting is one sentence, and nothing is built', async () => {
  const never: BuildSite = () => Promise.reject(new Error('built'));
  expect(await start({ PORT: 'eighty' }, never)).toBeUndefined();
  expect(failed).toEqual(['PORT is "eighty", which is not a port number; write for example PORT=4321.']);
  expect(said).toEqual([]);
});

test('a build that failed has said why, and nothing is served', async () => {
  expect(await start({}, () => Promise.resolve({ ok: false }))).toBeUndefined();
  expect(failed).toEqual([]);
  expect(said.at(-1)).toMatch(/^Building/);
});

test('a taken port is one sentence', async () => {
  const { port, free } = await takePort();
  expect(await start({ PORT: port })).toBeUndefined();
  expect(failed).toEqual([expect.stringContaining(`Port ${port} is taken`)]);
  await free();
});

test.each([
  ['when it is due', {}, 2],
  ['never while BUILD_DATE stops the clock', { BUILD_DATE: '2026-11-21' }, 1],
])('a scheduled post is built %s', async (_, env, expected) => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  const { port, free } = await takePort();
  await free();
  let builds = 0;
  const served = await start({ PORT: port, ...env }, () => {
    builds += 1;
    return Promise.resolve({ ok: true, root: site.root, ...(builds === 1 && { nextDue: new Date(0) }) });
  });
  await vi.advanceTimersByTimeAsync(1000);
  vi.useRealTimers();
  await vi.waitFor(() => {
    expect(builds).toBe(expected);
  });
  await served?.close();
});

test('a fault of ours is not mistaken for a setting', async () => {
  await expect(start({}, () => Promise.reject(new TypeError('broken')))).rejects.toThrow('broken');
});

test('the person is told by which way mails go, and nothing of a password', async () => {
  const { port, free } = await takePort();
  await free();
  const mail = { SMTP_URL: 'smtps://mo:secret@mail.example.org', MAIL_FROM: 'Both Banks <mail@example.org>' };
  const served = await start({ PORT: port, ...mail });
  expect(said).toContain('  Mail      on, from mail@example.org by mail.example.org');
  expect(said.join('\n')).not.toContain('secret');
  await served?.close();
});

test('half a setting of mail is one sentence, and nothing is built', async () => {
  expect(await start({ SMTP_URL: 'smtps://mo:secret@mail.example.org' })).toBeUndefined();
  expect(failed).toEqual([expect.stringMatching(/^MAIL_FROM is missing/)]);
  expect(said).toEqual([]);
});
