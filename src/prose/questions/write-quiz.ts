import { attributes } from '../../markup/escape.ts';
import type { Quiz } from '../../training/question.ts';
import { BOX, group, onPaper, questionId, ROUND } from './frame.ts';

const HINTS = { single: '', multiple: 'Choose all that are right.' } as const;

/** The choices of a quiz as radio buttons, or as checkboxes where several are right. */
export function writeQuiz({ id, kind, stem, choices }: Quiz): string {
  const type = kind === 'single' ? 'radio' : 'checkbox';
  const lines = choices.map(({ key, words }) => {
    // Radio buttons are one field, checkboxes are one each.
    const name = type === 'radio' ? questionId(id) : `${questionId(id)}-${key}`;
    const input = `<input${attributes({ type, name, value: key })}>`;
    return `<li><label>${input} <span>${words.html}</span></label></li>`;
  });
  return group(stem.html, HINTS[kind], `<ul class="choices">${lines.join('')}</ul>`);
}

/** The same for paper: a circle to mark where one is right, a box where several are. */
export function printQuiz({ kind, stem, choices }: Quiz): string {
  const mark = kind === 'single' ? ROUND : BOX;
  const lines = choices.map(({ words }) => `<li>${mark} ${words.html}</li>`);
  return onPaper(stem.html, HINTS[kind], `<ul class="choices">${lines.join('')}</ul>`);
}

/** Each choice, whether it is right, and why. */
export function explainQuiz({ choices }: Quiz): string {
  const lines = choices.map(({ key, words, why, isRight }) => {
    const verdict = isRight ? '<b>Right:</b>' : '<b>Not this one:</b>';
    return `<li${attributes({ 'data-key': key, 'data-right': isRight })}><p>${verdict} ${words.html}</p> <p>${why.html}</p></li>`;
  });
  return `<ul class="why">${lines.join('')}</ul>`;
}
