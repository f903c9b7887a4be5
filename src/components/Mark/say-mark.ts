import { sayCount } from '../../language/counts.ts';
import { sayShortDate } from '../../language/dates.ts';
import { dueOf, planReviews } from '../../training/due.ts';
import { valueIn, type ModuleProgress } from '../../training/progress.ts';

/** What a mark says of a module. */
export interface SaidMark {
  words: string;
  /** True where a second look is due, which is said after the words. */
  isDue: boolean;
}

/**
 * How far somebody is in a module, in a few words; undefined where nothing is begun. `asked` names the checks in their
 * present wordings, as answers are keyed: an answer to an earlier wording does not count.
 */
export function sayMark(
  progress: ModuleProgress,
  { asked, days, today }: { asked: readonly string[]; days: readonly number[]; today: string },
): SaidMark | undefined {
  const { finishedOn, answers, texts, lastStep } = progress;
  if (finishedOn !== undefined) {
    const isDue = dueOf(planReviews(progress, days, today)) !== undefined;
    const day = new Date(`${finishedOn}T00:00:00Z`);
    return { words: `finished ${sayShortDate(day, new Date(`${today}T00:00:00Z`))}`, isDue };
  }
  const isUntouched = Object.keys({ ...answers, ...texts }).length === 0 && lastStep === undefined;
  if (isUntouched) return undefined;
  const answered = asked.filter((key) => valueIn(answers, key) !== undefined).length;
  return { words: `begun: ${answered} of ${sayCount(asked.length, 'check')}`, isDue: false };
}
