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

/** How a comment was sent. */
export interface Sending {
  /** Seconds from the form's or the preview's token to sending. */
  seconds: number;
  /** True where a preview was looked at first, as it goes without JavaScript. */
  isPreviewed: boolean;
  /** True where the browser did the sum that was asked of it. */
  hasWorked: boolean;
}

/** Whether a writer is told of answers by mail: asked for, confirmed by the address, or ended from a mail. */
export type Following = 'asked' | 'confirmed' | 'ended';

/** What a writer wants to be told by mail; nothing without an address. */
export interface MailWishes {
  /** True where they want to know what becomes of the comment. */
  tell?: boolean;
  /** None where they never wanted to be told of answers. */
  follow?: Following;
}

/** A comment on its way into the store. */
export interface NewComment extends CommentText, MailWishes {
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
  /** Unknown for authors' replies and for what was brought in. */
  sending?: Sending;
}

/** A comment as the store keeps it. */
export interface StoredComment extends CommentText, MailWishes {
  id: string;
  post: string;
  parent?: string;
  written: string;
  byAuthor: boolean;
  state: CommentState;
  reasons: HoldReason[];
  network: string;
  sending?: Sending;
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
  /** By which way, where it was not in the queue. */
  via?: 'mail';
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
  /** By which way, where it was not in the queue. */
  via?: 'mail';
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

/** What of a reader's comment says whether it is spam. */
export type JudgedComment = Pick<
  StoredComment,
  'id' | 'post' | 'name' | 'website' | 'text' | 'reasons' | 'sending' | 'revision'
>;

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

/** A full copy of everything, for export and import. Secrets and sessions are not part of it. */
export interface StoreExport {
  version: 1;
  comments: (Omit<StoredComment, 'reports' | 'repeats'> & { token: string; digest: string })[];
  reports: Report[];
  closed: string[];
  paused: boolean;
  audit: AuditEntry[];
}
