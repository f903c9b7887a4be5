import { valueIn, type ModuleProgress } from './progress.ts';
import { isScored, type Question, type Scored } from './question.ts';
import { scoreAnswer, type Answer } from './score.ts';

/** How often something was picked, misplaced or arrived at, at the first answer. */
export interface Pick {
  words: string;
  count: number;
  /** Undefined where the count is of mistakes: a thing put into a wrong place. */
  isRight?: boolean;
}

/** What the answers of several people say about one question. Shares are from 0 to 1, undefined where nobody answered. */
export interface ItemFigures {
  question: Scored;
  /** People who answered this wording. */
  answers: number;
  /** People who answered only an earlier wording: they are in no figure. */
  earlier: number;
  /** Share of right first answers: the lower, the harder. */
  difficulty: number | undefined;
  /**
   * From -1 to 1: how much those who are right here know of the rest. Undefined where all or none are right, or all
   * know as much of the rest.
   */
  discrimination: number | undefined;
  /** Share of right last answers; less `difficulty` it is the shift. */
  rightAtLast: number | undefined;
  /** In the question's own order. */
  picks: Pick[];
}

/** One person's first and last answer to a question, and whether they are right. */
interface Result {
  first: Answer;
  isRight: boolean;
  isRightAtLast: boolean;
}

/** Figures of each question that has a right answer, from what several people did in its module. */
export function figureItems(
  questions: readonly Question[],
  people: readonly ModuleProgress[],
): ItemFigures[] {
  const scored = questions.filter(isScored);
  const results = people.map((person) => new Map(scored.map((item) => [item.id, resultOf(item, person)])));
  return scored.map((question) => {
    const own = results.flatMap((person) => person.get(question.id) ?? []);
    const pairs = results.flatMap((person) => {
      const item = person.get(question.id);
      const rest = shareOf(
        [...person].flatMap(([id, result]) => (id === question.id || !result ? [] : [result.isRight])),
      );
      return item === undefined || rest === undefined ? [] : [{ isRight: item.isRight, rest }];
    });
    return {
      question,
      answers: own.length,
      earlier: people.filter((person) => answeredEarlier(question, person)).length,
      difficulty: shareOf(own.map(({ isRight }) => isRight)),
      discrimination: discriminate(pairs),
      rightAtLast: shareOf(own.map(({ isRightAtLast }) => isRightAtLast)),
      picks: countPicks(
        question,
        own.map(({ first }) => first),
      ),
    };
  });
}

/**
 * Point-biserial correlation of right (1) or wrong (0) with the rest score, which leaves the item itself out (the
 * corrected item-total correlation of Henrysson 1963, Psychometrika 28, 211-218): r = (M1 - M0) / s * sqrt(p * q), with
 * M1 and M0 the means of the rest score of those who are right and wrong, s its standard deviation among all of them (of
 * a population), p the share of right ones and q = 1 - p. The rest score is the share of right first answers among the
 * module's other questions that the person answered; whoever answered no other question does not count.
 */
export function discriminate(pairs: readonly { isRight: boolean; rest: number }[]): number | undefined {
  const [right, wrong] = [true, false].map((kind) =>
    pairs.flatMap(({ isRight, rest }) => (isRight === kind ? [rest] : [])),
  );
  const [high, low] = [meanOf(right ?? []), meanOf(wrong ?? [])];
  const all = pairs.map(({ rest }) => rest);
  const mean = meanOf(all);
  if (high === undefined || low === undefined || mean === undefined) return undefined;
  const spread = Math.sqrt(meanOf(all.map((rest) => (rest - mean) ** 2)) ?? 0);
  const p = (right ?? []).length / pairs.length;
  // Rounding leaves a trace where all know as much of the rest.
  return spread < 1e-9 ? undefined : ((high - low) / spread) * Math.sqrt(p * (1 - p));
}

function resultOf(question: Scored, person: ModuleProgress): Result | undefined {
  const tried = valueIn(person.answers, `${question.id}@${question.hash}`);
  if (tried === undefined) return undefined;
  const isRight = (answer: Answer): boolean => scoreAnswer(question, answer).verdict === 'right';
  const [first, last] = [tried.first.answer, tried.last.answer];
  return { first, isRight: isRight(first), isRightAtLast: isRight(last) };
}

function answeredEarlier({ id, hash }: Scored, { answers }: ModuleProgress): boolean {
  const isOf = (key: string): boolean => key.startsWith(`${id}@`);
  return Object.keys(answers).some(isOf) && !Object.hasOwn(answers, `${id}@${hash}`);
}

function countPicks(question: Scored, answers: readonly Answer[]): Pick[] {
  const picked = answers.map((answer) => ('picked' in answer ? answer.picked : []));
  const placed = answers.map((answer) => ('placed' in answer ? answer.placed : {}));
  const count = (applies: (keys: readonly string[]) => boolean): number => picked.filter(applies).length;
  const misplaced = (key: string, home: string): number =>
    placed.filter((places) => valueIn(places, key) !== home).length;
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return question.choices.map(({ key, words, isRight }) => ({
        words: words.text,
        count: count((keys) => keys.includes(key)),
        isRight,
      }));
    case 'order':
      return question.items.map(({ key, words }, place) => ({
        words: words.text,
        count: count((keys) => keys[place] !== key),
      }));
    case 'match':
      return question.pairs.map(({ key, left, optionKey }) => ({
        words: left.text,
        count: misplaced(key, optionKey),
      }));
    case 'sort':
      return question.items.map(({ key, words, bin }) => ({ words: words.text, count: misplaced(key, bin) }));
    case 'scenario':
      return question.scenes.flatMap(({ id, outcome }) =>
        outcome === undefined
          ? []
          : [
              {
                words: `${id}: ${outcome}`,
                count: count((way) => way.at(-1) === id),
                isRight: outcome === 'kept',
              },
            ],
      );
  }
}

function shareOf(results: readonly boolean[]): number | undefined {
  return meanOf(results.map(Number));
}

function meanOf(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length;
}
