import type { Asked, AskedPart } from '../../team/asked.ts';
import {
  ADVICE,
  ROUND_NAMES,
  sayAbstained,
  sayCountTrouble,
  sayJudged,
  sayMove,
} from '../../team/say-votes.ts';
import type { Round, Votes } from '../../team/session.ts';
import { judgeHands } from '../../team/spread.ts';
import { adviseOn, countHands } from '../../team/tally.ts';
import { valueIn } from '../../training/progress.ts';

/** What is counted of a part of a question, and whether the room has seen the answer. */
export interface RoomView {
  kind: Asked['kind'];
  part: AskedPart;
  votes: Votes;
  people: number;
  round: Round;
  isAnswered: boolean;
}

/** Says what can't be right about the vote that is being counted; empty where nothing is. */
export function sayTrouble({ kind, part, votes, people, round }: RoomView): string {
  const own = ownHands(part, votes, round);
  const hands = kind === 'multiple' ? Math.max(0, ...Object.values(own)) : countHands(own);
  return sayCountTrouble(hands, people, kind === 'multiple');
}

/** Says how many did not vote; empty where that is nobody, or can't be known. */
export function sayMissing({ kind, part, votes, people, round }: RoomView): string {
  return kind === 'multiple' ? '' : sayAbstained(countHands(ownHands(part, votes, round)), people);
}

/**
 * What the votes say and what to do now. How many were right is only said once the room has seen the answer: with the
 * spread in view, it would give the answer away.
 */
export function sayRoom({ kind, part, votes, people, round, isAnswered }: RoomView): string[] {
  const judge = (which: Round) => judgeHands(kind, part, ownHands(part, votes, which), people);
  const [first, second, here] = [judge('first'), judge('second'), judge(round)];
  const isStory = part.choices.every(({ isRight }) => isRight === undefined);
  if (isStory) {
    const hands = countHands(ownHands(part, votes, round));
    return hands === 0 ? [] : ['Hear somebody who was outvoted. Then go on with what most hands chose.'];
  }
  const advice = here === undefined ? undefined : adviseOn(here.right, here.voted);
  const now = advice === undefined ? [] : [`Now: ${ADVICE[advice].words}`];
  if (!isAnswered) return now;
  const move = sayMove(first, second);
  if (move !== '') return [move];
  const counted = [
    ...(first === undefined ? [] : [`${ROUND_NAMES.first}: ${sayJudged(first)}.`]),
    ...(second === undefined ? [] : [`${ROUND_NAMES.second}: ${sayJudged(second)}.`]),
  ];
  return [...counted, ...now];
}

function ownHands({ choices }: AskedPart, votes: Votes, round: Round): Record<string, number> {
  const tally = votes[round] ?? {};
  return Object.fromEntries(choices.map(({ key }) => [key, valueIn(tally, key) ?? 0]));
}
