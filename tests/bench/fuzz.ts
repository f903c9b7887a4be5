import { fuzzEndpoint } from '../endpoint/fuzz.ts';

/*
 * Throws arbitrary requests at the endpoint: `npm run bench -- fuzz 100000 1` (requests, seed). The first server error
 * ends it, and says which request it was.
 */

/** Prints how often each status was answered. */
export async function runFuzz(times: number, seed: number): Promise<void> {
  const statuses = await fuzzEndpoint(times, seed);
  const said = Object.entries(statuses).map(([status, count]) => `${count} times ${status}`);
  const sum = Object.values(statuses).reduce((all, count) => all + count, 0);
  console.log(`${sum} requests of seed ${seed}, none failed: ${said.join(', ')}`);
}
