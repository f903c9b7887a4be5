import type { CommentState } from './records.ts';

/** Somebody who asks what is kept with their address. */
export interface Asking {
  email: string;
  /** When the link they were mailed was used. */
  opened?: string;
}

/** An asking that is to be mailed. */
export interface ClaimedAsking {
  id: string;
  email: string;
}

/** When something that is done by the clock may be taken up. */
export interface ChoreQuery {
  name: string;
  at: string;
  /** Not where somebody took it up after this moment, unless that lies ahead: then the clock was set back. */
  notAfter: string;
  /** Where it was taken up last before this moment, nobody knows whether the clock leapt. */
  leapBefore: string;
}

/** Moments before which what is kept is over; undo's is that before which a decision cannot be taken back. */
export type Ends = Readonly<
  Record<
    Exclude<CommentState, 'approved'> | 'email' | 'network' | 'reports' | 'log' | 'undo' | 'mark',
    string
  >
>;

/** How many things are over, or were erased because they were. */
export interface Over {
  waiting: number;
  declined: number;
  spam: number;
  withdrawn: number;
  /** E-mail addresses of published comments. */
  emails: number;
  /** Codes of networks, on comments in whatever state. */
  networks: number;
  reports: number;
  /** What comments were before a decision, kept for undo: former wordings, too. */
  wordings: number;
  /** Lines of the log. */
  log: number;
  /** Marks that limits are counted by. */
  marks: number;
}
