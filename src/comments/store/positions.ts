/** Comments of one millisecond that can be told apart before the next millisecond's numbers are taken. */
export const perMillisecond = 1024;

/** The first position of a moment, an ISO date-time; throws where it is none. */
export function positionOf(moment: string): number {
  const milliseconds = Date.parse(moment);
  if (Number.isNaN(milliseconds)) throw new RangeError(`${moment} is no date-time`);
  return milliseconds * perMillisecond;
}

/** SQL of the first free position at or after `first`, the SQL of a moment's first one: after the last of that moment. */
export function freePosition(first: string): string {
  return `coalesce((
    SELECT last.position + 1 FROM comments AS last
    WHERE last.position >= (
        SELECT max(position) FROM comments WHERE position >= ${first} AND position < ${first} + ${perMillisecond})
      AND NOT EXISTS (SELECT 1 FROM comments AS next WHERE next.position = last.position + 1)
    ORDER BY last.position LIMIT 1), ${first})`;
}
