import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { takeLock, type Lock } from '../server/lock.ts';

/** What only one process at a time may do in this project, as a reader calls it, and its lock. */
const LOCKS = {
  build: join('.cache', 'build.lock'),
  index: join('.cache', 'search.lock'),
};

/** Waits until no other build of this project is under way: they share the folder Astro writes to. */
export function lockBuild(log: (line: string) => void): Promise<Lock> {
  return waitFor('build', log);
}

/** Waits until no other search index of this project is being made: they share the one that is kept. */
export function lockIndex(log: (line: string) => void): Promise<Lock> {
  return waitFor('index', log);
}

async function waitFor(what: keyof typeof LOCKS, log: (line: string) => void): Promise<Lock> {
  for (let isTold = false; ; isTold = true) {
    const lock = takeLock(LOCKS[what]);
    if ('release' in lock) return lock;
    if (!isTold) log(`Another ${what} is under way (process ${lock.heldBy}); this one begins after it.`);
    await setTimeout(200);
  }
}
