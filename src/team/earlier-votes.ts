import { sayCount } from '../language/counts.ts';
import type { Asked } from './asked.ts';
import { ROUND_NAMES } from './say-votes.ts';
import { ROUNDS, type TeamSession } from './session.ts';
import { countHands } from './tally.ts';

/** Votes on a wording that the module does not have any more, and so can't judge. */
export interface EarlierVotes {
  /** Id of the question. */
  question: string;
  wording: string;
  /** How many hands were counted, as a sentence. */
  words: string;
}

/** What a session counted on wordings that are none of those asked now. */
export function listEarlierVotes({ votes }: TeamSession, asked: readonly Asked[]): EarlierVotes[] {
  const others = Object.entries(votes).filter(([wording]) => asked.every((one) => one.wording !== wording));
  return others.map(([wording, vote]) => {
    const counted = ROUNDS.flatMap((round) => {
      const tally = vote[round];
      return tally === undefined
        ? []
        : [`${ROUND_NAMES[round].toLowerCase()} ${sayCount(countHands(tally), 'hand')}`];
    });
    const question = wording.slice(0, wording.indexOf('@'));
    return { question, wording, words: `On an earlier wording, not counted here: ${counted.join(', ')}.` };
  });
}
