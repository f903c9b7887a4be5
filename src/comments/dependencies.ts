import type { LaterPages, SiteManifest } from './contract.ts';
import type { Mailer } from './mail/mailer.ts';
import type { CommentStore } from './store/store.ts';

/** A page of the endpoint's own, to be dressed in the site's clothes. */
export interface ShellPage {
  title: string;
  /** Finished HTML for the inside of `main`. */
  body: string;
}

/** Something worth a line in the log. It never carries what a person wrote, an address or a secret. */
export interface LogEvent {
  level: 'info' | 'warning' | 'error';
  /** What happened, in two or three words, such as `comment added`. */
  event: string;
  /** Ids, counts, durations in milliseconds, status codes. */
  [detail: string]: string | number | boolean;
}

/** What readers see of the comments by now. */
export interface Publication {
  state: 'published' | 'publishing' | 'failed';
  /** Revision of the comments that they see. */
  revision: number;
  /** Since when, where that is known. */
  at?: string;
}

/** Everything in which one machine, one runtime or one test differs from another. */
export interface CommentsDependencies {
  store: CommentStore;
  /** What the build says of the site now; rejects where there is no build. */
  site: () => Promise<SiteManifest>;
  /** Which comments readers find on later pages of a post's conversation now; a post of the build, by its slug. */
  laterPages: (post: string) => Promise<LaterPages>;
  now: () => Date;
  /** A new id for a comment: letters and digits, in the order of time, not to be guessed. */
  newId: () => string;
  /** Unguessable letters and digits, at least 128 bits of them. */
  newToken: () => string;
  /** The key of every signature, kept with the database. */
  signingKey: string;
  /** Digest of the writer's network for today, or an empty text where it is unknown. */
  network: (request: Request) => Promise<string>;
  passwords: {
    hash: (password: string) => Promise<string>;
    /** Takes the same time whether or not there is a hash. */
    verify: (password: string, hash: string | undefined) => Promise<boolean>;
  };
  /** Where mails are handed in; absent where none is set up, and then nobody is promised one. */
  mailer?: Mailer | undefined;
  /** What a build shows that reads every approved comment at once; without one nobody may. */
  snapshotToken?: string | undefined;
  /** Origins whose forms are taken, besides the request's own on loopback. */
  origins: readonly string[];
  /** Whether cookies travel over HTTPS only. */
  https: boolean;
  /** Tells the publisher that readers should see something else now; returns at once. */
  changed: () => void;
  /** When readers last saw a change, and whether one is under way: for the moderator's footer. */
  publication: () => Publication | Promise<Publication>;
  shell: (kind: 'reader' | 'moderator', page: ShellPage) => Promise<string>;
  log: (event: LogEvent) => void;
}
