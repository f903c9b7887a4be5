import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCommentsApp } from '../../../src/comments/app.ts';
import type { SiteManifest } from '../../../src/comments/contract.ts';
import type { CommentsDependencies, LogEvent } from '../../../src/comments/dependencies.ts';
import { fillShell } from '../../../src/comments/shell.ts';
import { openSqliteStore } from '../../../src/comments/store/sqlite.ts';
import type { CommentStore } from '../../../src/comments/store/store.ts';

/** Where the made site lives. */
export const origin = 'https://both-banks.example';

/** A site with two open posts and one that takes no comments. */
export const manifest: SiteManifest = {
  siteUrl: origin,
  posts: {
    'a-post': { title: 'A post & more', address: '/posts/a-post/', question: 'What do you do?', open: true },
    'b-post': { title: 'Another post', address: '/posts/b-post/', open: true },
    'shut-post': { title: 'A shut post', address: '/posts/shut-post/', open: false },
  },
  authors: ['Both Banks'],
  policy: {
    purpose: 'Tell us what happened when you tried it.',
    reviewTime: 'within two working days',
    published: [],
    editedOut: [],
    limits: { name: 80, email: 200, website: 300, text: 5000, links: 3 },
    rules: [
      { kind: 'links', says: 'One link.', reason: 'It has more than one link.', limit: 1 },
      { kind: 'value', says: 'Add something.', reason: 'It is very short.', limit: 4 },
    ],
    declines: [{ id: 'off-topic', label: 'Off topic', says: 'It is about something else than the post.' }],
  },
  contact: 'editor@both-banks.example',
};

/** An endpoint with a database of its own, a clock that can be set, and everything it said. */
export interface MadeEndpoint {
  store: CommentStore;
  events: LogEvent[];
  clock: { now: Date; network: string; changes: number; site: SiteManifest };
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  post(path: string, fields: Record<string, string>, headers?: Record<string, string>): Promise<Response>;
  fetch(path: string, init: RequestInit): Promise<Response>;
  /** Lets time pass, in seconds. */
  wait(seconds: number): void;
  close(): Promise<void>;
}

/** Makes an endpoint; some of what it is handed can be given. */
export async function makeEndpoint(more: Partial<CommentsDependencies> = {}): Promise<MadeEndpoint> {
  const folder = mkdtempSync(join(tmpdir(), 'endpoint-'));
  const store = await openSqliteStore(join(folder, 'comments.sqlite'));
  const events: LogEvent[] = [];
  const clock = { now: new Date('2026-11-22T09:00:00Z'), network: 'net-1', changes: 0, site: manifest };
  let ids = 0;
  const app = createCommentsApp({
    store,
    site: () => Promise.resolve(clock.site),
    now: () => clock.now,
    newId: () => `id${String((ids += 1)).padStart(4, '0')}`,
    newToken: () => `token${String((ids += 1)).padStart(20, '0')}`,
    signingKey: 'a-key-for-tests-'.repeat(4),
    network: () => Promise.resolve(clock.network),
    passwords: { hash: (password) => Promise.resolve(password), verify: () => Promise.resolve(false) },
    origins: [origin],
    https: false,
    changed: () => {
      clock.changes += 1;
    },
    publication: () => ({ state: 'published', revision: 0 }),
    shell: (kind, page) =>
      Promise.resolve(
        fillShell(
          `<!DOCTYPE html><html lang="en-US"><head><meta charset="utf-8"><title><!--title--></title><meta name="robots" content="noindex"><style>body{}</style></head><body data-kind="${kind}"><main><!--body--></main></body></html>`,
          page,
        ),
      ),
    log: (event) => events.push(event),
    ...more,
  });
  const fetch = async (path: string, init: RequestInit): Promise<Response> =>
    app.fetch(new Request(origin + path, init));
  return {
    store: more.store ?? store,
    events,
    clock,
    fetch,
    get: (path, headers = {}) => fetch(path, { headers }),
    post: (path, fields, headers = {}) =>
      fetch(path, {
        method: 'POST',
        headers: { Origin: origin, 'Content-Type': 'application/x-www-form-urlencoded', ...headers },
        body: new URLSearchParams(fields).toString(),
      }),
    wait: (seconds) => {
      clock.now = new Date(clock.now.getTime() + seconds * 1000);
    },
    close: async () => {
      await store.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** A comment that no rule minds. */
export const words = {
  post: 'a-post',
  name: 'Ann Lee',
  email: 'ann@reader.example',
  website: 'https://ann.example/',
  text: 'We tried it for a month, and it held: the bench rings back at four.',
};

/** Values of the hidden fields of the first form that a page sends to this path. */
export function hiddenFields(page: string, path: string): Record<string, string> {
  const form = page.split('<form').find((part) => part.includes(`action="${path}"`)) ?? '';
  const inputs = form.split('</form>')[0]?.matchAll(/<input[^>]*type="hidden"[^>]*>/g) ?? [];
  return Object.fromEntries([...inputs].map(([tag]) => [read(tag, 'name'), read(tag, 'value')] as const));
}

function read(tag: string, attribute: string): string {
  const value = new RegExp(`${attribute}="([^"]*)"`).exec(tag)?.[1] ?? '';
  return value
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

/** Sends a comment through its preview; answers the last response. */
export async function send(
  endpoint: MadeEndpoint,
  fields: Record<string, string> = words,
): Promise<Response> {
  const preview = await endpoint.post('/api/comments', fields);
  endpoint.wait(10);
  return endpoint.post('/api/comments', hiddenFields(await preview.text(), '/api/comments'));
}

/** Sends a comment and has it approved; answers its id. */
export async function publish(
  endpoint: MadeEndpoint,
  fields: Record<string, string> = words,
): Promise<string> {
  const id = idOf(await send(endpoint, fields));
  const comment = await endpoint.store.find(id);
  await endpoint.store.decide(
    id,
    comment?.revision ?? 0,
    { kind: 'approve' },
    { moderator: 'mo', at: endpoint.clock.now.toISOString() },
  );
  return id;
}

/** The id of the comment that a response leads its writer to. */
export function idOf(response: Response): string {
  const location = response.headers.get('location') ?? '';
  const id = /^\/api\/comments\/([^/]+)\/status\?token=/.exec(location)?.[1];
  if (id === undefined) throw new Error(`The response (${response.status}) leads to "${location}".`);
  return id;
}
