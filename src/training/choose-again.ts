import { answerTo, type ModuleProgress } from './progress.ts';
import { isScored, type Question, type Scored } from './question.ts';
import { scoreAnswer } from './score.ts';

/** How many questions of a module a review asks again: a review takes a few minutes. */
export const ASKED_AGAIN = 3;

/** A question that can be asked again; a story is longer than a review and is told once. */
export type AskedAgain = Exclude<Scored, { kind: 'scenario' }>;

const RANKS = { wrong: 0, partly: 1, open: 2, right: 3 } as const;

/**
 * The questions that a review asks again, in the order in which it asks them: first those last answered wrong, then
 * those partly right, those not answered in their present wording, and those right; the longest ago first, and as in the
 * module where nothing else decides.
 */
export function chooseAgain(
  questions: readonly Question[],
  progress: ModuleProgress,
  count: number = ASKED_AGAIN,
): AskedAgain[] {
  return questions
    .filter(isAskedAgain)
    .map((question) => ({ question, ...lastTry(question, progress) }))
    .sort((one, other) => one.rank - other.rank || one.at - other.at)
    .slice(0, count)
    .map(({ question }) => question);
}

function isAskedAgain(question: Question): question is AskedAgain {
  return isScored(question) && question.kind !== 'scenario';
}

function lastTry(question: AskedAgain, progress: ModuleProgress): { rank: number; at: number } {
  const known = answerTo(progress, question);
  if (known === undefined || !('tried' in known)) return { rank: RANKS.open, at: 0 };
  const { answer, at } = known.tried.last;
  return { rank: RANKS[scoreAnswer(question, answer).verdict], at: Date.parse(at) };
}
