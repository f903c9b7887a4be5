import { valueIn } from '../training/progress.ts';
import type { Asked } from './asked.ts';
import type { HandIn } from './hand-in.ts';
import { sayAdvice, sayEndings, sayJudged, sayMove } from './say-votes.ts';
import type { TeamSession } from './session.ts';
import { countEndings, judgeHandIns, judgeWeakest } from './spread.ts';

/** What came of a question and what to do now: “4 of 9 right, 44%. Let neighbors talk …”; empty where nobody voted yet. */
export function sayStanding(asked: Asked, { votes, people, handIns }: TeamSession): string {
  const { first, second } = valueIn(votes, asked.wording) ?? {};
  const [before, after] = [first, second].map((tally) => tally && judgeWeakest(asked, tally, people));
  const handed = sayHanded(asked, Object.values(handIns));
  const isVoted = first !== undefined || second !== undefined;
  const isJudged = before !== undefined || after !== undefined;
  return [
    sayMove(before, after) || sayAdvice(after ?? before),
    isVoted && !isJudged ? 'Voted on.' : '',
    handed === undefined ? '' : `Handed in: ${handed}.`,
  ]
    .filter((words) => words !== '')
    .join(' ');
}

/** What the last answers of those who handed a question in come to; undefined where nobody did. */
function sayHanded(asked: Asked, handIns: readonly HandIn[]): string | undefined {
  const judged = judgeHandIns(asked, handIns, 'last');
  if (judged === undefined) return undefined;
  return asked.kind === 'scenario' ? sayEndings(countEndings(asked, handIns, 'last')) : sayJudged(judged);
}
