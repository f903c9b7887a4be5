import { valueIn } from '../training/progress.ts';
import type { Outcome } from '../training/question.ts';
import type { Answer } from '../training/score.ts';
import type { AnswerForm } from './answer-form.ts';
import type { Asked, AskedPart } from './asked.ts';
import { fittingAnswers, type HandIn } from './hand-in.ts';
import { countHands, type Tally } from './tally.ts';

/** How many had it right, of how many. With `isAtMost` it may be fewer: hands for several choices don't say who raised them. */
export interface Judged {
  right: number;
  voted: number;
  isAtMost: boolean;
}

/** The first and the last answer of what people handed in. */
export type Try = 'first' | 'last';

/**
 * How many had a part right by show of hands; undefined where nothing is right, or nobody voted. Where several choices are
 * right, at most so many have all of it as got the choice right that most people got wrong; `people` is how many are there.
 */
export function judgeHands(
  kind: Asked['kind'],
  { choices }: AskedPart,
  tally: Tally,
  people: number,
): Judged | undefined {
  const handsFor = ({ key }: { key: string }): number => valueIn(tally, key) ?? 0;
  if (countHands(tally) === 0 || choices.every(({ isRight }) => isRight === undefined)) return undefined;
  if (kind !== 'multiple') {
    const right = choices
      .filter(({ isRight }) => isRight === true)
      .reduce((sum, choice) => sum + handsFor(choice), 0);
    return { right, voted: countHands(tally), isAtMost: false };
  }
  const voted = Math.max(people, ...choices.map(handsFor));
  const right = choices.map((choice) =>
    choice.isRight === true ? handsFor(choice) : voted - handsFor(choice),
  );
  return { right: Math.min(...right), voted, isAtMost: true };
}

/** The part of a question that fewest had right by show of hands, with what is known of it; undefined before any vote. */
export function judgeWeakest(
  { kind, parts }: Asked,
  tally: Tally,
  people: number,
): (Judged & { part: string }) | undefined {
  return parts
    .flatMap((part) => {
      const own = Object.fromEntries(part.choices.map(({ key }) => [key, valueIn(tally, key) ?? 0]));
      const judged = judgeHands(kind, part, own, people);
      return judged === undefined ? [] : [{ ...judged, part: part.part }];
    })
    .sort((one, other) => one.right * other.voted - other.right * one.voted)[0];
}

/** How many of those who handed a question in had all of it right; undefined where nobody did. */
export function judgeHandIns(asked: Asked, handIns: readonly HandIn[], which: Try): Judged | undefined {
  const answers = answersTo(asked, handIns, which);
  if (answers.length === 0) return undefined;
  const right = answers.filter((answer) => isAllRight(asked, answer)).length;
  return { right, voted: answers.length, isAtMost: false };
}

/** How often each choice stands in what people handed in. */
export function countHandIns(asked: Asked, handIns: readonly HandIn[], which: Try): Tally {
  const { parts, kind } = asked;
  const chosen = answersTo(asked, handIns, which).flatMap((answer) =>
    parts.flatMap(({ part }) => chosenIn(kind, part, answer)),
  );
  const counts = new Map<string, number>(parts.flatMap(({ choices }) => choices.map(({ key }) => [key, 0])));
  for (const key of chosen) if (counts.has(key)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return Object.fromEntries(counts);
}

/** How many stories ended in each way, in what people handed in. */
export function countEndings(asked: Asked, handIns: readonly HandIn[], which: Try): Record<Outcome, number> {
  const counts = { kept: 0, bent: 0, broken: 0 };
  for (const answer of answersTo(asked, handIns, which)) {
    const last = 'picked' in answer ? answer.picked.at(-1) : undefined;
    const ending = last === undefined ? undefined : valueIn(asked.endings, last);
    if (ending !== undefined) counts[ending] += 1;
  }
  return counts;
}

/** What people answered, without what this question does not have: that was answered to another one, or made up. */
function answersTo(asked: Asked, handIns: readonly HandIn[], which: Try): Answer[] {
  const form = formIn(asked);
  return handIns.flatMap(
    ({ answers }) => valueIn(fittingAnswers(answers, [form]), asked.wording)?.[which] ?? [],
  );
}

/** The form of answers to a question, from the parts that hands are raised for. */
function formIn({ wording, kind, parts, endings }: Asked): AnswerForm {
  const named = parts.map(({ part }) => part);
  const chosen = parts.flatMap(({ choices }) => choices.map(({ key }) => key.slice(key.indexOf('/') + 1)));
  const keys = [...new Set(chosen)];
  if (kind === 'match' || kind === 'sort') return { wording, kind, things: named, places: keys };
  const things = kind === 'scenario' ? [...named, ...Object.keys(endings)] : keys;
  return { wording, kind, things, places: [] };
}

/** The keys of choices that an answer names in a part. */
function chosenIn(kind: Asked['kind'], part: string, answer: Answer): string[] {
  if ('placed' in answer) {
    const place = valueIn(answer.placed, part);
    return place === undefined ? [] : [`${part}/${place}`];
  }
  const { picked } = answer;
  if (kind === 'single' || kind === 'multiple') return [...picked];
  // Of an order the place is the part, of a story the scene before.
  const index = kind === 'order' ? Number(part) - 1 : picked.indexOf(part) + 1;
  const key = kind === 'scenario' && index === 0 ? undefined : picked[index];
  return key === undefined ? [] : [`${part}/${key}`];
}

function isAllRight({ kind, parts, endings }: Asked, answer: Answer): boolean {
  if (kind === 'scenario') {
    const last = 'picked' in answer ? answer.picked.at(-1) : undefined;
    return last !== undefined && valueIn(endings, last) === 'kept';
  }
  return parts.every(({ part, choices }) => {
    const chosen = chosenIn(kind, part, answer);
    return choices.every(({ key, isRight }) => chosen.includes(key) === (isRight === true));
  });
}
