import { findAlike, sketchText, type Sketch } from './near-texts.ts';
import { readFeatures, type ScoredText } from './spam-features.ts';
import { FEWEST_DECISIONS, learn, LIKELY, raiseWithoutWork, score, type SpamModel } from './spam-model.ts';
import { explainScore, sayScore, type SpamReason } from './spam-words.ts';

/** A comment that can be told from others, in the state it is in. */
export interface FilteredText extends ScoredText {
  id: string;
  revision: number;
  sending?: { seconds: number; isPreviewed: boolean; hasWorked: boolean };
}

/** What is read in a comment once, and used as long as it stays as it is. */
export interface ReadText {
  id: string;
  features: readonly string[];
  sketch: Sketch;
  lacksWork: boolean;
}

/** What the decisions on other comments, and other comments' texts, say of one. */
export interface Assessment {
  /** From 0, like what was published, to 1, like spam; undefined while too little was decided. */
  value?: number;
  isLikelySpam: boolean;
  /** The score in words; empty where there is none. */
  says: string;
  reasons: SpamReason[];
  /** How many others say nearly the same, by what was decided on them. */
  alike: { waiting: number; spam: number; published: number };
}

/** Comments by what was decided on them. */
export interface Decided<T> {
  waiting: readonly T[];
  spam: readonly T[];
  published: readonly T[];
}

/** Reads what a comment shows. */
export function readText(text: FilteredText): ReadText {
  return {
    id: text.id,
    features: readFeatures(text),
    sketch: sketchText(text.text),
    lacksWork: text.sending?.hasWorked === false,
  };
}

/** Says how many decisions are still missing before anything is scored; undefined once there are enough. */
export function findMissing({ spam, published }: Pick<SpamModel, 'spam' | 'published'>) {
  return spam >= FEWEST_DECISIONS && published >= FEWEST_DECISIONS
    ? undefined
    : { spam, published, needed: FEWEST_DECISIONS };
}

/** What a model makes of each comment, without what it says about it. */
export function rate(model: SpamModel, { features, lacksWork }: ReadText): number | undefined {
  const value = score(model, features)?.value;
  return value !== undefined && lacksWork ? raiseWithoutWork(value) : value;
}

/** Learns from the comments that were published or called spam. */
export function learnTexts({ spam, published }: Pick<Decided<ReadText>, 'spam' | 'published'>): SpamModel {
  return learn([
    ...spam.map(({ features }) => ({ features, isSpam: true })),
    ...published.map(({ features }) => ({ features, isSpam: false })),
  ]);
}

/** Assesses a comment: how likely it is spam and why, and how many others say nearly the same. */
export function assess(model: SpamModel, text: ReadText, others: Decided<ReadText>): Assessment {
  const scored = score(model, text.features);
  const value = rate(model, text);
  const countAlike = (some: readonly ReadText[]): number => findAlike(text, some).length;
  return {
    ...(value !== undefined && { value }),
    isLikelySpam: value !== undefined && value >= LIKELY,
    says: value === undefined ? '' : sayScore(value),
    reasons: scored === undefined ? [] : explainScore(scored.influences, model),
    alike: {
      waiting: countAlike(others.waiting),
      spam: countAlike(others.spam),
      published: countAlike(others.published),
    },
  };
}
