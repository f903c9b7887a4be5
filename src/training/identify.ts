import type { Question } from './question.ts';
import { shortHash } from '../transfer/short-hash.ts';

/** A question of which only the hash is missing. */
export type Unhashed = Unhash<Question>;

type Unhash<Any> = Any extends Question ? Omit<Any, 'hash'> : never;

/** The key of a choice, item, pair or bin: four letters and digits made of its words. */
export function keyOf(words: string): string {
  return shortHash(words).slice(-4);
}

/** Hash of a question's stem and right answer: a mended distractor or reason leaves it as it is. */
export function hashOf(question: Unhashed): string {
  return shortHash([question.kind, question.stem.text, ...rightAnswerOf(question)].join('\n'));
}

/** What makes an answer right, in a form in which the order that an author wrote things in does not count. */
function rightAnswerOf(question: Unhashed): string[] {
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return question.choices
        .filter(({ isRight }) => isRight)
        .map(({ words }) => words.text)
        .sort();
    case 'order':
      return question.items.map(({ words }) => words.text);
    case 'match':
      return question.pairs.map(({ left, right }) => `${left.text}\t${right.text}`).sort();
    case 'sort':
      return question.items.map(({ words, bin }) => `${words.text}\t${bin}`).sort();
    case 'scenario':
      return question.scenes.map(({ id, outcome }) => `${id}\t${outcome ?? ''}`).sort();
    case 'reflection':
    case 'commitment':
      return [];
  }
}
