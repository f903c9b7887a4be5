import { digestTexts } from '../rules/digest.ts';
import type { Moderating } from './moderating.ts';

/** As many attempts within so many seconds; who goes on guessing waits longer and longer, and an hour at most. */
type Limits = readonly { attempts: number; seconds: number }[];

const AT_ONE_NAME: Limits = [
  { attempts: 5, seconds: 60 },
  { attempts: 10, seconds: 600 },
  { attempts: 20, seconds: 3600 },
];

/** Many people may share a network. */
const OF_ONE_NETWORK: Limits = [
  { attempts: 30, seconds: 600 },
  { attempts: 90, seconds: 3600 },
];

const KIND = 'password';

/**
 * Counts an attempt at somebody's password, right or wrong, and answers how many seconds to wait before it may be
 * tried; 0 where it may be now. Nothing counts by the name alone, so nobody can lock a moderator out from elsewhere.
 */
export async function countAttempt(
  moderating: Moderating,
  { name, network }: { name: string; network: string },
): Promise<number> {
  // Somebody may type a password where the name belongs: the store keeps a digest, and that of a keyed one.
  const counted: { key: string; limits: Limits }[] = [
    { key: digestTexts([KIND, network, name.toLowerCase()]), limits: AT_ONE_NAME },
    { key: digestTexts([KIND, network]), limits: OF_ONE_NETWORK },
  ];
  const before = await longestWait(moderating, counted, 1);
  // One that is turned away does not count: to wait as long as the page says is enough.
  if (before > 0) return before;
  const at = moderating.now().toISOString();
  for (const { key } of counted) await moderating.store.countEvent({ kind: KIND, key, at, since: at });
  // Those sent at the same moment see each other only now.
  return longestWait(moderating, counted, 0);
}

async function longestWait(
  { store, now }: Moderating,
  counted: readonly { key: string; limits: Limits }[],
  coming: number,
): Promise<number> {
  const waits = [0];
  for (const { key, limits } of counted) {
    for (const { attempts, seconds } of limits) {
      const since = new Date(now().getTime() - seconds * 1000).toISOString();
      if ((await store.eventsSince({ kind: KIND, key, since })) + coming > attempts) waits.push(seconds);
    }
  }
  return Math.max(...waits);
}

/** “a minute”, “10 minutes”, “an hour”. */
export function sayWait(seconds: number): string {
  if (seconds <= 60) return 'a minute';
  return seconds < 3600 ? `${Math.ceil(seconds / 60)} minutes` : 'an hour';
}
