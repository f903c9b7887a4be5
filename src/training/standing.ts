import { answerTo, valueIn, type ModuleProgress } from './progress.ts';
import { isScored, type Question } from './question.ts';
import { scoreAnswer } from './score.ts';

/** A step of a module, with the questions that stand in it. */
export interface AskingStep {
  id: string;
  questions: readonly Question[];
}

/** How far a learner has come in one step. */
export interface StepStanding {
  id: string;
  /** Checks of it, and how many were last answered right. */
  checks: number;
  right: number;
  /** True where nothing of it waits any more: all checks are answered, right or not, and the plan is written. */
  isDone: boolean;
}

/** How far a learner has come in a module. */
export interface Standing {
  checks: number;
  right: number;
  /** How many right checks make the module done. */
  needed: number;
  /** True where the plan is written in all its parts, or none is asked for. */
  isPlanned: boolean;
  /** True where enough checks are right and the plan is written, or both once were. */
  isFinished: boolean;
  steps: StepStanding[];
  /** The step to go on with; undefined where nothing is begun, and where nothing waits. */
  here?: string;
}

/** Where a learner stands: the last answer to each question in its present wording counts. */
export function takeStanding(
  steps: readonly AskingStep[],
  progress: ModuleProgress,
  mastery: number,
): Standing {
  const asked = steps.flatMap(({ questions }) => questions);
  const checks = asked.filter(isScored).length;
  const right = asked.filter((question) => isRight(question, progress)).length;
  // A share such as 0.55 of 20 must not ask for a twelfth because of its last binary digit.
  const needed = Math.ceil(mastery * checks - 1e-9);
  const plans = asked.filter(({ kind }) => kind === 'commitment');
  const isPlanned = plans.every((plan) => isAnswered(plan, progress));
  const reached = lastReached(steps, progress);
  const standings = steps.map((step, index) => standIn(step, progress, index < reached));
  const here = findHere(standings, progress);
  return {
    checks,
    right,
    needed,
    isPlanned,
    isFinished: progress.finishedOn !== undefined || (right >= needed && isPlanned),
    steps: standings,
    ...(here === undefined ? {} : { here }),
  };
}

function standIn({ id, questions }: AskingStep, progress: ModuleProgress, isPassed: boolean): StepStanding {
  const awaited = questions.filter(({ kind }) => kind !== 'reflection');
  return {
    id,
    checks: questions.filter(isScored).length,
    right: questions.filter((question) => isRight(question, progress)).length,
    // A step that asks nothing is done with once a later one is begun.
    isDone: awaited.length === 0 ? isPassed : awaited.every((question) => isAnswered(question, progress)),
  };
}

function isRight(question: Question, progress: ModuleProgress): boolean {
  const known = answerTo(progress, question);
  if (!isScored(question) || known === undefined || !('tried' in known)) return false;
  return scoreAnswer(question, known.tried.last.answer).verdict === 'right';
}

function isAnswered(question: Question, progress: ModuleProgress): boolean {
  if (isScored(question)) return 'tried' in (answerTo(progress, question) ?? {});
  const values = valueIn(progress.texts, question.id)?.[0]?.values ?? [];
  return values.length > 0 && values.every((value) => value.trim() !== '');
}

/** Index of the last step in which anything was done; -1 where nothing was. */
function lastReached(steps: readonly AskingStep[], progress: ModuleProgress): number {
  return steps.findLastIndex(
    ({ id, questions }) =>
      id === progress.lastStep?.id || questions.some((question) => isAnswered(question, progress)),
  );
}

/** The step last looked at, or the next one after it in which something waits, or the first such one. */
function findHere(steps: readonly StepStanding[], { lastStep }: ModuleProgress): string | undefined {
  const from = steps.findIndex(({ id }) => id === lastStep?.id);
  if (from === -1) return undefined;
  const waits = ({ isDone }: StepStanding): boolean => !isDone;
  return (steps.slice(from).find(waits) ?? steps.find(waits))?.id;
}
