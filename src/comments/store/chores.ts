import { ask, statement, type Plan } from './plan.ts';
import type { ChoreQuery } from './retention-records.ts';
import { text } from './rows.ts';

/** Takes a chore up where it is due and nobody else did; answers since when the clock has gone on without a leap. */
export function claimChore({ name, at, notAfter, leapBefore }: ChoreQuery): Plan<string | undefined> {
  return ask(
    statement(
      `INSERT INTO chores (name, taken, steady) VALUES (?1, ?2, ?2)
       ON CONFLICT (name) DO UPDATE SET
         steady = iif(taken > ?2 OR taken < ?4, ?2, steady), taken = ?2
       WHERE taken <= ?3 OR taken > ?2 RETURNING steady`,
      name,
      at,
      notAfter,
      leapBefore,
    ),
    ([row]) => row && text(row, 'steady'),
  );
}
