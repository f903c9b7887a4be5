import { attributes } from '../../markup/escape.ts';
import type { Commitment, Reflection } from '../../training/question.ts';
import { group, onPaper, questionId } from './frame.ts';

const LINES = 5;
const LINE = '<span class="line"></span>';

/** What the learner's own words are called above them. */
export const LABELS = {
  reflection: '<p class="block-label">Reflection</p>',
  commitment: '<p class="block-label">Your plan</p>',
} as const;

/** A prompt with room to write below it. What stands there when the page opens was typed, and is not the browser's. */
export function writeReflection({ id, stem }: Reflection): string {
  const area = `${questionId(id)}-text`;
  return `${LABELS.reflection}<p class="stem"><label${attributes({ for: area })}>${stem.html}</label></p><textarea${attributes({ id: area, name: area, rows: LINES, autocomplete: 'off' })}></textarea>`;
}

/** The same for paper: lines. */
export function printReflection({ stem }: Reflection): string {
  return LABELS.reflection + onPaper(stem.html, '', LINE.repeat(LINES));
}

/** A prompt, and the three parts of a plan to fill in. */
export function writeCommitment({ id, stem }: Commitment): string {
  const part = (name: string, words: string): string => {
    const area = `${questionId(id)}-${name}`;
    return `<p><label${attributes({ for: area })}>${words}</label> <textarea${attributes({ id: area, name: area, rows: 2, autocomplete: 'off' })}></textarea></p>`;
  };
  const parts = part('if', 'If …') + part('then', 'then I will …') + part('by', 'by …');
  return LABELS.commitment + group(stem.html, '', parts);
}

/** The same for paper. */
export function printCommitment({ stem }: Commitment): string {
  const parts = `<p>If …</p>${LINE}<p>then I will …</p>${LINE.repeat(2)}<p>by …</p>${LINE}`;
  return LABELS.commitment + onPaper(stem.html, '', parts);
}
