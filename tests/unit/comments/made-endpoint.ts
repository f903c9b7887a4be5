import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCommentsApp } from '../../../src/comments/app.ts';
import { createChores } from '../../../src/comments/chores.ts';
import type { LaterPages, SiteManifest } from '../../../src/comments/contract.ts';
import type { CommentsDependencies, LogEvent } from '../../../src/comments/dependencies.ts';
import type { By, Decision } from '../../../src/comments/store/records.ts';
import { openSqliteStore } from '../../../src/comments/store/sqlite.ts';
import type { CommentStore } from '../../../src/comments/store/store.ts';
import { makeDependencies, manifest, origin } from './made-dependencies.ts';

/** An endpoint with a database of its own, a clock that can be set, and everything it said. */
export interface MadeEndpoint {
  store: CommentStore;
  events: LogEvent[];
  clock: {
    now: Date;
    network: string;
    changes: number;
    site: SiteManifest;
    laterPages: Record<string, LaterPages>;
  };
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  post(path: string, fields: Record<string, string>, headers?: Record<string, string>): Promise<Response>;
  fetch(path: string, init: RequestInit): Promise<Response>;
  /** Does what is due by the clock. */
  chores(): Promise<void>;
  /** Lets time pass, in seconds. */
  wait(seconds: number): void;
  close(): Promise<void>;
}

/** Makes an endpoint; some of what it is handed can be given. */
export function makeEndpoint(more: Partial<CommentsDependencies> = {}): Promise<MadeEndpoint> {
  return make(more);
}

/** Has endpoints made elsewhere from now on, such as in another runtime. */
export function makeEndpointsBy(other: typeof makeEndpoint): void {
  make = other;
}

/** Whether endpoints are made in this process, where a test can get between them and what they are handed. */
export function areMadeHere(): boolean {
  return make === makeHere;
}

let make = makeHere;

/** Makes an endpoint on Node, over SQLite. */
export async function makeHere(more: Partial<CommentsDependencies> = {}): Promise<MadeEndpoint> {
  const folder = mkdtempSync(join(tmpdir(), 'endpoint-'));
  const store = await openSqliteStore(join(folder, 'comments.sqlite'));
  const events: LogEvent[] = [];
  const clock = makeClock();
  let ids = 0;
  const made: CommentsDependencies = {
    ...makeDependencies({
      store,
      get site() {
        return clock.site;
      },
      get laterPages() {
        return clock.laterPages;
      },
      get now() {
        return clock.now;
      },
      get network() {
        return clock.network;
      },
      nextId: () => (ids += 1),
      https: false,
      passwords: { hash: (password) => Promise.resolve(password), verify: () => Promise.resolve(false) },
      changed: () => {
        clock.changes += 1;
      },
      log: (event) => events.push(event),
    }),
    ...more,
  };
  const app = createCommentsApp(made);
  return aroundFetch(async (path, init) => app.fetch(new Request(origin + path, init)), {
    store: more.store ?? store,
    events,
    clock,
    chores: createChores(made),
    close: async () => {
      await store.close();
      rmSync(folder, { recursive: true });
    },
  });
}

/** What can be set of a made endpoint's surroundings, as they are at first. */
export function makeClock(): MadeEndpoint['clock'] {
  return {
    now: new Date('2026-11-22T09:00:00Z'),
    network: 'net-1',
    changes: 0,
    site: manifest,
    laterPages: {},
  };
}

/** The ways to ask a made endpoint, over the one that sends a request. */
export function aroundFetch(
  fetch: MadeEndpoint['fetch'],
  rest: Pick<MadeEndpoint, 'store' | 'events' | 'clock' | 'chores' | 'close'>,
): MadeEndpoint {
  return {
    ...rest,
    fetch,
    get: (path, headers = {}) => fetch(path, { headers }),
    post: (path, fields, headers = {}) =>
      fetch(path, {
        method: 'POST',
        headers: { Origin: origin, 'Content-Type': 'application/x-www-form-urlencoded', ...headers },
        body: new URLSearchParams(fields).toString(),
      }),
    wait: (seconds) => {
      rest.clock.now = new Date(rest.clock.now.getTime() + seconds * 1000);
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
  await decide(endpoint, id, { kind: 'approve' });
  return id;
}

/** A moderator who does something now. */
export function byNow({ clock }: Pick<MadeEndpoint, 'clock'>, moderator = 'mo'): By {
  return { moderator, at: clock.now.toISOString() };
}

/** Takes a decision on a comment as it is now, which must be possible; answers its line in the log. */
export async function decide(
  endpoint: Pick<MadeEndpoint, 'store' | 'clock'>,
  id: string,
  decision: Decision,
  by = byNow(endpoint),
): Promise<number> {
  const { revision = 0 } = (await endpoint.store.find(id)) ?? {};
  const decided = await endpoint.store.decide(id, revision, decision, by);
  if (decided.kind !== 'done') throw new Error(decided.kind);
  return decided.entry;
}

/** The id of the comment that a response leads its writer to. */
export function idOf(response: Response): string {
  const location = response.headers.get('location') ?? '';
  const id = /^\/api\/comments\/([^/]+)\/status\?token=/.exec(location)?.[1];
  if (id === undefined) throw new Error(`The response (${response.status}) leads to "${location}".`);
  return id;
}
