/** The ten points that a team scores 0 (no), 1 (partly) or 2 (yes), in module 8 and at every review. */
export const TEN_POINTS = [
  'A stranger could tell whether each promise was kept yesterday.',
  'We kept each one nine times in the last ten, or it is marked as a trial.',
  'It says what happens when we fail, by when, and who can act.',
  'It asks nothing unfair, risky or unlawful of customers.',
  'A customer helped choose the words.',
  'It fits on one page, in words a twelve-year-old could follow.',
  'It protects colleagues as well as customers.',
  'Someone is named for every clause.',
  'The counts can be gathered in ten minutes a week.',
  'The review date is in the calendar, with two customers invited.',
] as const;

/** The least sum that is fit to sign, and the points, from 1, of which none may be zero. */
export const FIT = { sum: 16, neededPoints: 4 } as const;

/** What the scores come to. */
export interface TenPointResult {
  sum: number;
  answered: number;
  isFit: boolean;
  words: string;
}

/** Adds up the scores; sixteen or more, with no zero in points 1 to 4, is fit to sign. */
export function judgeScores(scores: readonly string[]): TenPointResult {
  const given = TEN_POINTS.map((_, index) => scores[index] ?? '');
  const answered = given.filter((score) => score !== '').length;
  const sum = given.reduce((total, score) => total + (Number.parseInt(score, 10) || 0), 0);
  const zeros = given
    .slice(0, FIT.neededPoints)
    .flatMap((score, index) => (score === '0' ? [index + 1] : []));
  const isFit = answered === TEN_POINTS.length && sum >= FIT.sum && zeros.length === 0;
  return { sum, answered, isFit, words: say() };

  function say(): string {
    if (answered < TEN_POINTS.length) return `${answered} of ${TEN_POINTS.length} points scored.`;
    if (zeros.length > 0) return `${sum} of 20, with a zero in point ${zeros.join(' and ')}: fix that first.`;
    return isFit ? `${sum} of 20: fit to sign.` : `${sum} of 20. Sixteen or more is fit to sign.`;
  }
}
