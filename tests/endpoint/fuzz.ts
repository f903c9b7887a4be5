import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { createCommentsApp } from '../../src/comments/app.ts';
import { openSqliteStore } from '../../src/comments/store/sqlite.ts';
import { StoreBusyError, type CommentStore } from '../../src/comments/store/store.ts';
import { makeMailer } from '../unit/comments/made-mailer.ts';
import { addApproved, by, comment } from '../contract/tried-store.ts';
import { recipes, toRequest, type Recipe } from './arbitrary-request.ts';
import { createHarvest } from './harvest.ts';
import { knownForms, knownPaths } from './known-addresses.ts';
import { madeUpShell, madeUpSite } from './made-up-site.ts';

/** How often each status was answered. */
export type Statuses = Record<number, number>;

/** What the inside of a program looks like. */
const INSIDE =
  /\n\s+at |file:\/\/|\.[jt]s:\d|node_modules|sqlite|TypeError|RangeError|SyntaxError|\[object /i;

/**
 * Throws so many arbitrary requests at the endpoint over a temporary database. Rejects at the first answer that is a
 * server error (other than 503 while the store is made busy), shows the inside of the program, or follows a GET or HEAD
 * that changed something.
 */
export async function fuzzEndpoint(times: number, seed: number): Promise<Statuses> {
  const folder = mkdtempSync(join(tmpdir(), 'both-banks-fuzz-'));
  const store = await openSqliteStore(join(folder, 'comments.sqlite'));
  const statuses: Statuses = {};
  const found = createHarvest(knownPaths, knownForms);
  let recipe: Recipe | undefined;
  try {
    await fillStore(store);
    const app = createCommentsApp({
      store: makeBusyAt(store, () => recipe?.isBusy === true),
      site: () => Promise.resolve(madeUpSite),
      laterPages: () => Promise.resolve([]),
      now: () => new Date(),
      newId: () => randomUUID().replaceAll('-', ''),
      newToken: () => randomUUID().replaceAll('-', ''),
      signingKey: 'a signing key of more than thirty-two characters',
      network: () => Promise.resolve(`network ${recipe?.network ?? 0}`),
      passwords: {
        hash: (password) => Promise.resolve(`hash of ${password}`),
        verify: (password, hash) => Promise.resolve(hash === `hash of ${password}`),
      },
      origins: [madeUpSite.siteUrl],
      https: false,
      changed: () => undefined,
      publication: () => ({ state: 'published', revision: 0 }),
      shell: madeUpShell,
      mailer: makeMailer(),
      log: () => undefined,
    });
    const property = fc.asyncProperty(recipes, async (next) => {
      const request = toRequest(next, found);
      if (request === undefined) return;
      const told = `${request.method} ${request.url}`;
      const isReading = request.method === 'GET' || request.method === 'HEAD';
      const before = isReading ? await look(store) : '';
      recipe = next;
      const response = await app.fetch(request);
      const body = await response.text();
      recipe = undefined;
      statuses[response.status] = (statuses[response.status] ?? 0) + 1;
      if (response.status >= 500 && !(response.status === 503 && next.isBusy)) {
        throw new Error(`${told} was answered ${response.status}:\n${body}`);
      }
      if (INSIDE.test(body)) throw new Error(`${told} shows the inside of the program:\n${body}`);
      if (isReading && (await look(store)) !== before) throw new Error(`${told} changed something`);
      found.take(response, body, request.headers.get('cookie'));
    });
    // What a request finds depends on those before it, so that a smaller example would be another story.
    await fc.assert(property, { numRuns: times, seed, endOnFailure: true });
    return statuses;
  } finally {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function fillStore(store: CommentStore): Promise<void> {
  const passwordHash = 'hash of right password';
  await store.addModerator({ name: 'Moderator', role: 'owner', passwordHash, created: by.at });
  await addApproved(store, 'shown', { tell: true, follow: 'asked' });
  await store.add(comment('waiting'));
  await store.add(comment('declined'));
  await store.decide('declined', 1, { kind: 'decline', reason: 'promotion' }, by);
}

/** What a reader's or a search engine's GET must leave as it is. */
async function look(store: CommentStore): Promise<string> {
  const follow = (await store.find('shown'))?.follow;
  const [last] = await store.listAudit({ limit: 1 });
  return JSON.stringify([await store.count(), await store.revision(), last, follow]);
}

function makeBusyAt(store: CommentStore, isBusy: () => boolean): CommentStore {
  return new Proxy(store, {
    get: (target, name) => {
      const verb: unknown = Reflect.get(target, name);
      return isBusy() ? () => Promise.reject(new StoreBusyError('made busy')) : verb;
    },
  });
}
