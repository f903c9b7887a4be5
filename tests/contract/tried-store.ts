import type { NewComment } from '../../src/comments/store/records.ts';
import type { CommentStore } from '../../src/comments/store/store.ts';

/** A store to try, and the ways to get at what is below it. */
export interface TriedStore {
  store: CommentStore;
  /** Another store over the same data, as another process would have it. */
  openAnother: () => Promise<CommentStore>;
  /** Another store over the same data that has no room to grow. */
  openFull: () => Promise<CommentStore>;
  /** Takes the database for somebody else; answers how to let go. */
  lock: () => Promise<() => Promise<void>>;
  /** Every byte that can be got at of the data, wherever it is kept. */
  bytes: () => Promise<Buffer>;
  /** A store over other data, of which there is none yet. */
  openEmpty: () => Promise<CommentStore>;
  /** Closes every store and removes the data. */
  remove: () => Promise<void>;
}

/** The moment of every case, unless it says another. */
export const at = '2026-12-01T10:00:00.000Z';

/** Who decides, unless a case says another. */
export const by = { moderator: 'Moderator', at };

/** A moment so many minutes after `at`. */
export function minutesLater(minutes: number): string {
  return new Date(Date.parse(at) + minutes * 60_000).toISOString();
}

/** A comment of a reader under the post `first`; its token and digest follow from its id. */
export function comment(id: string, differences: Partial<NewComment> = {}): NewComment {
  return {
    id,
    post: 'first',
    name: `Writer ${id}`,
    email: `${id}@example.org`,
    website: '',
    text: `The text of ${id}.`,
    html: `<p>The text of ${id}.</p>`,
    written: at,
    byAuthor: false,
    state: 'waiting',
    reasons: [],
    network: 'network-1',
    token: `token-${id}`,
    digest: `digest-${id}`,
    ...differences,
  };
}

/** Adds a comment and approves it. */
export async function addApproved(store: CommentStore, id: string, differences: Partial<NewComment> = {}) {
  await store.add(comment(id, differences));
  return store.decide(id, 1, { kind: 'approve' }, by);
}
