import type { CommentSnapshot } from '../contract.ts';

/** Where a comment stands. Erased comments are not there at all. */
export type CommentState = 'waiting' | 'approved' | 'declined' | 'spam' | 'withdrawn';

/** What a writer gives. */
export interface CommentText {
  name: string;
  /** Never published; empty where the writer gave none. */
  email: string;
  /** http or https, or empty. */
  website: string;
  /** As it was typed: Markdown and the allowed HTML. */
  text: string;
  /** The same as safe HTML. */
  html: string;
}

/** Why a person should look twice. */
export interface HoldReason {
  /** Kind of the policy's rule, or what the endpoint saw by itself. */
  kind: string;
  says: string;
}

/** A comment on its way into the store. */
export interface NewComment extends CommentText {
  id: string;
  post: string;
  parent?: string;
  /** ISO date-time in UTC, of the endpoint's clock. */
  written: string;
  byAuthor: boolean;
  state: 'waiting' | 'approved';
  reasons: readonly HoldReason[];
  /** Keyed digest of the writer's network, or empty; never an address. */
  network: string;
  /** Id of the form token it was sent with: a token brings in one comment. */
  token: string;
  /** Digest of post, parent and everything the writer gave: the same again is a repetition. */
  digest: string;
}

/** A comment as the store keeps it. */
export interface StoredComment extends CommentText {
  id: string;
  post: string;
  parent?: string;
  written: string;
  byAuthor: boolean;
  state: CommentState;
  reasons: HoldReason[];
  network: string;
  /** Last change of the text after it was written. */
  edited?: string;
  /** What a moderator says of a change of theirs, shown under the comment. */
  note?: string;
  /** Id of the policy's reason it was declined for. */
  declinedFor?: string;
  /** When it was last decided on, and by which moderator; none where its writer took it back. */
  decided?: string;
  decidedBy?: string;
  /** Number of its open reports. */
  reports: number;
  /** How often the same text was sent before, on any post, whatever its letters' size and white space; 100 at most. */
  repeats: number;
  /** Counts up with every change, so that two moderators cannot undo each other unseen. */
  revision: number;
}

/** How adding ended: there now, there already by the same sending, or refused because of what it refers to. */
export type Addition =
  | { kind: 'added'; id: string }
  | { kind: 'repeated'; id: string }
  | { kind: 'token used' }
  | { kind: 'no such parent' }
  | { kind: 'closed' }
  | { kind: 'paused' };

/** Who does something to comments, and when. */
export interface By {
  moderator: string;
  at: string;
}

/** A decision a moderator takes on a comment. Declining it, or calling it spam, answers its reports too. */
export type Decision =
  | { kind: 'approve' }
  | { kind: 'decline'; reason: string }
  | { kind: 'spam' }
  | { kind: 'wait' }
  | { kind: 'edit'; change: Pick<CommentText, 'name' | 'website' | 'text' | 'html'>; note: string }
  | { kind: 'dismiss reports' };

/**
 * How a decision ended. `gone`: erased, taken back by its writer, or no longer to be undone; `stale`: somebody changed
 * the comment after it was shown. `entry` is the line's number in the audit log, for undoing it.
 */
export type Decided = { kind: 'done'; entry: number } | { kind: 'gone' } | { kind: 'stale' };

/** A line of the audit log. It never carries a comment's text or its writer's data. */
export interface AuditEntry {
  id: number;
  at: string;
  moderator: string;
  /** Such as `approve`, `edit`, `erase`, `undo`, `close`, `pause`, `sign in`. */
  action: string;
  comment?: string;
  post?: string;
  /** A word or two more, such as the reason declined for. */
  detail: string;
  /** True while it can be taken back. */
  canUndo: boolean;
}

/** What a moderator looks at. */
export interface QueueQuery {
  state: CommentState | 'reported' | 'all';
  post?: string;
  /** Words to be found in name, text, e-mail or id. */
  search?: string;
  /** `next` of the page before. Waiting and reported comments come oldest first, all others newest first. */
  after?: string;
  /** At most 100. */
  limit: number;
}

/** Numbers on the moderator's tabs. */
export type QueueCounts = Record<CommentState | 'reported', number>;

/** Somebody's word that a published comment should be looked at. */
export interface Report {
  comment: string;
  at: string;
  /** What the reader wrote; may be empty. */
  says: string;
  /** Keyed digest of the reader's network; one network reports a comment once. */
  network: string;
}

/** A person who may moderate. */
export interface Moderator {
  name: string;
  /** As the password hasher wrote it; it names its own method and costs. */
  passwordHash: string;
  created: string;
}

/** A moderator's open session. */
export interface Session {
  /** Digest of the cookie's value; the value itself is kept nowhere. */
  id: string;
  moderator: string;
  created: string;
  lastSeen: string;
  expires: string;
  /** Browser and system in a few words, for the list of sessions. */
  device: string;
}

