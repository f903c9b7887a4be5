import { sayCount } from '../language/counts.ts';
import type { Outcome } from '../training/question.ts';
import type { Round } from './session.ts';
import type { Judged } from './spread.ts';
import { adviseOn, shareOf, SHARES, type Advice } from './tally.ts';

/** What a facilitator does next, for each share of right answers: said in the guide, and after every vote. */
export const ADVICE: Readonly<Record<Advice, { when: string; words: string }>> = {
  'explain again': {
    when: `Under ${SHARES.explain}% right, about a third`,
    words: 'Explain it once more, then ask again.',
  },
  'discuss and vote again': {
    when: `From ${SHARES.explain}% to ${SHARES.discuss}%, about two thirds`,
    words: 'Let neighbors talk for two minutes, then vote again.',
  },
  'go on': {
    when: `Over ${SHARES.discuss}%`,
    words: 'Give the reasons, those of the wrong choices too, and go on.',
  },
};

/** What is known of a vote, and of which part of its question where that has several. */
type JudgedPart = Judged & { part?: string };

/** What the two votes are called. */
export const ROUND_NAMES: Readonly<Record<Round, string>> = { first: 'First vote', second: 'Second vote' };

/** “4 of 9 right, 44%”, or “at most 4 of 9”. */
export function sayJudged({ right, voted, isAtMost }: Judged): string {
  return `${isAtMost ? 'At most ' : ''}${right} of ${voted} right, ${shareOf(right, voted)}%`;
}

/** How the stories ended that people went through: in a story nobody is right. */
export function sayEndings({ kept, bent, broken }: Record<Outcome, number>): string {
  return `promise kept ${kept}, bent ${bent}, broken ${broken}`;
}

/** What a vote says and what to do now; empty before it. */
export function sayAdvice(judged: Judged | undefined): string {
  const advice = judged === undefined ? undefined : adviseOn(judged.right, judged.voted);
  return judged === undefined || advice === undefined ? '' : `${sayJudged(judged)}. ${ADVICE[advice].words}`;
}

/** How the share of right answers moved between two votes; empty where one is missing, or they are on different parts. */
export function sayMove(before: JudgedPart | undefined, after: JudgedPart | undefined): string {
  if (before === undefined || after === undefined || before.part !== after.part) return '';
  const [first, second] = [before, after].map(({ right, voted }) => shareOf(right, voted));
  const points = (second ?? 0) - (first ?? 0);
  const count = ({ right, voted, isAtMost }: Judged, words: string): string =>
    `${isAtMost ? 'at most ' : ''}${right} of ${voted}${words}`;
  const said = `${count(before, ' right before')}, ${count(after, ' after')}`;
  const from = `${said.charAt(0).toUpperCase()}${said.slice(1)}`;
  if (points === 0) return `${from}: the same share.`;
  return `${from}: ${sayCount(Math.abs(points), 'point')} ${points > 0 ? 'up' : 'down'}, from ${first ?? 0}% to ${second ?? 0}%.`;
}

/** What can't be right about a count: more hands than people. */
export function sayCountTrouble(hands: number, people: number, isMultiple: boolean): string {
  if (people === 0 || hands <= people) return '';
  const what = isMultiple ? `${sayCount(hands, 'hand')} for one choice` : sayCount(hands, 'hand');
  return `${what}, and ${sayCount(people, 'person', 'people')} in the room: count again, or mend the number of people.`;
}

/** How many did not vote, where each has one hand; empty before the first one. */
export function sayAbstained(hands: number, people: number): string {
  const silent = people - hands;
  if (hands === 0 || silent <= 0) return '';
  return silent === 1 ? 'One person did not vote.' : `${silent} people did not vote.`;
}
