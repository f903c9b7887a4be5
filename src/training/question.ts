/*
 * The one question model, as plain data: page, workbook, guide, feeds, reviews, packages and item figures read it.
 * A question's `id` never changes. Its `hash` covers the stem and the right answer, so that an edit touches that question
 * alone. The `key` of a choice, item, pair or bin is made of its words: it survives another order, and an answer that
 * names a key which is gone belongs to an earlier wording.
 */

/** Words as readers see them: plain, and as HTML with their emphasis, links and facts. */
export interface Words {
  text: string;
  html: string;
}

/** What every question has. */
export interface Asked {
  /** Unique in its module, never changed and never used again. */
  id: string;
  /** Short hash of the stem and the right answer. */
  hash: string;
  /** Id of the objective it is evidence for. */
  objective?: string;
  /** HTML that stands before the stem: a scene, a table. */
  lead?: string;
  /** The question itself: one paragraph, HTML of a sentence. */
  stem: Words;
  /** True where the situation and its figures are invented. */
  isExample: boolean;
}

/** One choice of a quiz, and why it is right or not. */
export interface Choice {
  key: string;
  words: Words;
  why: Words;
  isRight: boolean;
}

/** Choose one, or all that are right. */
export interface Quiz extends Asked {
  kind: 'single' | 'multiple';
  choices: Choice[];
}

/** One line of an order, and why it stands there. */
export interface OrderItem {
  key: string;
  words: Words;
  why: Words;
}

/** Put in order; `items` stand in the right one. */
export interface Order extends Asked {
  kind: 'order';
  items: OrderItem[];
}

/** Two things that belong together; `key` is the left one's, `optionKey` the right one's. */
export interface Pair {
  key: string;
  left: Words;
  optionKey: string;
  right: Words;
  why: Words;
}

/** Find for each thing on the left what belongs to it. */
export interface Match extends Asked {
  kind: 'match';
  /** Heads of the two columns. */
  heads: readonly [left: string, right: string];
  pairs: Pair[];
}

/** Something to be put into a bin, the right one's key being `bin`. */
export interface SortItem {
  key: string;
  words: Words;
  why: Words;
  bin: string;
}

/** Put each thing into its bin. */
export interface Sort extends Asked {
  kind: 'sort';
  bins: { key: string; words: Words }[];
  items: SortItem[];
}

/** How a scenario ends: the promise was kept, bent with a way back, or broken. */
export type Outcome = 'kept' | 'bent' | 'broken';

/** A moment of a scenario. It goes on where it has choices and ends where it has an outcome. */
export interface Scene {
  /** Unique in its scenario. */
  id: string;
  /** What happens, as HTML of whole paragraphs. */
  words: Words;
  choices: { words: Words; to: string }[];
  outcome?: Outcome;
  /** How to mend what was bent. */
  wayBack?: Words;
}

/** A story with decisions; it starts at the first scene, and its stem is its title. */
export interface Scenario extends Asked {
  kind: 'scenario';
  scenes: Scene[];
}

/** A question to think and write about: nobody scores it. */
export interface Reflection extends Asked {
  kind: 'reflection';
}

/** If … then I will … by …: a plan in the learner's own words. */
export interface Commitment extends Asked {
  kind: 'commitment';
}

/** A question that has a right answer. */
export type Scored = Quiz | Order | Match | Sort | Scenario;

/** Any question of a module. */
export type Question = Scored | Reflection | Commitment;

/** A landing of the module. */
export interface Step {
  /** Fragment of its heading. */
  id: string;
  title: string;
  /** Minutes alone. */
  minutes: number;
}

/** Tells questions with a right answer from those that are only the learner's own. */
export function isScored(question: Question): question is Scored {
  return question.kind !== 'reflection' && question.kind !== 'commitment';
}
