import type { Order, Question, Words } from '../training/question.ts';
import { shuffle } from '../training/shuffle.ts';

/** One of the things that hands are raised for. */
export interface AskChoice {
  /** Key in a tally, unique in its question. */
  key: string;
  words: Words;
  isRight: boolean;
}

/** Something that a room can vote on at once: a quiz whole, of every other question one part. */
export interface Ask {
  /** Names the part in its question; empty for a quiz. */
  part: string;
  /** What is asked beyond the question's stem: the thing to place, or the place in an order; empty for a quiz. */
  words: Words;
  choices: AskChoice[];
}

/** A question as a room votes on it, part by part; nothing for a story, and for what nobody scores. */
export function asksOf(question: Question): Ask[] {
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return [
        {
          part: '',
          words: { text: '', html: '' },
          choices: question.choices.map(({ key, words, isRight }) => ({ key, words, isRight })),
        },
      ];
    case 'order':
      return askPlaces(question);
    case 'match': {
      const options = new Map(question.pairs.map(({ optionKey, right }) => [optionKey, right]));
      const shuffled = shuffle(
        [...options].map(([key, words]) => ({ key, words })),
        question.id,
      );
      return question.pairs.map(({ key, left, optionKey }) => askOne(key, left, shuffled, optionKey));
    }
    case 'sort':
      return shuffle(question.items, question.id).map(({ key, words, bin }) =>
        askOne(key, words, question.bins, bin),
      );
    // A story is voted on where it is told, scene by scene; the rest is nobody's to judge.
    case 'scenario':
    case 'reflection':
    case 'commitment':
      return [];
  }
}

/** A part of a question in which one of the choices is right. */
function askOne(
  part: string,
  words: Words,
  choices: readonly { key: string; words: Words }[],
  rightKey: string,
): Ask {
  return {
    part,
    words,
    choices: choices.map((choice) => ({
      key: `${part}/${choice.key}`,
      words: choice.words,
      isRight: choice.key === rightKey,
    })),
  };
}

const PLACES = [
  'First',
  'Second',
  'Third',
  'Fourth',
  'Fifth',
  'Sixth',
  'Seventh',
  'Eighth',
  'Ninth',
  'Tenth',
];

/** What comes first, and so on; the last one is what is left. */
function askPlaces({ id, items }: Order): Ask[] {
  const shuffled = shuffle(items, id);
  return items.slice(0, -1).map(({ key }, index) => {
    const name = PLACES[index] ?? `Number ${index + 1}`;
    return askOne(String(index + 1), { text: name, html: name }, shuffled, key);
  });
}
