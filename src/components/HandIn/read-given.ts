import type { Given } from '../../team/arrivals.ts';
import { splitHandIns, unpackHandIn } from '../../team/pack-hand-in.ts';
import type { AskedModule } from '../../team/pack-hand-in.ts';

/** What came in at once: hand-ins, and in words why something of it was none. */
export interface GivenTogether {
  given: readonly Given[];
  troubles: readonly string[];
}

/** No more are read at once; a team is smaller. */
const MOST_AT_ONCE = 200;

/** Reads all that stands in a text, each by itself. */
export async function readGiven(text: string, module: AskedModule): Promise<GivenTogether> {
  const parts = splitHandIns(text);
  const read = await Promise.all(
    parts.slice(0, MOST_AT_ONCE).map(async (part) => await unpackHandIn(part, module)),
  );
  const troubles = read.flatMap((one) => ('words' in one ? [one.words] : []));
  const more = parts.length > MOST_AT_ONCE ? [`Only the first ${MOST_AT_ONCE} were read.`] : [];
  return {
    given: read.flatMap((one) => ('handIn' in one ? [one] : [])),
    troubles: [...troubles, ...more],
  };
}

/** What several files hold, together. */
export function joinGiven(all: readonly GivenTogether[]): GivenTogether {
  return {
    given: all.flatMap(({ given }) => given),
    troubles: all.flatMap(({ troubles }) => troubles),
  };
}

/** What was none of the hand-ins and why, each reason once with how often it is so. */
export function sayTroubles({ troubles }: GivenTogether): string[] {
  const times = new Map<string, number>();
  for (const words of troubles) times.set(words, (times.get(words) ?? 0) + 1);
  return [...times].map(([words, count]) => (count === 1 ? words : `${words} (${count} times)`));
}
