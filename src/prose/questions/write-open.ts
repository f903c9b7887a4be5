import { attributes } from '../../markup/escape.ts';
import type { Commitment, Reflection } from '../../training/question.ts';
import { group, questionId } from './frame.ts';

const LINES = 5;

/** A prompt with room to write below it. */
export function writeReflection({ id, stem }: Reflection): string {
  const area = `${questionId(id)}-text`;
  return `<p class="block-label">Reflection</p><p class="stem"><label${attributes({ for: area })}>${stem.html}</label></p><textarea${attributes({ id: area, name: area, rows: LINES })}></textarea>`;
}

/** The same for paper: lines. */
export function printReflection({ stem }: Reflection): string {
  const lines = '<span class="line"></span>'.repeat(LINES);
  return `<p class="block-label">Reflection</p><p class="stem">${stem.html}</p>${lines}`;
}

/** A prompt, and the three parts of a plan to fill in. */
export function writeCommitment({ id, stem }: Commitment): string {
  const part = (name: string, words: string): string => {
    const area = `${questionId(id)}-${name}`;
    return `<p><label${attributes({ for: area })}>${words}</label> <textarea${attributes({ id: area, name: area, rows: 2 })}></textarea></p>`;
  };
  const parts = part('if', 'If …') + part('then', 'then I will …') + part('by', 'by …');
  return `<p class="block-label">Your plan</p>${group(stem.html, '', parts)}`;
}

/** The same for paper. */
export function printCommitment({ stem }: Commitment): string {
  const line = '<span class="line"></span>';
  return `<p class="block-label">Your plan</p><p class="stem">${stem.html}</p><p>If …</p>${line}<p>then I will …</p>${line}<p>by …</p>${line}`;
}
