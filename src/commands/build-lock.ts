import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { takeLock, type Lock } from '../server/lock.ts';

const LOCK = join('.cache', 'build.lock');

/** Waits until no other build of this project is under way: they share the folder Astro writes to. */
export async function lockBuild(log: (line: string) => void): Promise<Lock> {
  for (let isTold = false; ; isTold = true) {
    const lock = takeLock(LOCK);
    if ('release' in lock) return lock;
    if (!isTold) log(`Another build is under way (process ${lock.heldBy}); this one begins after it.`);
    await setTimeout(200);
  }
}
