import { cleanName } from '../language/names.ts';
import { LONGEST_TEXT, valueIn, type ModuleProgress } from '../training/progress.ts';
import type { Answer } from '../training/score.ts';
import { writeSorted } from '../transfer/sorted-json.ts';
import { fitAnswer, type AnswerForm } from './answer-form.ts';

/** The version of hand-ins that this site writes; a higher one was written by a newer site. */
export const HAND_IN_VERSION = 1;

/** A name has no more letters; more is cut off. */
export const LONGEST_GIVEN_NAME = 60;

/** What was first and what was last answered; when, is nobody's business. */
export interface Handed {
  first: Answer;
  last: Answer;
}

/** What one person hands in of one module. */
export interface HandIn {
  format: 'both-banks-hand-in';
  version: typeof HAND_IN_VERSION;
  /** Made at random once for a browser and module: what is handed in again replaces what was. */
  id: string;
  /** Id of the module. */
  module: string;
  /** When it was handed in, an ISO instant in UTC. */
  at: string;
  /** As it may be shown; not there where none was given. Nobody knows whether it is true. */
  name?: string;
  /** Keyed `questionId@hash`. */
  answers: Readonly<Record<string, Handed>>;
  /** By question id, those of one's own words that were ticked: one text, or if, then and by. */
  texts?: Readonly<Record<string, readonly string[]>>;
}

/** What a hand-in is made of. */
export interface Giving {
  id: string;
  module: string;
  at: string;
  name: string;
  progress: ModuleProgress;
  forms: readonly AnswerForm[];
  /** Ids of the questions of which one's own words are handed in too. */
  ticked: readonly string[];
}

/** Makes a hand-in of what is known of a learner: answers that fit the questions as they stand, and ticked texts. */
export function makeHandIn({ id, module, at, name, progress, forms, ticked }: Giving): HandIn {
  const given = shownName(name);
  const texts = [...ticked].sort().flatMap((question) => {
    const values = valueIn(progress.texts, question)?.[0]?.values.map(shownText) ?? [];
    return values.every((value) => value === '') ? [] : [[question, values] as const];
  });
  return {
    format: 'both-banks-hand-in',
    version: HAND_IN_VERSION,
    id,
    module,
    at,
    ...(given === '' ? {} : { name: given }),
    answers: answersToHandIn(progress, forms).answers,
    ...(texts.length === 0 ? {} : { texts: Object.fromEntries(texts) }),
  };
}

/** Of what was answered in a module: what fits its questions as they stand, and how many questions only fit no longer. */
export function answersToHandIn(
  progress: ModuleProgress,
  forms: readonly AnswerForm[],
): { answers: HandIn['answers']; earlier: number } {
  const kept = Object.entries(progress.answers).map(([wording, { first, last }]): [string, Handed] => [
    wording,
    { first: first.answer, last: last.answer },
  ]);
  const answers = fittingAnswers(Object.fromEntries(kept), forms);
  const questionOf = (wording: string): string => wording.replace(/@.*$/, '');
  const asked = new Set(forms.map(({ wording }) => questionOf(wording)));
  const answered = new Set(kept.map(([wording]) => questionOf(wording)).filter((id) => asked.has(id)));
  return { answers, earlier: answered.size - Object.keys(answers).length };
}

/** Those of the answers that can be counted: to a question as it is worded here, with choices that it has. By their names. */
export function fittingAnswers(
  answers: HandIn['answers'],
  forms: readonly AnswerForm[],
): Record<string, Handed> {
  const fitting = forms.flatMap((form): [string, Handed][] => {
    const handed = valueIn(answers, form.wording);
    const [first, last] = [handed?.first, handed?.last].map((one) => one && fitAnswer(form, one));
    return first === undefined || last === undefined ? [] : [[form.wording, { first, last }]];
  });
  return Object.fromEntries(fitting.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Of two hand-ins of one person the later one; at the same instant their words decide, on every device alike. */
export function newerHandIn(one: HandIn, other: HandIn): HandIn {
  if (one.at !== other.at) return one.at > other.at ? one : other;
  return writeSorted(one) >= writeSorted(other) ? one : other;
}

/** A name as it is handed in and shown: clean, and not longer than it may be. */
export function shownName(name: string): string {
  return cleanName(Array.from(cleanName(name)).slice(0, LONGEST_GIVEN_NAME).join(''));
}

/** One's own words as they are handed in and shown: whole characters, with their line breaks. */
export function shownText(text: string): string {
  return text.slice(0, LONGEST_TEXT).toWellFormed().replace(/\r\n?/g, '\n').trim();
}
