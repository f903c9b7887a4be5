import { emptyDraft, type Draft } from '../../covenant/draft.ts';
import { parseDraft, writeDraft } from '../../covenant/read-draft.ts';
import { dayIn } from '../../language/days.ts';
import { KeptRecords, type KeptKind, type SaveTrouble } from '../Kept/kept-records.ts';

/** The name under which a browser keeps the covenant: there is one, and nothing follows the name. */
export const KEPT = 'both-banks.covenant';

/** The one id of the covenant's kind. */
export const ONLY = '';

/** What stands in storage, and in words what is wrong with it; empty words where nothing is. */
export interface KeptDraft {
  draft: Draft;
  trouble: string;
}

const KIND: KeptKind<Draft> = {
  record: KEPT,
  aside: 'both-banks.damaged-covenant',
  read(text) {
    const read = parseDraft(text);
    if ('draft' in read) return { value: read.draft };
    return { trouble: read.trouble === 'newer' ? 'newer' : 'damaged' };
  },
  write: (draft) => writeDraft(draft, dayIn(new Date())),
};

const UNTIL = 'It stays until you close the page: save it as a file.';
const NEWER =
  'A newer version of this site has kept a covenant here, and it was left as it is. Reload the page; until then nothing is kept.';

/** Why a covenant is not kept, in words. */
export const COVENANT_TROUBLES: Readonly<Record<SaveTrouble, string>> = {
  full: `This browser has no room left to keep your covenant. ${UNTIL}`,
  long: 'With its earlier versions this is more than one covenant can hold. It stays until you close the page: print it, and shorten what you wrote last.',
  forbidden: `This browser does not allow pages to keep anything. ${UNTIL}`,
  newer: NEWER,
};

/** The covenant in a browser's storage. */
export function openKept(storage: Storage | null): KeptRecords<Draft> {
  return new KeptRecords(KIND, storage);
}

/** Reads the covenant that this browser keeps. A damaged one is told and moved aside when the next is written. */
export function readKept(records: KeptRecords<Draft>): KeptDraft {
  const found = records.find(ONLY);
  if (found === undefined) return { draft: emptyDraft(), trouble: '' };
  if ('value' in found) return { draft: found.value, trouble: '' };
  return {
    draft: emptyDraft(),
    trouble:
      found.trouble === 'newer'
        ? NEWER
        : 'What this browser had kept of your covenant is damaged. Nothing of it is thrown away: it is moved aside when you write. Bring your last file or link below.',
  };
}
