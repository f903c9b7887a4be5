import type { AgendaClock } from '../../team/agenda-clock.ts';
import { mergeSessions } from '../../team/merge-sessions.ts';
import { parseSession, writeSession } from '../../team/read-session.ts';
import { beginSession, type SessionStart, type TeamSession } from '../../team/session.ts';
import { findStorage } from '../Kept/browser.ts';
import { openKeeper, type SharedKind } from '../Kept/keeper.ts';
import type { SaveTrouble } from '../Kept/kept-records.ts';
import { openRecord, type ChangeTrouble } from '../Kept/open-record.ts';
import { CLOCK, makeId, openPlace } from './kept-place.ts';

/** The sessions of one module on which a page works, kept as they change. */
export interface TeamDesk {
  /** Id of the module. */
  module: string;
  /** Id of this browser, made at random: notes are kept by it. */
  device: string;
  /** The session that is open; undefined while there is none. */
  session: () => TeamSession | undefined;
  /** All that this browser keeps of the module, the latest meeting first. */
  sessions: () => readonly TeamSession[];
  /** Begins a session and opens it. */
  begin: (start: Omit<SessionStart, 'id' | 'module'>) => Promise<SaveTrouble | undefined>;
  /** Opens another one; without an id none. */
  open: (id?: string) => void;
  /** What this page knew of the open session when another tab deleted it; undefined where it is kept. */
  gone: () => TeamSession | undefined;
  /** Reads the open session, alters it and keeps it, while no other tab does; `at` is the instant to write with. */
  change: (alter: (session: TeamSession, at: string) => TeamSession) => Promise<ChangeTrouble | undefined>;
  /** Joins a session from another device with what is kept of it, and opens it. */
  bring: (session: TeamSession) => Promise<SaveTrouble | undefined>;
  /** Deletes these sessions from this browser. */
  forget: (ids: readonly string[]) => Promise<void>;
  /** Where the open session is in its agenda. */
  clock: () => AgendaClock;
  setClock: (clock: AgendaClock) => void;
  /** Texts of sessions that are kept and can't be read, of any module. */
  damaged: () => readonly string[];
  /** Why the last change could not be kept, or that a newer site keeps sessions here; undefined where all is well. */
  trouble: () => SaveTrouble | undefined;
  /** Calls the listener at once, and whenever this tab or another changed something. */
  watch: (listener: () => void) => void;
}

const KIND: SharedKind<TeamSession> = {
  record: 'both-banks.team.',
  aside: 'both-banks.damaged-team.',
  changed: 'both-banks-team',
  read(text, id) {
    const read = parseSession(text);
    if ('trouble' in read) return { trouble: read.trouble === 'newer' ? 'newer' : 'damaged' };
    return read.session.id === id ? { value: read.session } : { trouble: 'damaged' };
  },
  write: (session) => writeSession(session),
  merge: mergeSessions,
  restore: mergeSessions,
};

/** Opens what this browser keeps of a module's sessions; `minutes` are those of its agenda's steps. */
export function openTeamDesk(
  module: string,
  minutes: readonly number[],
  storage: Storage | null = findStorage(),
): TeamDesk {
  const keeper = openKeeper(KIND, storage);
  const place = openPlace(module, storage);
  const listeners: (() => void)[] = [];
  const one = openRecord(keeper, place.opened());
  let trouble: SaveTrouble | undefined = keeper.isForbidden() ? 'forbidden' : undefined;

  function tell(): void {
    for (const listen of listeners) listen();
  }

  function session(): TeamSession | undefined {
    const found = one.read();
    return found?.module === module ? found : undefined;
  }

  function openIt(id: string | undefined): void {
    one.open(id);
    place.open(id);
    tell();
  }

  async function keep(
    id: string,
    alter: (current: TeamSession | undefined) => TeamSession,
  ): Promise<SaveTrouble | undefined> {
    trouble = await keeper.change(id, alter);
    tell();
    return trouble;
  }

  keeper.watch(tell);
  globalThis.addEventListener('storage', ({ key }) => {
    if (key === CLOCK + (one.id() ?? '')) tell();
  });

  return {
    module,
    device: place.device,
    session,
    sessions() {
      const known = keeper.ids().flatMap((id) => keeper.read(id) ?? []);
      return known.filter((each) => each.module === module).sort((a, b) => (rankOf(a) > rankOf(b) ? -1 : 1));
    },
    async begin(start) {
      const id = makeId();
      const faced = await keep(id, () => beginSession({ ...start, id, module }, new Date().toISOString()));
      openIt(id);
      return faced;
    },
    open: openIt,
    gone: one.gone,
    async change(alter) {
      const faced = await one.change(alter);
      trouble = faced === 'gone' ? undefined : faced;
      tell();
      return faced;
    },
    async bring(theirs) {
      const faced = await keep(theirs.id, (mine) =>
        mine === undefined ? theirs : mergeSessions(mine, theirs),
      );
      openIt(theirs.id);
      return faced;
    },
    async forget(ids) {
      if (ids.includes(one.id() ?? '')) openIt(undefined);
      await keeper.forget(ids);
      place.forget(ids);
      tell();
    },
    clock: () => place.clock(one.id() ?? '', minutes),
    setClock(clock) {
      const id = one.id();
      if (id !== undefined) place.setClock(id, clock);
      tell();
    },
    damaged: () => keeper.damaged().map(({ text }) => text),
    trouble: () => trouble ?? (keeper.newer().length > 0 ? 'newer' : undefined),
    watch(listener) {
      listeners.push(listener);
      listener();
    },
  };
}

/** By the day it was held, then by when it was begun. */
function rankOf({ heldOn, written, id }: TeamSession): string {
  return `${heldOn} ${Object.values(written).sort()[0] ?? ''} ${id}`;
}
