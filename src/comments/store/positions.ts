import type { Database } from './database.ts';
import { number } from './rows.ts';

/** Comments of one millisecond that can be told apart before the next millisecond's numbers are taken. */
const PER_MILLISECOND = 1024;

/** The first position of a moment, an ISO date-time; throws where it is none. */
export function positionOf(moment: string): number {
  const milliseconds = Date.parse(moment);
  if (Number.isNaN(milliseconds)) throw new RangeError(`${moment} is no date-time`);
  return milliseconds * PER_MILLISECOND;
}

/** A free position for a comment written at a moment. */
export function freePosition(database: Database, written: string): number {
  for (let from = positionOf(written); ; from += PER_MILLISECOND) {
    const until = from + PER_MILLISECOND;
    const row = database.get(
      'SELECT coalesce(max(position) + 1, ?) AS free FROM comments WHERE position >= ? AND position < ?',
      from,
      from,
      until,
    );
    const free = row === undefined ? from : number(row, 'free');
    if (free < until) return free;
  }
}