/** A full copy of everything, for export and import. Secrets and sessions are not part of it. */
export interface StoreExport {
  version: 1;
  comments: (Omit<StoredComment, 'reports' | 'repeats'> & { token: string; digest: string })[];
  reports: Report[];
  closed: string[];
  paused: boolean;
  audit: AuditEntry[];
}

/** The database cannot take it now: locked, full or gone. Nothing was half written; the same may be tried again. */
export class StoreBusyError extends Error {
  override name = 'StoreBusyError';
}

/**
 * What the endpoint asks of a database. Every verb is one transaction: it happens whole or not at all, and what it
 * answered is on the disk. All of them may throw StoreBusyError. Times are ISO date-times in UTC from the caller.
 */
export interface CommentStore {
  /**
   * Adds a comment. The same token with the same digest answers `repeated` and the first one's id; the same token with
   * another digest, or that of an erased comment, `token used`. A parent must be approved and stand under the same
   * post. What is closed or paused is so for readers, not for the site's own authors.
   */
  add(comment: NewComment): Promise<Addition>;
  find(id: string): Promise<StoredComment | undefined>;
  /** Changes a waiting or approved comment by its writer: it waits (again), with these reasons; false for any other. */
  revise(id: string, text: CommentText, reasons: readonly HoldReason[], at: string): Promise<boolean>;
  /** Takes a waiting comment back, by its writer; false where it no longer waits. */
  withdraw(id: string, at: string): Promise<boolean>;
  /** Puts a published comment before a moderator; false where there is none. A second report of one network counts once. */
  report(report: Report): Promise<boolean>;
  /** How many comments a network has sent since; 0 where the network is unknown. Cheap: nothing is written. */
  countFrom(query: { network: string; since: string }): Promise<number>;

  /** A page of comments, and what the next page begins after if there may be more; a search's page may be short. */
  list(query: QueueQuery): Promise<{ comments: StoredComment[]; next?: string }>;
  count(): Promise<QueueCounts>;
  /** A comment's open reports, oldest first; at most 100. */
  listReports(comment: string): Promise<Report[]>;
  /** Takes a decision on the comment as it was at `revision`, and writes it into the audit log. */
  decide(id: string, revision: number, decision: Decision, by: By): Promise<Decided>;
  /** Takes a decision of the last thirty days back where the comment has not changed since, the latest one first. */
  undo(entry: number, by: By): Promise<Decided>;
  /** Removes a comment for good, its reports and its writer's data too; answers to it stay. False where it is gone. */
  erase(id: string, by: By): Promise<boolean>;
  /** Closes a post's conversation or opens it again. */
  setClosed(post: string, closed: boolean, by: By): Promise<void>;
  /** Stops or resumes new comments on the whole site. */
  setPaused(paused: boolean, by: By): Promise<void>;
  /** Newest first; `before` is the id of an entry. At most 100. */
  listAudit(query: { before?: number; limit: number }): Promise<AuditEntry[]>;
  /** Writes a line that is not about a comment, such as a sign-in. */
  log(entry: { moderator: string; at: string; action: string; detail: string }): Promise<void>;

  /** Number of the last change a reader can see. */
  revision(): Promise<number>;
  /** Every approved comment as readers may see it, oldest first. */
  snapshot(): Promise<CommentSnapshot>;
  isClosed(post: string): Promise<boolean>;
  isPaused(): Promise<boolean>;

  listModerators(): Promise<Moderator[]>;
  /** Adds a moderator, or gives the one of that name another password and ends their sessions. */
  putModerator(moderator: Moderator): Promise<void>;
  /** Removes a moderator and their sessions; false where there is none. */
  removeModerator(name: string): Promise<boolean>;
  openSession(session: Session): Promise<void>;
  /** The session, marked as seen to the minute, unless it has expired at that time or was not seen since `seenSince`. */
  findSession(id: string, at: string, seenSince?: string): Promise<Session | undefined>;
  listSessions(moderator: string, at: string): Promise<Session[]>;
  endSession(id: string): Promise<void>;
  /**
   * Counts an event of a kind and key (such as a failed sign-in of a network) and answers how many came since `since`,
   * this one included. Events are forgotten after a day.
   */
  countEvent(event: { kind: string; key: string; at: string; since: string }): Promise<number>;
  /** How many events of a kind and key came since. */
  eventsSince(event: { kind: string; key: string; since: string }): Promise<number>;

  /** The value kept under a name, made by `make` and kept where there is none yet: secrets, and a day's network key. */
  secret(name: string, make: () => string): Promise<string>;
  /** Forgets secrets whose names begin so and are not listed: the keys of past days. */
  forgetSecrets(prefix: string, except: readonly string[]): Promise<void>;

  export(): Promise<StoreExport>;
  /**
   * Brings in comments that are not there yet, with their reports, and log lines; all or none. A post closed or a pause
   * on either side stays. Answers how many comments were new.
   */
  import(content: StoreExport): Promise<number>;
  /** Writes a whole, consistent copy, secrets included, to a file that must not exist. */
  backup(file: string): Promise<void>;
  /** Finishes what was begun, and refuses the rest. */
  close(): Promise<void>;
}
