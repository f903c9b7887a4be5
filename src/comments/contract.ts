/** A comment that a person has approved, in the shape that the site, its feeds and the endpoint share. */
export interface ApprovedComment {
  /** Stable for ever: the page's anchor is `comment-` and this. */
  id: string;
  /** Slug of the post it stands under. */
  post: string;
  /** Id of the comment it answers. */
  parent?: string;
  /** As the writer gave it; empty where the writer gave none. */
  name: string;
  /** The writer's own site, http or https. */
  website?: string;
  /** When it was written, as an ISO date-time in UTC. */
  written: string;
  /** When an approved comment was last changed, as an ISO date-time in UTC. */
  edited?: string;
  /** What the moderator says of a change of theirs, shown under the comment. */
  note?: string;
  /** The comment as HTML of the allowed elements only. */
  html: string;
  /** True for replies by the site's own authors. */
  byAuthor: boolean;
}

/** Every approved comment at one moment: the one way by which the conversation reaches a build. */
export interface CommentSnapshot {
  version: 1;
  /** Grows with every change a reader can see; 0 before the first. */
  revision: number;
  /** Slugs of posts whose conversation a moderator closed. */
  closed: string[];
  /** True while no new comment is taken anywhere. */
  paused: boolean;
  /** True where the endpoint sends mail, so that the form may offer it. */
  mails?: boolean;
  comments: ApprovedComment[];
}

/** Names of the files in the folder of data (`DATA_DIR`), by which the server and a build understand each other. */
export const dataFiles = {
  database: 'comments.sqlite',
  /** What a build publishes: a CommentSnapshot, written by the server. */
  snapshot: 'approved-comments.json',
  /** What was published last: the copy a build falls back on, so that it never holds more than the site does. */
  published: 'approved-comments.published.json',
  /** `{ revision }` of a restored backup, which counts however much further the site is; the next build takes it away. */
  restored: 'approved-comments.restored.json',
  /** Held by the server that uses the folder. */
  serverLock: 'server.lock',
} as const;

/** What the endpoint must know of the site it serves, written by each build. */
export interface SiteManifest {
  /** Origin of the site, without a trailing slash. */
  siteUrl: string;
  /** Origin of the comment endpoint, where it is not the site's own. */
  commentsUrl?: string;
  /** Every published post by its slug. */
  posts: Record<string, PostEntry>;
  /** Names that only the site's authors may sign with. */
  authors: string[];
  policy: CommentPolicy;
  /** Where corrections and privacy questions go. */
  contact: string;
}

/** A post as the endpoint knows it. */
export interface PostEntry {
  title: string;
  /** Path from the site's root, ending in a slash. */
  address: string;
  /** The question it closes with. */
  question?: string;
  /** Whether its author takes comments; a moderator may still close it. */
  open: boolean;
}

/** The ids of the comments on each page of a post's conversation but the first, which is the post itself. */
export type LaterPages = readonly (readonly string[])[];

/** What the endpoint enforces, tells the writer and shows on the policy page; written by an editor. */
export interface CommentPolicy {
  /** What comments are for, in one sentence. */
  purpose: string;
  /** How long a review usually takes, to follow “usually”. */
  reviewTime: string;
  /** What is published, what is edited out, what waits longer, what is declined: a list of phrases each. */
  published: string[];
  editedOut: string[];
  limits: CommentLimits;
  rules: CommentRule[];
  /** Why a comment may be declined: what a moderator chooses and its writer reads. */
  declines: DeclineReason[];
  kept: KeptDays;
}

/** For how many days each thing is kept before it is erased for good, counted from what happened to it last. */
export interface KeptDays {
  /** A comment that nobody decided on. */
  waiting: number;
  declined: number;
  spam: number;
  /** A comment that its writer took back. */
  withdrawn: number;
  /** The e-mail address of a published comment; a comment's other days begin with its last change, this with its first. */
  email: number;
  /** The code of the network that a comment came from, in whatever state it is. */
  network: number;
  /** A reader's report, once it was answered. */
  reports: number;
  /** A line of the moderators' log. */
  log: number;
}

/** For so many days a decision can be taken back; nothing that this needs is erased before. */
export const undoDays = 30;

/** Sizes in characters (code points); more is refused, never cut. */
export interface CommentLimits {
  name: number;
  email: number;
  website: number;
  text: number;
  /** Links beyond this number are refused; fewer may still be held by a rule. */
  links: number;
}

/** What a rule looks at. */
export type RuleKind = 'links' | 'praise' | 'mainly links' | 'promotion' | 'value';

/** One rule: it never refuses, it only tells the moderator and the writer why a person will look twice. */
export interface CommentRule {
  kind: RuleKind;
  /** The rule as the policy page states it. */
  says: string;
  /** What its writer and the moderator read when it holds a comment. */
  reason: string;
  /** Number the kind needs: links allowed, words at least, or a share in percent. */
  limit?: number;
  /** Phrases the kind looks for, in lower case. */
  phrases?: string[];
}

/** A reason to decline. */
export interface DeclineReason {
  id: string;
  /** As on the moderator's button. */
  label: string;
  /** As its writer reads it. */
  says: string;
}

/** Elements a comment may contain, each with the attributes it may carry: one table for sanitizer and form. */
export const allowedHtml: Readonly<Record<string, readonly string[]>> = {
  a: ['href', 'title'],
  abbr: ['title'],
  acronym: ['title'],
  b: [],
  blockquote: ['cite'],
  br: [],
  cite: [],
  code: [],
  del: ['datetime'],
  em: [],
  i: [],
  li: [],
  ol: ['start'],
  p: [],
  pre: [],
  q: ['cite'],
  strike: [],
  strong: [],
  ul: [],
};
