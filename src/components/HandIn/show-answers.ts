import { sayCount } from '../../language/counts.ts';
import { shownText, type HandIn } from '../../team/hand-in.ts';
import { sayAnswer, type ToldQuestion } from '../../team/told-question.ts';
import { valueIn, type ModuleProgress } from '../../training/progress.ts';
import { sayWritten } from '../../training/say-written.ts';
import { findPart } from '../Progress/find-part.ts';
import { makeElement } from '../Question/make-element.ts';
import type { ToldModule } from './asked-module.ts';

/** One of the learner's own texts, with the question that asked for it. */
export interface OwnText {
  question: ToldQuestion;
  values: readonly string[];
}

/** What is known of a learner in a module, as far as it can be handed in. */
export interface Known {
  answers: HandIn['answers'];
  /** Questions that were answered in another wording alone. */
  earlier: number;
  texts: readonly OwnText[];
}

/** The learner's own texts in a module, the newest version of each. */
export function listTexts({ questions }: ToldModule, progress: ModuleProgress): OwnText[] {
  return questions.flatMap((question) => {
    const values = (valueIn(progress.texts, question.id)?.[0]?.values ?? []).map(shownText);
    const isOwn = question.form === undefined && values.some((text) => text !== '');
    return isOwn ? [{ question, values }] : [];
  });
}

/** Shows what would be handed in: each answer, and each text with a tick of its own that keeps its state. */
export function showAnswers(form: HTMLFormElement, { questions }: ToldModule, known: Known): void {
  const { answers, earlier, texts } = known;
  const asked = questions.filter((question) => question.form !== undefined);
  const answered = Object.keys(answers).length;
  findPart(form, '.hand-in-counts', HTMLElement).textContent = [
    `${answered} of ${sayCount(asked.length, 'question')} answered.`,
    ...(answered < asked.length - earlier
      ? ['You can hand in now, and again when you have answered more.']
      : []),
    ...(earlier === 0 ? [] : [sayEarlier(earlier)]),
  ].join(' ');
  findPart(form, '.hand-in-answers', HTMLElement).replaceChildren(
    ...asked.map((question) => showAnswer(question, valueIn(answers, question.form?.wording ?? ''))),
  );
  const place = findPart(form, '.hand-in-texts', HTMLElement);
  const ticked = tickedIn(form);
  place.hidden = texts.length === 0;
  for (const line of place.querySelectorAll('.hand-in-text')) line.remove();
  place.append(...texts.map((text) => showText(text, ticked.includes(text.question.id))));
}

/** Ids of the questions whose texts are ticked. */
export function tickedIn(form: HTMLFormElement): string[] {
  return [...form.querySelectorAll<HTMLInputElement>('[name="text"]:checked')].map(({ value }) => value);
}

function sayEarlier(count: number): string {
  return `${sayCount(count, 'question')} changed since you answered: the old answer would not fit, so it stays here.`;
}

function showAnswer(question: ToldQuestion, handed: HandIn['answers'][string] | undefined): HTMLElement {
  const line = makeElement('li', '', makeElement('p', 'hand-in-stem', question.stem));
  if (handed === undefined) {
    line.append(makeElement('p', 'hand-in-open', 'Not answered'));
    return line;
  }
  const [first, last] = [sayAnswer(question, handed.first), sayAnswer(question, handed.last)];
  if (first.join('\n') === last.join('\n')) line.append(...showParts('Your answer:', last));
  else line.append(...showParts('First:', first), ...showParts('Last:', last));
  return line;
}

function showParts(label: string, parts: readonly string[]): HTMLElement[] {
  const [only = ''] = parts;
  const said = makeElement('p', 'hand-in-answer', makeElement('span', 'hand-in-label', label));
  if (parts.length === 1) {
    said.append(' ', only);
    return [said];
  }
  return [said, makeElement('ul', 'hand-in-parts', ...parts.map((part) => makeElement('li', '', part)))];
}

function showText({ question, values }: OwnText, isTicked: boolean): HTMLElement {
  const box = makeElement('input', '');
  box.type = 'checkbox';
  box.name = 'text';
  box.value = question.id;
  box.checked = isTicked;
  const words = values.length === 3 ? `${sayWritten(values)}.` : values.join('\n');
  const quote = makeElement('blockquote', '', words);
  quote.dir = 'auto';
  quote.id = `text-${question.id}`;
  box.setAttribute('aria-describedby', quote.id);
  return makeElement('div', 'hand-in-text', makeElement('label', '', box, ' ', question.stem), quote);
}
