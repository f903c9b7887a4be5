import type { CommentSnapshot } from '../contract.ts';
import type {
  Acceptance,
  FoundSession,
  Invitation,
  Moderator,
  RightChange,
  Role,
  Session,
} from './people-records.ts';
import type { Arrivals, DueNotice, Letter, MailAddress } from './mail-records.ts';
import type {
  Addition,
  AuditEntry,
  By,
  CommentText,
  Decided,
  Decision,
  HoldReason,
  JudgedComment,
  NewComment,
  QueueCounts,
  QueueQuery,
  Report,
  StoreExport,
  StoredComment,
} from './records.ts';
import type { Asking, ChoreQuery, ClaimedAsking, Ends, Over } from './retention-records.ts';

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
  /** Readers' comments in a state, as far as a score looks at them: those that wait longest, of all others the newest. */
  listJudged(query: { state: 'waiting' | 'approved' | 'spam'; limit: number }): Promise<JudgedComment[]>;
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

  /**
   * Takes it upon the caller to ask for a build elsewhere, where readers should see something else or the site is due, and
   * none was asked for after `notAfter`: of several callers one gets the revision, the others nothing. Where the deployed
   * site still shows less than was asked for, it is asked again after half an hour, then an hour, and so on.
   */
  claimDeployment(query: {
    at: string;
    notAfter: string;
    due: string;
    shown: number;
  }): Promise<number | undefined>;
  /** Says that the build of that revision could not be asked for: it is due again. */
  returnDeployment(revision: number): Promise<void>;

  /**
   * Takes the mail that has waited longest, of those whose decision still holds and, where readers are to see something,
   * is published; of several callers one gets it. Unless it is marked as sent, it comes again after a pause that grows,
   * and after some days no more.
   */
  claimLetter(query: { at: string; published: number }): Promise<Letter | undefined>;
  markSent(letter: number, at: string): Promise<void>;
  /** Puts a mail that was taken off until then, without a try being counted. */
  postponeLetter(letter: number, until: string): Promise<void>;
  /** Confirms that the writer of a published comment wants to be told of answers; false where that was not asked, or has ended. */
  confirmFollowing(id: string): Promise<boolean>;
  /** Tells the writer of a comment of no answers any more. */
  endFollowing(id: string): Promise<void>;

  /** Where a moderator is told what waits. */
  findMailAddress(moderator: string): Promise<MailAddress | undefined>;
  /** Keeps another address of a moderator, which has to be confirmed first; false where there is no such moderator. */
  putMailAddress(moderator: string, address: string, by: By): Promise<boolean>;
  /** Confirms the address that a moderator has now; false where they have another one, or none. */
  confirmMailAddress(moderator: string, address: string, by: By): Promise<boolean>;
  /** Tells a moderator nothing by mail any more; false where nothing was told. */
  removeMailAddress(moderator: string, by: By): Promise<boolean>;
  /**
   * Takes the next mail to a moderator upon the caller until `until`; of several callers one gets it. A notice is due where
   * something waits that none told of, and none was sent after `noticedBefore`.
   */
  claimNotice(query: { at: string; noticedBefore: string; until: string }): Promise<DueNotice | undefined>;
  /** What came to wait after an arrival and waits still. */
  listArrivals(query: { after: number; limit: number }): Promise<Arrivals>;
  /** Keeps that a mail was taken: the link that confirms the address or, with `told`, a notice up to that arrival. */
  settleNotice(notice: {
    moderator: string;
    address: string;
    told: number | undefined;
    at: string;
  }): Promise<void>;
  /** Keeps that a mail was not taken, and when it is tried again. */
  postponeNotice(notice: { moderator: string; address: string; until: string }): Promise<void>;

  listModerators(): Promise<Moderator[]>;
  /** Adds a moderator; whoever comes first is an owner. False where somebody of that name may moderate already. */
  addModerator(moderator: Moderator): Promise<boolean>;
  /** Gives a moderator another password and ends their sessions; false where there is none. */
  setPassword(name: string, passwordHash: string): Promise<boolean>;
  /** Makes somebody an owner or a moderator, and takes back what they invited where they may invite no more. */
  setRole(name: string, role: Role, by: By): Promise<RightChange>;
  /** Removes a moderator, their sessions and what they invited. */
  removeModerator(name: string, by: By): Promise<RightChange>;
  /** Keeps an invitation; false where whoever makes it is not an owner any more. */
  invite(invitation: Invitation): Promise<boolean>;
  /** Invitations that can be used at that time, oldest first. */
  listInvitations(at: string): Promise<Invitation[]>;
  findInvitation(id: string, at: string): Promise<Invitation | undefined>;
  /** False where it was used or taken back already. */
  takeBackInvitation(id: string, by: By): Promise<boolean>;
  /** Adds a moderator in the role of an invitation, which is used up by that; nothing where the name is taken. */
  acceptInvitation(id: string, newcomer: Omit<Moderator, 'role'>): Promise<Acceptance>;
  openSession(session: Session): Promise<void>;
  /** The session, marked as seen to the minute, unless it has expired at that time or was not seen since `seenSince`. */
  findSession(id: string, at: string, seenSince?: string): Promise<FoundSession | undefined>;
  listSessions(moderator: string, at: string): Promise<Session[]>;
  /** Everybody's, by name. */
  listAllSessions(at: string): Promise<Session[]>;
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

  /** Keeps that somebody asks what is kept with an address. */
  putAsking(asking: { id: string; email: string; at: string }): Promise<void>;
  /** Takes the next asking to be mailed, which nobody else gets, and forgets those that ended an hour ago. */
  claimAsking(at: string): Promise<ClaimedAsking | undefined>;
  /** Says that it could not be mailed: it is due again, after those that were tried less often. */
  returnAsking(id: string): Promise<void>;
  dropAsking(id: string): Promise<void>;
  /** Uses its link up; false where that was done before, or it is over. */
  openAsking(id: string, at: string): Promise<boolean>;
  findAsking(id: string): Promise<Asking | undefined>;
  /** Every comment that bears an address, whatever the size of its letters, oldest first. */
  listHeld(email: string): Promise<StoredComment[]>;
  /** Removes for good what bears an address, or one comment of it, as `erase` does; answers how many went. */
  eraseHeld(held: { email: string; comment?: string }, by: By): Promise<number>;

  /**
   * Takes up what is done by the clock, where it is due and nobody else took it up after `notAfter`. Answers since when
   * the clock has gone on without a leap: backwards, or from before `leapBefore`.
   */
  claimChore(query: ChoreQuery): Promise<string | undefined>;
  /** How many things are over. */
  countOver(ends: Ends): Promise<Over>;
  /** Erases what is over, 100 of a kind at most; answers how many went. What can be taken back stays until it cannot. */
  eraseOver(ends: Ends): Promise<Over>;

  export(): Promise<StoreExport>;
  /**
   * Brings in comments that are not there yet, with their reports, and log lines; all or none. A post closed or a pause
   * on either side stays. Answers how many comments were new.
   */
  import(content: StoreExport): Promise<number>;
  /** Finishes what was begun, and refuses the rest. */
  close(): Promise<void>;
}
