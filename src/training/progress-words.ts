import { sayCount } from '../language/counts.ts';
import { sayDay } from '../language/dates.ts';
import { sayList } from '../language/lists.ts';
import type { ModuleChange } from './merge.ts';
import type { ModuleProgress, Progress } from './progress.ts';

/** What is done of a module, in sentences; `asked` are its checks in their present wording, as answers are keyed. */
export function sayDone(progress: ModuleProgress, asked: readonly string[]): string {
  const { answers, texts, finishedOn, reviews } = progress;
  const answered = asked.filter((key) => Object.hasOwn(answers, key)).length;
  const changed = asked.filter((key) => !Object.hasOwn(answers, key) && wasAnswered(answers, key)).length;
  const written = Object.keys(texts).length;
  const looks = Object.keys(reviews);
  return [
    ...(finishedOn === undefined ? [] : [`Finished on ${sayDay(finishedOn)}.`]),
    ...(asked.length === 0 ? [] : [`${answered} of ${sayCount(asked.length, 'check')} answered.`]),
    ...(changed === 0 ? [] : [`${sayCount(changed, 'question')} changed since you answered.`]),
    ...(written === 0 ? [] : [`${sayTexts(written)} in your own words.`]),
    ...(looks.length === 0 ? [] : [`Looked again after ${sayList(looks)} days.`]),
  ].join(' ');
}

/** What an import would change in a module, as one sentence without its title. */
export function sayChange(change: ModuleChange): string {
  const { newAnswers, changedAnswers, newTexts, otherVersions, replacedTexts, newReviews } = change;
  const parts = [
    newAnswers > 0 && sayCount(newAnswers, 'answer that is new here', 'answers that are new here'),
    changedAnswers > 0 &&
      sayCount(changedAnswers, 'answer with an earlier or later try', 'answers with earlier or later tries'),
    newTexts > 0 && `${sayTexts(newTexts)} in your own words`,
    otherVersions > 0 &&
      `${sayCount(otherVersions, 'other version', 'other versions')} of what you wrote (yours stays)`,
    replacedTexts > 0 && `${sayTexts(replacedTexts)} that you went on with there (in place of what is here)`,
    change.finishedOn !== undefined && `finished on ${sayDay(change.finishedOn)}`,
    newReviews > 0 && sayCount(newReviews, 'review done', 'reviews done'),
    change.movesOn && 'where to go on',
  ].filter((part) => part !== false);
  return `${sayList(parts)}.`;
}

/** What a record holds, for whoever is about to delete it: “3 modules, 24 answers and 4 texts”. */
export function sayAll({ modules }: Progress): string {
  const records = Object.values(modules);
  const count = (of: (progress: ModuleProgress) => object): number =>
    records.reduce((sum, progress) => sum + Object.keys(of(progress)).length, 0);
  const texts = count((progress) => progress.texts);
  return sayList([
    sayCount(records.length, 'module'),
    sayCount(
      count((progress) => progress.answers),
      'answer',
    ),
    ...(texts === 0 ? [] : [`${sayTexts(texts)} in your own words`]),
  ]);
}

function sayTexts(count: number): string {
  return sayCount(count, 'text');
}

function wasAnswered(answers: ModuleProgress['answers'], wording: string): boolean {
  const id = wording.replace(/@.*$/, '@');
  return Object.keys(answers).some((key) => key.startsWith(id));
}
