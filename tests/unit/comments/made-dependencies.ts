import type { KeptDays, LaterPages, SiteManifest } from '../../../src/comments/contract.ts';
import type { CommentsDependencies } from '../../../src/comments/dependencies.ts';
import { fillShell } from '../../../src/comments/shell.ts';

/*
 * What a made endpoint is handed, on Node and in workerd alike.
 */

/** Where the made site lives. */
export const origin = 'https://both-banks.example';

/** For how many days a made site keeps what it does not publish, and what nobody needs of what it does. */
export const keptDays: KeptDays = {
  waiting: 365,
  declined: 90,
  spam: 30,
  withdrawn: 20,
  email: 365,
  network: 40,
  reports: 60,
  log: 730,
};

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
    kept: keptDays,
  },
  contact: 'editor@both-banks.example',
};

/** What differs between two made endpoints, and between two requests to one. */
export interface Made extends Pick<
  CommentsDependencies,
  'store' | 'passwords' | 'https' | 'changed' | 'log' | 'snapshotToken' | 'mailer'
> {
  site: SiteManifest;
  /** By the post's slug; none where every conversation has one page. */
  laterPages?: Record<string, LaterPages>;
  now: Date;
  network: string;
  /** A number that was not used before. */
  nextId: () => number;
}

/** What the endpoint is handed; what is asked of `made` is asked anew each time. */
export function makeDependencies(made: Made): CommentsDependencies {
  return {
    store: made.store,
    site: () => Promise.resolve(made.site),
    laterPages: (post) => Promise.resolve(made.laterPages?.[post] ?? []),
    now: () => made.now,
    newId: () => `id${String(made.nextId()).padStart(4, '0')}`,
    newToken: () => `token${String(made.nextId()).padStart(20, '0')}`,
    signingKey: 'a-key-for-tests-'.repeat(4),
    network: () => Promise.resolve(made.network),
    passwords: made.passwords,
    origins: [origin],
    https: made.https,
    snapshotToken: made.snapshotToken,
    mailer: made.mailer,
    changed: made.changed,
    publication: async () => ({ state: 'published', revision: await made.store.revision() }),
    shell: (kind, page) =>
      Promise.resolve(
        fillShell(
          `<!DOCTYPE html><html lang="en-US"><head><meta charset="utf-8"><title><!--title--></title><meta name="robots" content="noindex"><style>body{}</style></head><body data-kind="${kind}"><main><!--body--></main></body></html>`,
          page,
        ),
      ),
    log: made.log,
  };
}

/** Passwords that take no time, and whether each check had a hash to look at. */
export function quickPasswords(
  checks: boolean[] = [],
): CommentsDependencies['passwords'] & { checks: boolean[] } {
  return {
    checks,
    hash: (given) => Promise.resolve(`hash of ${given}`),
    verify: (given, hash) => {
      checks.push(hash !== undefined);
      return Promise.resolve(hash === `hash of ${given}`);
    },
  };
}
