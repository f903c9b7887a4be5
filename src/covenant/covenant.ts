/** The kind and version of the document that this site writes; a higher number was written by a newer site. */
export const COVENANT_SCHEMA = 'service-covenant/1';

/** The line that stands at the foot of every covenant, whatever else it says; no data can replace it. */
export const FOOT_LINE = 'This page adds to your legal rights and takes none of them away.';

/** One promise: when, what, how anyone could tell, and what happens if it cannot be kept. */
export interface CovenantPromise {
  moment: string;
  action: string;
  measure: string;
  ifWeCannot: string;
  /** Who looks after it; never printed. */
  owner: string;
  /** How often it was kept among the last tries. */
  baseline: { kept: number; outOf: number };
  /** Last day of its trial, `2027-01-20`; empty where it is none. */
  trialUntil: string;
}

/** Something asked of customers, with its reason and what to do who cannot. */
export interface Ask {
  ask: string;
  why: string;
  otherWay: string;
}

/** A figure that shows whether a clause was kept. */
export interface Count {
  name: string;
  /** Number of the clause it belongs to; 0 where none is chosen. */
  clause: number;
  /** Where the figure comes from; never printed. */
  source: string;
  shownAt: string;
  every: string;
}

/** A name under the page. First name or initials are enough. */
export interface Signature {
  role: string;
  name: string;
  date: string;
}

/** A promise that was broken: told, not hidden. */
export interface Break {
  date: string;
  clause: number;
  what: string;
  weDid: string;
  weChanged: string;
}

/** A covenant as it is printed, checked and exported: one version of each clause, days as `2026-11-22`. */
export interface Covenant {
  team: string;
  contact: string;
  version: string;
  signedOn: string;
  reviewOn: string;
  /** The day for which a review with customers is booked, where two have not signed yet. */
  customerReviewOn: string;
  purpose: { text: string; covers: string; excludes: string };
  chair: {
    text: string;
    decisions: readonly string[];
    holderRole: string;
    rotation: string;
    evidence: string;
  };
  promises: readonly CovenantPromise[];
  ease: { text: string; load: string; measure: string };
  repair: { text: string; routes: readonly string[]; staysWith: string; planBy: string; authority: string };
  care: { text: string; publicReplyWithin: string };
  partnership: { asks: readonly Ask[]; respect: string };
  keeping: { counts: readonly Count[]; whenBroken: string; reviewWith: string };
  signatures: readonly Signature[];
  /** The ten-point check: a “0”, “1” or “2” for each point, empty where it is not answered yet. */
  scores: readonly string[];
  breaks: readonly Break[];
}

/** How many of a thing a covenant holds at most. */
export const MOST = {
  promises: 3,
  asks: 3,
  counts: 4,
  signatures: 40,
  lines: 12,
  scores: 10,
  breaks: 200,
} as const;

/** A promise, ask, count, signature or break of which nothing is written yet. */
export const blank = {
  promise: (): CovenantPromise => ({
    moment: '',
    action: '',
    measure: '',
    ifWeCannot: '',
    owner: '',
    baseline: { kept: 0, outOf: 10 },
    trialUntil: '',
  }),
  ask: (): Ask => ({ ask: '', why: '', otherWay: '' }),
  count: (): Count => ({ name: '', clause: 0, source: '', shownAt: '', every: '' }),
  signature: (): Signature => ({ role: 'team', name: '', date: '' }),
  break: (): Break => ({ date: '', clause: 0, what: '', weDid: '', weChanged: '' }),
} as const;

/** A covenant of which nothing is written yet. */
export function blankCovenant(): Covenant {
  return {
    team: '',
    contact: '',
    version: '1.0',
    signedOn: '',
    reviewOn: '',
    customerReviewOn: '',
    purpose: { text: '', covers: '', excludes: '' },
    chair: { text: '', decisions: [], holderRole: '', rotation: '', evidence: '' },
    promises: [blank.promise(), blank.promise(), blank.promise()],
    ease: { text: '', load: '', measure: '' },
    repair: { text: '', routes: [], staysWith: '', planBy: '', authority: '' },
    care: { text: '', publicReplyWithin: '' },
    partnership: { asks: [], respect: '' },
    keeping: { counts: [], whenBroken: '', reviewWith: '' },
    signatures: [],
    scores: [],
    breaks: [],
  };
}
