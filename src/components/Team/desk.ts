import type { SaveTrouble } from '../Kept/kept-records.ts';
import type { SessionStart, TeamSession } from '../../team/session.ts';

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
  begin: (start: Omit<SessionStart, 'id' | 'module' | 'moduleVersion'>) => Promise<SaveTrouble | undefined>;
  /** Opens another one. */
  open: (id: string) => void;
  /** Reads the open session, alters it and keeps it, while no other tab does; `at` is the instant to write with. */
  change: (alter: (session: TeamSession, at: string) => TeamSession) => Promise<SaveTrouble | undefined>;
  /** Joins a session from another device with what is kept of it, and opens it. */
  bring: (session: TeamSession) => Promise<SaveTrouble | undefined>;
  /** Deletes one session from this browser; without an id all of this module. */
  forget: (id?: string) => Promise<void>;
  /** What is wrong with what is kept, in words; empty where nothing is. */
  trouble: () => string;
  /** Calls the listener at once, and whenever this tab or another changed something. */
  watch: (listener: () => void) => void;
}
