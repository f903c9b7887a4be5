import type { StoredComment } from './records.ts';

/** Where a moderator is told what waits. */
export interface MailAddress {
  moderator: string;
  address: string;
  /** Since when it counts; nothing is told there before. */
  confirmed?: string;
}

/** A mail that is due to a moderator: the link that confirms the address, or what came to wait after the arrival `told`. */
export interface DueNotice {
  moderator: string;
  address: string;
  isConfirmed: boolean;
  told: number;
  /** How often it has failed so far. */
  failures: number;
}

/** What came to wait, in that order, how many more there are, and the number of the last. */
export interface Arrivals {
  comments: StoredComment[];
  rest: number;
  last: number;
}

/** A mail to be sent: who gets it, and what it says, is read from the comments. */
export interface Letter {
  id: number;
  kind: 'published' | 'declined' | 'answer';
  /** Id of the comment it tells of, and of the one whose writer it is for. */
  comment: string;
  recipient: string;
  /** How often it was taken to be sent, this time included. */
  tries: number;
}
