/** Where a meeting is in its agenda, and how long the step still has. It is true however long nobody looked at it. */
export interface AgendaClock {
  /** Number of the step, from 0. */
  step: number;
  /** Milliseconds that were left when the clock was last started or stopped; below zero the step takes longer. */
  left: number;
  /** When it was started (ms since 1970, UTC); not there while it stands. */
  runsSince?: number;
}

const MINUTE = 60_000;

/** A step of so many minutes that has not begun. */
export function setStep(step: number, minutes: number): AgendaClock {
  return { step, left: minutes * MINUTE };
}

/** Milliseconds left; below zero where the step takes longer than it has. */
export function timeLeft({ left, runsSince }: AgendaClock, now: number): number {
  // A machine whose clock was set back has not gained time.
  return runsSince === undefined ? left : left - Math.max(0, now - runsSince);
}

/** The clock, running. */
export function startClock(clock: AgendaClock, now: number): AgendaClock {
  return clock.runsSince === undefined ? { ...clock, runsSince: now } : clock;
}

/** The clock, standing. */
export function pauseClock(clock: AgendaClock, now: number): AgendaClock {
  return { step: clock.step, left: timeLeft(clock, now) };
}

/** One minute more; where the time is up already, one minute from now. */
export function addMinute(clock: AgendaClock, now: number): AgendaClock {
  const added = { step: clock.step, left: Math.max(0, timeLeft(clock, now)) + MINUTE };
  return clock.runsSince === undefined ? added : startClock(added, now);
}

/** Another step with its whole time; the clock goes on as it did. */
export function goToStep(clock: AgendaClock, step: number, minutes: number, now: number): AgendaClock {
  const set = setStep(step, minutes);
  return clock.runsSince === undefined ? set : startClock(set, now);
}

/** “4:05”, or “1:20 over”: minutes and seconds, as a clock shows them. */
export function sayTime(left: number): string {
  const seconds = left >= 0 ? Math.ceil(left / 1000) : Math.floor(-left / 1000);
  const said = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  return left < 0 && seconds > 0 ? `${said} over` : said;
}

/** Reads a clock that was kept; undefined where it is none, or its step is not there. */
export function readClock(text: string, steps: number): AgendaClock | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return undefined;
    const { step, left, runsSince } = { step: -1, left: NaN, runsSince: undefined, ...value };
    const isThere = Number.isInteger(step) && step >= 0 && step < steps && Number.isFinite(left);
    if (!isThere) return undefined;
    return typeof runsSince === 'number' && Number.isFinite(runsSince)
      ? { step, left, runsSince }
      : { step, left };
  } catch {
    return undefined;
  }
}
