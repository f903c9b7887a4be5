import { timingSafeEqual } from 'hono/utils/buffer';
import type { CommentStore } from '../store/store.ts';

const NAME = 'set-up-code';
const CLAIM = 'set-up-claim';

type Secrets = Pick<CommentStore, 'listModerators' | 'secret' | 'forgetSecrets'>;

/**
 * Path of the link by which the first moderator comes in, the same until it is used; undefined once there is one.
 * `makeCode` gives unguessable letters and digits.
 */
export async function readSetUpPath(store: Secrets, makeCode: () => string): Promise<string | undefined> {
  // One that was under way when the last server stopped.
  await store.forgetSecrets(CLAIM, []);
  if ((await store.listModerators()).length > 0) {
    await endSetUp(store);
    return undefined;
  }
  return `/moderate/set-up/?code=${await store.secret(NAME, makeCode)}`;
}

/** Whether this is the code of the link, and nobody may moderate yet. */
export async function isSetUpCode(store: Secrets, code: string, makeCode: () => string): Promise<boolean> {
  if ((await store.listModerators()).length > 0) return false;
  // Where there is none, one that nobody was told is made: the comparison takes as long.
  return timingSafeEqual(code, await store.secret(NAME, makeCode));
}

/** Runs `use` for one request at a time, and answers undefined to any other that comes meanwhile: a double click. */
export async function useSetUpOnce<Answer>(
  store: Secrets,
  makeCode: () => string,
  use: () => Promise<Answer>,
): Promise<Answer | undefined> {
  const claim = makeCode();
  // A secret is kept for whoever comes first, on any instance.
  if ((await store.secret(CLAIM, () => claim)) !== claim) return undefined;
  try {
    return await use();
  } finally {
    await store.forgetSecrets(CLAIM, []);
  }
}

/** Makes the link worthless for good. */
export function endSetUp(store: Pick<CommentStore, 'forgetSecrets'>): Promise<void> {
  return store.forgetSecrets(NAME, []);
}
