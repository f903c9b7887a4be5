import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import worker, { type Env } from '../../../src/comments/adapters/cloudflare.ts';
import { createD1Store } from '../../../src/comments/store/d1.ts';
import { addApproved } from '../tried-store.ts';
import { hiddenFields, words } from '../../unit/comments/made-endpoint.ts';
import { manifest, origin } from '../../unit/comments/made-dependencies.ts';
import { openTriedD1 } from './tried-d1.ts';
import { startWorkbench, type Workbench } from './workbench.ts';

const context = { waitUntil: () => undefined };

let workbench: Workbench;
let env: Env;

beforeAll(async () => {
  workbench = await startWorkbench();
});

afterAll(() => workbench.close());

beforeEach(async () => {
  await openTriedD1(workbench);
  env = { ASSETS: { fetch: answerAsset }, DB: await workbench.binding('DB') };
});

/** The files of a build that the Worker reads; `html_handling` finds a page's file without its ending. */
function answerAsset(address: URL | Request): Promise<Response> {
  const files: Record<string, string> = {
    '/.endpoint.json': JSON.stringify(manifest),
    '/.later-pages/a-post.json': '[["c51"],["c101"]]',
    '/.build.json': JSON.stringify({ comments: { revision: 0, count: 0 } }),
    '/.shells/reader': '<!doctype html><title><!--title--></title><style>p{}</style><!--body-->',
    '/.shells/moderator': '<!doctype html><title><!--title--></title><style>p{}</style><!--body-->',
  };
  const { pathname } = new URL(address instanceof Request ? address.url : address);
  const file = files[pathname];
  return Promise.resolve(file === undefined ? new Response(null, { status: 404 }) : new Response(file));
}

/** What a Worker is handed whose database answers everything with that error. */
function withDatabaseSaying(message: string): Env {
  const DB = {
    ...env.DB,
    prepare: () => ({ bind: () => ({}) }),
    batch: () => Promise.reject(new Error(message)),
  };
  return { ...env, DB };
}

function ask(path: string, init: RequestInit = {}): Promise<Response> {
  return worker.fetch(new Request(origin + path, init), env, context);
}

/** Sends a comment through its preview from somewhere; answers the digest of the network it came from. */
async function sendFrom(headers: Record<string, string>, text: string): Promise<string> {
  const post = (fields: Record<string, string>): Promise<Response> =>
    ask('/api/comments', {
      method: 'POST',
      headers: { Origin: origin, 'Content-Type': 'application/x-www-form-urlencoded', ...headers },
      body: new URLSearchParams(fields).toString(),
    });
  const preview = await post({ ...words, text });
  const sent = await post(hiddenFields(await preview.text(), '/api/comments'));
  const id = /comments\/([a-z0-9]{25})\/status/.exec(sent.headers.get('location') ?? '')?.[1] ?? '';
  return (await createD1Store(env.DB).find(id))?.network ?? 'nothing was stored';
}

it('S7 only what Cloudflare says of a client’s address counts, and an address is kept nowhere', async () => {
  const first = await sendFrom({ 'CF-Connecting-IP': '192.0.2.1' }, 'The first thing we tried was a bench.');
  const same = await sendFrom(
    { 'CF-Connecting-IP': '192.0.2.1', 'X-Forwarded-For': '198.51.100.7' },
    'The second thing we tried was a kettle.',
  );
  const other = await sendFrom({ 'CF-Connecting-IP': '192.0.2.2' }, 'The third thing we tried was a bell.');
  expect(first).toMatch(/^[\w-]{43}$/);
  expect(same).toBe(first);
  expect(other).not.toBe(first);
  const forged = { 'X-Forwarded-For': '192.0.2.1', 'X-Real-IP': '192.0.2.1' };
  expect(await sendFrom(forged, 'The fourth thing we tried was a door.')).toBe('');
});

