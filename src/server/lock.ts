import { mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const heartbeat = 2_000;
/** Without a sign of life for so long, a lock's process is taken for dead, even if another has its number now. */
const patience = 60_000;

/** A lock that this process holds. */
export interface Lock {
  release(): void;
}

/** Takes the lock in that file, or answers the number of the process that holds it; a dead one's lock is taken over. */
export function takeLock(file: string): Lock | { heldBy: number } {
  mkdirSync(dirname(file), { recursive: true });
  for (;;) {
    if (writeOnce(file)) return hold(file);
    const holder = readHolder(file);
    if (holder === undefined) continue;
    if (isAlive(holder)) return { heldBy: holder.process };
    rmSync(file, { force: true });
  }
}

function writeOnce(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

function hold(file: string): Lock {
  const timer = setInterval(() => {
    try {
      utimesSync(file, new Date(), new Date());
    } catch {
      // Somebody took the file away; nothing is left to keep alive.
      clearInterval(timer);
    }
  }, heartbeat);
  timer.unref();
  const release = (): void => {
    clearInterval(timer);
    process.off('exit', release);
    rmSync(file, { force: true });
  };
  process.once('exit', release);
  return { release };
}

interface Holder {
  process: number;
  lastSeen: number;
}

/** Who holds it; nothing where the lock was given back at this very moment. */
function readHolder(file: string): Holder | undefined {
  const lastSeen = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
  if (lastSeen === undefined) return undefined;
  try {
    return { process: Number(readFileSync(file, 'utf8')), lastSeen };
  } catch {
    return undefined;
  }
}

function isAlive({ process: holder, lastSeen }: Holder): boolean {
  if (Date.now() - lastSeen > patience) return false;
  try {
    // A lock of our own number is another life's: after a restart numbers begin anew.
    return holder !== process.pid && process.kill(holder, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
