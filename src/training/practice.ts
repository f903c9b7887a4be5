import { addDays } from '../language/days.ts';
import { shortHash } from '../transfer/short-hash.ts';

/** A question that may be asked in the weekly feed. */
export interface PracticeQuestion {
  /** Id of its module, which never changes. */
  module: string;
  /** What tells it from the others of its module, and never changes. */
  key: string;
  /** When its module appeared. */
  published: Date;
}

/** The question of a week. */
export interface PracticeWeek<Asked extends PracticeQuestion> {
  /** The week's Monday, as `2026-11-23`. */
  monday: string;
  /** When it is asked: Monday at midnight UTC; in the first week of all, when the first module appeared. */
  asked: Date;
  question: Asked;
}

/**
 * One question a week, oldest first, up to a moment. Modules take turns, the one asked longest ago first; within one,
 * every question comes once before any comes again, in an order that their keys decide. A module takes part from the
 * Monday after it appeared, so that a new one moves nothing that was given: same questions, same weeks, always.
 */
export function choosePractice<Asked extends PracticeQuestion>(
  questions: readonly Asked[],
  until: Date,
): PracticeWeek<Asked>[] {
  const turns = startTurns(questions);
  const first = turns[0]?.published;
  if (first === undefined) return [];
  const weeks: PracticeWeek<Asked>[] = [];
  for (let monday = mondayOf(first); ; monday = addDays(monday, 7)) {
    const start = new Date(`${monday}T00:00:00Z`);
    const asked = start < first ? first : start;
    if (asked > until) return weeks;
    const turn = takeTurn(turns, asked);
    const question = turn.questions[turn.asked % turn.questions.length];
    if (question === undefined) return weeks;
    turn.asked += 1;
    turn.last = weeks.push({ monday, asked, question });
  }
}

/** The midnight on which the next question is asked. */
export function nextPractice(now: Date): Date {
  return new Date(`${addDays(mondayOf(now), 7)}T00:00:00Z`);
}

/** A module's part in the turns. */
interface Turn<Asked> {
  module: string;
  published: Date;
  questions: Asked[];
  /** How many of its questions were asked, repeated ones among them. */
  asked: number;
  /** Number of the week it was asked last in; 0 before that. */
  last: number;
}

/** Modules by when they appeared, each with its questions in the order in which they come. */
function startTurns<Asked extends PracticeQuestion>(questions: readonly Asked[]): Turn<Asked>[] {
  const place = ({ module, key }: Asked): string => shortHash(`${module} ${key}`);
  return [...Map.groupBy(questions, ({ module }) => module)]
    .map(([module, own]) => ({
      module,
      published: new Date(Math.min(...own.map(({ published }) => published.getTime()))),
      questions: own.sort((a, b) => compare(place(a), place(b)) || compare(a.key, b.key)),
      asked: 0,
      last: 0,
    }))
    .sort((a, b) => a.published.getTime() - b.published.getTime() || compare(a.module, b.module));
}

/** Whose turn it is; of modules not asked yet, the older one's. */
function takeTurn<Asked>(turns: readonly Turn<Asked>[], asked: Date): Turn<Asked> {
  return turns
    .filter(({ published }) => published <= asked)
    .reduce((chosen, turn) => (turn.last < chosen.last ? turn : chosen));
}

function mondayOf(moment: Date): string {
  const sinceMonday = (moment.getUTCDay() + 6) % 7;
  return addDays(moment.toISOString().slice(0, 10), -sinceMonday);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
