import { attributes } from '../../markup/escape.ts';
import type { Question } from '../../training/question.ts';

/** The fragment of a question on its page. */
export function questionId(id: string): string {
  return `q-${id}`;
}

/**
 * Puts a question into its element, `<bb-quiz>` for a quiz: it is complete as it stands, and a script that knows the element
 * may take it from there.
 */
export function frame(question: Question, html: string): string {
  const { id, kind, hash } = question;
  // A scenario prints its title before its opening.
  const lead = kind === 'scenario' ? '' : (question.lead ?? '');
  const name = kind === 'single' || kind === 'multiple' ? 'quiz' : kind;
  const written = attributes({ class: 'exercise', id: questionId(id), 'data-kind': kind, 'data-hash': hash });
  return `<bb-${name}${written}>${labelOf(question)}${lead}${html}</bb-${name}>`;
}

/** Says that a question is invented; one whose scene stands in an <Example> says so itself. */
export function labelOf({ isExample, lead = '', kind }: Question): string {
  const saysSo = kind !== 'scenario' && lead.includes('class="example"');
  return isExample && !saysSo ? '<p class="block-label">Example</p>' : '';
}

/** The answers, folded away: reading them is the reader's own decision. */
export function foldReasons(reasons: string): string {
  return `<details class="reasons"><summary>The answer, and why</summary>${reasons}</details>`;
}

/** What is marked with a pen on paper: a box, and a circle where only one of several is marked. */
export const BOX = '<span class="box"></span>';
export const ROUND = '<span class="box round"></span>';

/** What the stem asks for, on paper. */
export function onPaper(stem: string, hint: string, places: string): string {
  const told = hint === '' ? '' : `<p class="hint">${hint}</p>`;
  return `<p class="stem">${stem}</p>${told}${places}`;
}

/** A group of inputs that the stem asks for. */
export function group(stem: string, hint: string, inputs: string): string {
  const told = hint === '' ? '' : `<p class="hint">${hint}</p>`;
  return `<fieldset><legend>${stem}</legend>${told}${inputs}</fieldset>`;
}
