import { isScored, type Outcome, type Question } from '../training/question.ts';
import type { Answer } from '../training/score.ts';
import { formOf, type AnswerForm } from './answer-form.ts';

/** A question as hand-ins are read and shown by: plain data, fit for an attribute of a page. */
export interface ToldQuestion {
  id: string;
  stem: string;
  /** Not there where nobody scores what is answered: then its words are the learner's own. */
  form?: AnswerForm;
  /** Plain words by the keys that an answer may name. */
  words: Readonly<Record<string, string>>;
}

const ENDINGS: Readonly<Record<Outcome, string>> = {
  kept: 'Ended with the promise kept',
  bent: 'Ended with the promise bent',
  broken: 'Ended with the promise broken',
};

/** Tells a question without its reasons, and without what is right. */
export function tellQuestion(question: Question): ToldQuestion {
  const { id, stem } = question;
  const told = { id, stem: stem.text };
  if (!isScored(question)) return { ...told, words: {} };
  return { ...told, form: formOf(question), words: Object.fromEntries(wordsIn(question)) };
}

/** An answer in plain words, a line for each part of it; it has to fit the question. */
export function sayAnswer({ form, words }: ToldQuestion, answer: Answer): string[] {
  const say = (key: string): string => words[key] ?? key;
  if ('placed' in answer) {
    return Object.entries(answer.placed).map(
      ([thing, place]) => `${say(thing).replace(/\.$/, '')}: ${say(place)}`,
    );
  }
  if (form?.kind === 'order') return answer.picked.map((key, index) => `${index + 1}. ${say(key)}`);
  if (form?.kind === 'scenario') return [say(answer.picked.at(-1) ?? '')];
  return answer.picked.map(say);
}

function wordsIn(question: Question): [key: string, words: string][] {
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return question.choices.map(({ key, words }) => [key, words.text]);
    case 'order':
      return question.items.map(({ key, words }) => [key, words.text]);
    case 'match':
      return question.pairs.flatMap(({ key, left, optionKey, right }): [string, string][] => [
        [key, left.text],
        [optionKey, right.text],
      ]);
    case 'sort':
      return [...question.items, ...question.bins].map(({ key, words }) => [key, words.text]);
    case 'scenario':
      return question.scenes.flatMap(({ id, outcome }): [string, string][] =>
        outcome === undefined ? [] : [[id, ENDINGS[outcome]]],
      );
    case 'reflection':
    case 'commitment':
      return [];
  }
}
