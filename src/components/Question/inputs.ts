import type { Answer } from '../../training/score.ts';

/** The inputs of a question, whatever they are. */
export interface Inputs {
  /** The answer as it stands, or in words what it lacks. */
  read: () => Answer | string;
  /** Shows an answer; without one nothing is chosen. */
  fill: (answer?: Answer) => void;
  /** The line that a choice, item or pair stands in. */
  lineOf: (key: string) => HTMLElement | undefined;
}

/** The lines of a question that have a key of their own. */
export function findPieces(root: HTMLElement): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('.pieces > [data-key]')];
}