it('the address of a comment leads to the page that the build says, or else to the first', async () => {
  const store = createD1Store(env.DB);
  await addApproved(store, 'c101', { post: 'a-post' });
  await addApproved(store, 'c102', { post: 'b-post' });
  const placeOf = async (id: string): Promise<string | null> =>
    (await ask(`/api/comments/${id}`)).headers.get('location');
  expect(await placeOf('c101')).toBe('/posts/a-post/comments/3/#comment-c101');
  expect(await placeOf('c102')).toBe('/posts/b-post/#comment-c102');
});

it('what the build leaves for the endpoint is nobody else’s to read', async () => {
  for (const path of [
    '/.endpoint.json',
    '/.build.json',
    '/.shells/reader',
    '/.later-pages/a-post.json',
    '/.anything',
  ]) {
    expect((await ask(path)).status, path).toBe(404);
  }
});

it('the health of the Worker is that of its database', async () => {
  const { status, headers } = await ask('/api/health');
  expect([status, headers.get('x-content-type-options')]).toEqual([200, 'nosniff']);
  const broken = withDatabaseSaying('Network connection lost.');
  const response = await worker.fetch(new Request(`${origin}/api/health`), broken, context);
  expect(response.status).toBe(503);
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  expect(await response.text()).not.toContain('connection');
});

it('S29 a token that could be guessed opens nothing, and the log says why without it', async () => {
  const said = vi.spyOn(console, 'error').mockReturnValue();
  const answerTo = async (token: string): Promise<number> => {
    const request = new Request(`${origin}/api/snapshot`, { headers: { Authorization: `Bearer ${token}` } });
    return (await worker.fetch(request, { ...env, COMMENTS_TOKEN: token }, context)).status;
  };
  expect([await answerTo('0123456789'.repeat(3)), await answerTo('a'.repeat(32))]).toEqual([404, 200]);
  const lines = said.mock.calls.flat().join('');
  said.mockRestore();
  expect(lines).toContain('COMMENTS_TOKEN is not 32 or more');
  expect(lines).not.toContain('0123456789');
});

it('a Worker whose migrations were not applied says so in its log, and nothing of it to anybody', async () => {
  const missing = withDatabaseSaying('D1_ERROR: no such table: secrets: SQLITE_ERROR');
  const response = await worker.fetch(new Request(`${origin}/moderate/sign-in/`), missing, context);
  expect(response.status).toBe(503);
  expect(await response.text()).not.toMatch(/secrets|SQLITE/);
});

it('a request that was broken off holds up nobody who comes after it', async () => {
  const never = new Promise<Response>(() => undefined);
  let isStuck = true;
  const assets = { fetch: (address: URL | Request) => (isStuck ? never : answerAsset(address)) };
  const stuck = { ...env, ASSETS: assets };
  const request = () => new Request(`${origin}/moderate/sign-in/`);
  void worker.fetch(request(), stuck, context);
  isStuck = false;
  expect((await worker.fetch(request(), stuck, context)).status).toBe(200);
});

it('S25 a tick of the clock while the database does not answer is a line in the log, and no more', async () => {
  const said = vi.spyOn(console, 'error').mockReturnValue();
  const broken = withDatabaseSaying('Network connection lost.');
  await worker.scheduled({}, broken, context);
  const lines = said.mock.calls.flat().map(String);
  said.mockRestore();
  expect(lines).toEqual([expect.stringContaining('"event":"chores not ready"')]);
  expect(lines.join('')).not.toContain('connection');
});

it('a Worker with a wrong setting of mail says so once in its log, without a secret, and takes comments', async () => {
  const said = vi.spyOn(console, 'error').mockReturnValue();
  const wrong: Env = { ...env, MAIL_FROM: 'a@b.example', SMTP_URL: 'smtps://mo:secret@mail.example.org' };
  for (let time = 0; time < 2; time += 1) {
    const response = await worker.fetch(new Request(`${origin}/moderate/sign-in/`), wrong, context);
    expect(response.status).toBe(200);
  }
  const lines = said.mock.calls.flat().map(String);
  said.mockRestore();
  expect(lines).toEqual([expect.stringMatching(/"event":"no mail".*A Worker does not speak SMTP/)]);
  expect(lines.join('')).not.toContain('secret');
});
