import type { Outcome, Scored } from '../training/question.ts';

/** One of the things that hands are raised for, as it is shown and counted. */
export interface AskedChoice {
  /** Key in a tally, unique in its question. */
  key: string;
  letter: string;
  text: string;
  /** Not there on the way through a story, where no choice is right by itself. */
  isRight?: boolean;
}

/** What a room votes on at once. */
export interface AskedPart {
  /** Names the part in its question; empty for a quiz. */
  part: string;
  /** What is asked beyond the stem; empty for a quiz. */
  name: string;
  choices: readonly AskedChoice[];
}

/** A question as a team votes on it, read back from the page. */
export interface Asked {
  /** Id of the question, and its wording: `questionId@hash`. */
  id: string;
  wording: string;
  kind: Scored['kind'];
  title: string;
  parts: readonly AskedPart[];
  /** How a scenario ends, by the scene it ends in; empty for other kinds. */
  endings: Readonly<Record<string, Outcome>>;
}
