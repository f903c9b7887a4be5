import { emptyDraft, type Draft } from '../../covenant/draft.ts';
import { parseDraft, writeDraft } from '../../covenant/read-draft.ts';
import { shortHash } from '../../transfer/short-hash.ts';

/** The name under which a browser keeps the covenant. */
export const KEPT = 'both-banks.covenant';

const ASIDE = 'both-banks.damaged-covenant.';

/** What stands in storage, and in words what is wrong with it; empty words where nothing is. */
export interface KeptDraft {
  draft: Draft;
  trouble: string;
}

/** Reads the covenant that this browser keeps. A damaged one is moved aside and told, a newer one is left alone. */
export function readKept(storage: Storage | null): KeptDraft {
  const text = storage?.getItem(KEPT) ?? null;
  if (text === null) return { draft: emptyDraft(), trouble: '' };
  const read = parseDraft(text);
  if ('draft' in read) return { draft: read.draft, trouble: '' };
  if (read.trouble === 'newer') return { draft: emptyDraft(), trouble: NEWER };
  setAside(storage, text);
  return {
    draft: emptyDraft(),
    trouble:
      'What this browser had kept of your covenant is damaged. It was moved aside and nothing of it is thrown away; bring your last file or link below.',
  };
}

/** Keeps a covenant; answers in words why it could not be kept, an empty string where it was. */
export function writeKept(storage: Storage | null, draft: Draft, today: string): string {
  if (storage === null) return FORBIDDEN;
  const text = storage.getItem(KEPT);
  const read = text === null ? undefined : parseDraft(text);
  if (read !== undefined && 'trouble' in read && read.trouble === 'newer') return NEWER;
  try {
    storage.setItem(KEPT, writeDraft(draft, today));
    return '';
  } catch (error) {
    const isQuota = error instanceof DOMException && error.name === 'QuotaExceededError';
    return isQuota && storage.length > 0 ? FULL : FORBIDDEN;
  }
}

/** Deletes the covenant, and what was moved aside, from this browser. */
export function forgetKept(storage: Storage | null): void {
  if (storage === null) return;
  const names = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');
  for (const name of names) if (name === KEPT || name.startsWith(ASIDE)) storage.removeItem(name);
}

/** The browser's storage; null where even asking for it is refused. */
export function findStorage(): Storage | null {
  try {
    return globalThis.localStorage;
  } catch {
    return null;
  }
}

const UNTIL = 'It stays until you close the page: save it as a file.';
const FULL = `This browser has no room left to keep your covenant. ${UNTIL}`;
const FORBIDDEN = `This browser does not allow pages to keep anything. ${UNTIL}`;
const NEWER =
  'A newer version of this site has kept a covenant here, and it was left as it is. Reload the page; until then nothing is kept.';

function setAside(storage: Storage | null, text: string): void {
  try {
    storage?.setItem(ASIDE + shortHash(text), text);
  } catch {
    // Without room it stays where it is until something is written.
  }
}
