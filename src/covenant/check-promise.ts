import { addDays } from '../language/days.ts';
import { sayList } from '../language/lists.ts';
import type { CovenantPromise } from './covenant.ts';
import { must, type Finding } from './finding.ts';
import type { PartName } from './parts.ts';
import { isMeasurable } from './word-rules.ts';

/** House rule of thumb, and no finding of research: a promise is one that was kept nine times of the last ten. */
const KEPT = { share: 0.9, tries: 10 } as const;

/** Days that a trial may last. */
const LONGEST_TRIAL = 60;

/** What a promise lacks of moment, action, measure and remedy, and of having been kept or being on trial. */
export function checkPromise(
  promise: CovenantPromise | undefined,
  index: 0 | 1 | 2,
  today: string,
): Finding[] {
  const part = (['promise-1', 'promise-2', 'promise-3'] as const)[index];
  const parts = [
    ['moment', 'a moment'],
    ['action', 'an action'],
    ['measure', 'a measure'],
    ['ifWeCannot', 'what happens if you can’t'],
  ] as const;
  const missing = parts.filter(([field]) => promise === undefined || promise[field].trim() === '');
  const [first] = missing;
  if (promise === undefined || missing.length === parts.length) {
    return [must(part, `Write promise ${index + 1}: a covenant has exactly three.`, 'moment')];
  }
  return [
    ...(first === undefined
      ? []
      : [
          must(
            part,
            `Promise ${index + 1} still needs ${sayList(missing.map(([, name]) => name))}.`,
            first[0],
          ),
        ]),
    ...(promise.measure.trim() !== '' && !isMeasurable(promise.measure)
      ? [must(part, 'The measure needs a time, a count or an act that somebody can see.', 'measure')]
      : []),
    ...checkBaseline(promise, part, today),
  ];
}

function checkBaseline({ baseline, trialUntil }: CovenantPromise, part: PartName, today: string): Finding[] {
  if (trialUntil !== '') {
    if (trialUntil < today) {
      return [
        must(part, 'The trial is over. Count how often it was kept, or set another end.', 'trialUntil'),
      ];
    }
    return trialUntil > addDays(today, LONGEST_TRIAL)
      ? [must(part, `A trial ends within ${LONGEST_TRIAL} days. Choose an earlier day.`, 'trialUntil')]
      : [];
  }
  const { kept, outOf } = baseline;
  if (kept > outOf)
    return [must(part, 'It can’t have been kept more often than it was tried.', 'baseline.kept')];
  const isKept = outOf >= KEPT.tries && kept >= KEPT.share * outOf;
  return isKept
    ? []
    : [
        must(
          part,
          'Kept at least nine of the last ten times? If not, mark it as a trial with its last day.',
          'baseline.kept',
        ),
      ];
}
