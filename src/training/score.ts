import type { Order, Outcome, Quiz, Scenario, Scored, Words } from './question.ts';

/**
 * An answer as it is kept: `picked` holds keys of choices, the keys of an order's items in the order given, or the ids of
 * the scenes visited; `placed` gives for the key of each left side the key of an option, or for each item that of a bin.
 */
export type Answer = { picked: readonly string[] } | { placed: Readonly<Record<string, string>> };

/** How right an answer is. */
export type Verdict = 'right' | 'partly' | 'wrong';

/** A verdict, and what to say about the parts of the answer that are worth a word. */
export interface Score {
  verdict: Verdict;
  /** Parts in the question's own order: what was chosen or misplaced, and all of it once the answer is right. */
  parts: { key: string; isRight: boolean; why: Words }[];
}

/** Scores an answer; one of another question's shape is wrong, and says nothing about its parts. */
export function scoreAnswer(question: Scored, answer: Answer): Score {
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return scoreChoices(question, pickedIn(answer));
    case 'order':
      return scoreOrder(question, pickedIn(answer));
    case 'match':
      return scorePlaces(
        question.pairs.map(({ key, why, optionKey }) => ({ key, why, home: optionKey })),
        placedIn(answer),
      );
    case 'sort':
      return scorePlaces(
        question.items.map(({ key, why, bin }) => ({ key, why, home: bin })),
        placedIn(answer),
      );
    case 'scenario':
      return { verdict: judgeEnding(question, pickedIn(answer)), parts: [] };
  }
}

function pickedIn(answer: Answer): readonly string[] {
  return 'picked' in answer ? answer.picked : [];
}

function placedIn(answer: Answer): Readonly<Record<string, string>> {
  return 'placed' in answer ? answer.placed : {};
}

/** Several right choices are partly found where more of the picked ones are right than wrong. */
function scoreChoices({ kind, choices }: Quiz, picked: readonly string[]): Score {
  const isPicked = ({ key }: { key: string }): boolean => picked.includes(key);
  const found = choices.filter((choice) => choice.isRight && isPicked(choice)).length;
  const strayed = picked.length - found;
  const wanted = choices.filter(({ isRight }) => isRight).length;
  const isWhole = wanted > 0 && found === wanted && strayed === 0;
  const isPart = kind === 'multiple' && found > strayed;
  const shown = choices.filter((choice) => isWhole || isPicked(choice));
  return {
    verdict: isWhole ? 'right' : isPart ? 'partly' : 'wrong',
    parts: shown.map(({ key, isRight, why }) => ({ key, isRight, why })),
  };
}

/** An order is partly right where more than half of its neighbors follow each other as they should. */
function scoreOrder({ items }: Order, picked: readonly string[]): Score {
  const placeOf = (key: string): number => picked.indexOf(key);
  const isComplete = picked.length === items.length && items.every(({ key }) => placeOf(key) !== -1);
  if (!isComplete) return { verdict: 'wrong', parts: [] };
  const misplaced = items.filter(({ key }, index) => placeOf(key) !== index);
  const followed = items.slice(1).filter(({ key }, index) => {
    const before = items[index];
    return before !== undefined && placeOf(key) === placeOf(before.key) + 1;
  }).length;
  const isPart = followed * 2 > items.length - 1;
  return {
    verdict: misplaced.length === 0 ? 'right' : isPart ? 'partly' : 'wrong',
    parts: (misplaced.length === 0 ? items : misplaced).map(({ key, why }) => ({
      key,
      isRight: placeOf(key) === items.findIndex((item) => item.key === key),
      why,
    })),
  };
}

/** Pairs and bins are partly right where at least half of the things are where they belong. */
function scorePlaces(
  things: readonly { key: string; why: Words; home: string }[],
  placed: Readonly<Record<string, string>>,
): Score {
  const judged = things.map(({ key, why, home }) => {
    const place = Object.hasOwn(placed, key) ? placed[key] : undefined;
    return { part: { key, isRight: place === home, why }, isPlaced: place !== undefined };
  });
  const right = judged.filter(({ part }) => part.isRight).length;
  const isWhole = right === judged.length && judged.length > 0;
  const shown = judged.filter(({ part, isPlaced }) => isWhole || (isPlaced && !part.isRight));
  return {
    verdict: isWhole ? 'right' : right > 0 && right * 2 >= judged.length ? 'partly' : 'wrong',
    parts: shown.map(({ part }) => part),
  };
}

const VERDICTS: Readonly<Record<Outcome, Verdict>> = { kept: 'right', bent: 'partly', broken: 'wrong' };

/** The last scene of the way counts; a way that has not ended yet is not right. */
function judgeEnding({ scenes }: Scenario, way: readonly string[]): Verdict {
  const outcome = scenes.find(({ id }) => id === way.at(-1))?.outcome;
  return outcome === undefined ? 'wrong' : VERDICTS[outcome];
}
