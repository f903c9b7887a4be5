import { checkMust } from '../../covenant/check-must.ts';
import { checkShould } from '../../covenant/check-should.ts';
import type { Covenant } from '../../covenant/covenant.ts';
import {
  emptyDraft,
  keyOfVersion,
  readDraft,
  versionsOf,
  writePart,
  type Draft,
} from '../../covenant/draft.ts';
import type { Finding } from '../../covenant/finding.ts';
import { restoreDraft } from '../../covenant/merge-drafts.ts';
import type { PartName } from '../../covenant/parts.ts';
import { dayIn } from '../../language/days.ts';
import { findStorage } from '../Kept/browser.ts';
import { OwnWrites } from '../Kept/own-writes.ts';
import { COVENANT_TROUBLES, KEPT, ONLY, openKept, readKept } from './kept-draft.ts';

/** The draft on which a page works, kept as it changes. */
export interface Desk {
  draft: () => Draft;
  covenant: () => Covenant;
  findings: () => readonly Finding[];
  /** The person's own day, `2026-11-22`. */
  today: () => string;
  /** Alters the draft, keeps it and shows it. */
  change: (alter: (draft: Draft, at: string) => Draft) => void;
  /** Writes what a part says. */
  write: (part: PartName, value: unknown) => void;
  /** Says that the draft went to somebody: from here on every version is marked when it is written over. */
  letOut: () => void;
  /** Deletes all of it from this browser. */
  forget: () => void;
  /** Why it is not kept, in words; empty where it is. */
  trouble: () => string;
  /** Calls the listener at once and whenever this tab or another changed the draft. */
  watch: (listener: () => void) => void;
}

/** Opens what this browser keeps. */
export function openDesk(
  storage: Storage | null = findStorage(),
  events: Pick<EventTarget, 'addEventListener'> = globalThis,
): Desk {
  const records = openKept(storage);
  let { draft, trouble } = readKept(records);
  let covenant = readDraft(draft);
  let findings: readonly Finding[] = [];
  const listeners: (() => void)[] = [];
  /** Keys of versions that were written here and went nowhere. */
  const own = new Set<string>();
  /** Keys of such versions that were written over. */
  const over = new Set<string>();
  /** Keys of versions that came into the draft here: those of another tab are its own to put back, for it may be past them. */
  const made = new Set<string>();
  const ownWrites = new OwnWrites(records, (kept, mine) =>
    restoreDraft(kept, keepVersions(mine, made), (key) => over.has(key)),
  );
  const today = (): string => dayIn(new Date());
  const keptText = (): string | null => storage?.getItem(KEPT) ?? null;
  /** What stood in storage when this page last wrote or heard of it. */
  let seen = keptText();

  function show(next: Draft): void {
    draft = next;
    covenant = readDraft(draft);
    findings = [...checkMust(covenant, today()), ...checkShould(covenant)];
    for (const listen of listeners) listen();
  }

  /** Takes what stands in storage, which another tab wrote. */
  function takeKept(): void {
    own.clear();
    const kept = readKept(records);
    seen = keptText();
    trouble = kept.trouble;
    show(kept.draft);
  }

  /** A page that was put away and called back by the browser has not heard what other tabs wrote meanwhile. */
  function catchUp(): void {
    if (keptText() !== seen) takeKept();
  }

  function change(alter: (draft: Draft, at: string) => Draft): void {
    catchUp();
    const next = alter(draft, new Date().toISOString());
    if (next === draft) return;
    const known = new Set(keysOf(draft));
    for (const key of keysOf(next)) if (!known.has(key)) made.add(key);
    const faced = records.write(ONLY, next);
    if (faced === undefined) ownWrites.note(ONLY, next);
    trouble = faced === undefined ? '' : COVENANT_TROUBLES[faced];
    seen = keptText();
    show(next);
  }

  events.addEventListener('storage', (event) => {
    const told = event as StorageEvent;
    ownWrites.hear(told);
    if (told.key === null || told.key === KEPT) takeKept();
  });
  events.addEventListener('pageshow', catchUp);
  show(draft);

  return {
    draft: () => draft,
    covenant: () => covenant,
    findings: () => findings,
    today,
    change,
    write(part, value) {
      change((current, at) => {
        const next = writePart(current, part, value, at, (key) => own.has(key));
        const [newest] = versionsOf(next, part);
        const [before] = versionsOf(current, part).map(keyOfVersion);
        if (next !== current && before !== undefined && own.has(before)) over.add(before);
        if (next !== current && newest !== undefined) own.add(keyOfVersion(newest));
        return next;
      });
    },
    letOut() {
      own.clear();
    },
    forget() {
      records.removeAll();
      ownWrites.forget();
      seen = keptText();
      own.clear();
      trouble = '';
      show(emptyDraft());
    },
    trouble: () => trouble,
    watch(listener) {
      listeners.push(listener);
      listener();
    },
  };
}

/** Keys of all versions of a draft. */
function keysOf({ parts }: Draft): string[] {
  return Object.values(parts).flatMap((versions) => versions.map(keyOfVersion));
}

/** The draft with those of its versions alone whose keys are listed. */
function keepVersions(draft: Draft, keys: ReadonlySet<string>): Draft {
  const parts = Object.entries(draft.parts).map(
    ([name, versions]) => [name, versions.filter((version) => keys.has(keyOfVersion(version)))] as const,
  );
  return { ...draft, parts: Object.fromEntries(parts) };
}
