import { sayCount } from '../../language/counts.ts';
import { sayDay } from '../../language/dates.ts';
import type { ModuleProgress } from '../../training/progress.ts';
import type { Standing } from '../../training/standing.ts';

/** How far the learner has come, and how far there is to go, in one or two sentences. */
export function sayStanding(standing: Standing, { finishedOn }: ModuleProgress): string {
  const { checks, right, needed, isPlanned, isFinished } = standing;
  const reached = `${right} of ${sayCount(checks, 'check')} ${right === 1 ? 'is' : 'are'} right`;
  if (isFinished) {
    const day = finishedOn === undefined ? '' : ` You finished on ${sayDay(finishedOn)}.`;
    return `${reached}${isPlanned ? ', and your plan is written' : ''}.${day}`;
  }
  const plan = isPlanned ? 'Your plan is written.' : 'Your plan is not written yet.';
  const rest =
    right >= needed
      ? 'That is enough.'
      : `The module is done with ${needed === checks ? 'all of them' : needed}.`;
  return `${reached}. ${rest} ${plan}`;
}

/** Of a step in which not everything is right yet: what is. */
export function sayStep({ checks, right }: Standing['steps'][number]): string {
  return `${right} of ${checks} right`;
}
