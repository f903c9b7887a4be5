import { dayIn } from '../../language/days.ts';
import { DEBRIEF_FORM, parseDebrief, writeDebrief, type Debrief } from '../../team/debrief.ts';
import { idOfDebrief, joinDebriefs, mergeDebriefs, withNote } from '../../team/debrief-notes.ts';
import { findStorage } from '../Kept/browser.ts';
import { openKeeper, type SharedKind } from '../Kept/keeper.ts';
import type { SaveTrouble } from '../Kept/kept-records.ts';
import { openRecord, type ChangeTrouble } from '../Kept/open-record.ts';

/** The debrief on which a page works, kept as it changes, among all that this browser keeps. */
export interface DebriefDesk {
  /** The one that is open; undefined while none is. */
  debrief: () => Debrief | undefined;
  /** All that are kept, the one that was due last first. */
  shelf: () => Debrief[];
  /** The person's own day, `2026-12-22`. */
  today: () => string;
  /** Opens one that is kept, by its id; answers whether there is one. */
  open: (id: string) => boolean;
  /** What is kept of the same meeting. */
  findKept: (debrief: Debrief) => Debrief | undefined;
  /** Joins one with what is kept of the same meeting, and opens it. */
  bring: (debrief: Debrief) => Promise<void>;
  /** What this page knew of the open one when another tab deleted it; undefined where it is kept. */
  gone: () => Debrief | undefined;
  /** Lets the page have none open. */
  close: () => void;
  /** Alters the one that is open; `at` is the instant to write with. */
  change: (alter: (debrief: Debrief, at: string) => Debrief) => void;
  /** Notes a text at a place of the open debrief. */
  note: (place: string, text: string) => void;
  /** Deletes the one that is open from this browser. */
  forget: () => Promise<void>;
  /** Why it is not kept, in words; empty where it is. */
  trouble: () => string;
  /** Texts that are kept and can't be read, and whether a newer site keeps some. */
  unread: () => { damaged: string[]; hasNewer: boolean };
  /** Calls the listener at once and whenever this tab or another changed something. */
  watch: (listener: () => void) => void;
}

const KIND: SharedKind<Debrief> = {
  record: 'both-banks.debrief.',
  aside: 'both-banks.damaged-debrief.',
  changed: 'both-banks-debrief',
  read(text, id) {
    const read = parseDebrief(text);
    if ('trouble' in read) return { trouble: read.trouble === 'newer' ? 'newer' : 'damaged' };
    return idOfDebrief(read.debrief) === id ? { value: read.debrief } : { trouble: 'damaged' };
  },
  write: (debrief) => writeDebrief(debrief),
  merge: mergeDebriefs,
  restore: mergeDebriefs,
};

/** How keys of words begin that are typed and not added yet; they end with the id of the debrief. */
export const TYPED = 'both-banks.debrief-typed.';

const UNTIL = 'What you note stays until you close the page: save it as a file.';

const TROUBLES: Readonly<Record<SaveTrouble, string>> = {
  full: `This browser has no room left to keep it. ${UNTIL}`,
  long: `This is more than one debrief can hold, which is ${DEBRIEF_FORM.mostCommitments} commitments. What is over stays until you close the page: take it along as Markdown, and begin another debrief with it.`,
  forbidden: `This browser does not allow this site to keep anything. ${UNTIL}`,
  newer: `A newer version of this site has kept this debrief here, and it was left as it is. Reload the page. ${UNTIL}`,
};

/** Opens what this browser keeps of debriefs. */
export function openDesk(): DebriefDesk {
  const keeper = openKeeper(KIND);
  const listeners: (() => void)[] = [];
  const one = openRecord(keeper);
  let trouble = '';

  function show(): void {
    for (const listen of listeners) listen();
  }

  function openIt(id: string | undefined): void {
    one.open(id);
    show();
  }

  function face(faced: ChangeTrouble | undefined): void {
    trouble = faced === undefined || faced === 'gone' ? '' : TROUBLES[faced];
    show();
  }

  function change(alter: (debrief: Debrief, at: string) => Debrief): void {
    void one.change(alter).then(face);
  }

  keeper.watch(show);

  return {
    debrief: one.read,
    shelf() {
      const all = keeper.ids().flatMap((id) => keeper.read(id) ?? []);
      return all.sort((a, b) => (a.dueOn < b.dueOn ? 1 : -1));
    },
    today: () => dayIn(new Date()),
    open(id) {
      if (keeper.read(id) === undefined) return false;
      openIt(id);
      return true;
    },
    gone: one.gone,
    close() {
      openIt(undefined);
    },
    findKept: (brought) => keeper.read(idOfDebrief(brought)),
    async bring(brought) {
      const id = idOfDebrief(brought);
      face(await keeper.change(id, (mine) => (mine === undefined ? brought : joinDebriefs(mine, brought))));
      openIt(id);
    },
    change,
    note(place, text) {
      change((current, at) => withNote(current, place, text, at));
    },
    async forget() {
      const id = one.id();
      trouble = '';
      openIt(undefined);
      if (id === undefined) return;
      await keeper.forget([id]);
      findStorage()?.removeItem(TYPED + id);
      show();
    },
    trouble: () => trouble,
    unread: () => ({
      damaged: keeper.damaged().map(({ text }) => text),
      hasNewer: keeper.newer().length > 0,
    }),
    watch(listener) {
      listeners.push(listener);
      listener();
    },
  };
}
