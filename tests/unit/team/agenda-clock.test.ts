import { describe, expect, it } from 'vitest';
import {
  addMinute,
  goToStep,
  pauseClock,
  readClock,
  sayTime,
  setStep,
  startClock,
  timeLeft,
} from '../../../src/team/agenda-clock.ts';

const minute = 60_000;
const noon = Date.UTC(2026, 10, 22, 12);

describe('the clock of an agenda', () => {
  it('runs while it runs and stands while it stands, however seldom somebody looks', () => {
    const running = startClock(setStep(0, 5), noon);
    expect(timeLeft(running, noon + 2 * minute)).toBe(3 * minute);
    const paused = pauseClock(running, noon + 2 * minute);
    expect(timeLeft(paused, noon + 60 * minute)).toBe(3 * minute);
    expect(timeLeft(startClock(paused, noon + 60 * minute), noon + 61 * minute)).toBe(2 * minute);
  });

  it('is started once: a second start changes nothing', () => {
    const running = startClock(setStep(0, 5), noon);
    expect(startClock(running, noon + minute)).toBe(running);
  });

  it('goes below zero where a step takes longer, and gives a whole minute from then on', () => {
    const running = startClock(setStep(1, 1), noon);
    expect(timeLeft(running, noon + 3 * minute)).toBe(-2 * minute);
    expect(timeLeft(addMinute(running, noon + 3 * minute), noon + 3 * minute)).toBe(minute);
    expect(timeLeft(addMinute(setStep(0, 5), noon), noon)).toBe(6 * minute);
  });

  it('goes on with the next step as it was: running or standing', () => {
    const running = goToStep(startClock(setStep(0, 5), noon), 1, 8, noon + minute);
    expect([running.step, timeLeft(running, noon + 2 * minute)]).toEqual([1, 7 * minute]);
    expect(goToStep(setStep(0, 5), 1, 8, noon)).toEqual(setStep(1, 8));
  });

  it('gains no time from a machine whose clock is set back', () => {
    expect(timeLeft(startClock(setStep(0, 5), noon), noon - minute)).toBe(5 * minute);
  });

  it('is said in minutes and seconds', () => {
    expect([5 * minute, 4 * minute + 5000, 1, 0, -500, -80_000].map(sayTime)).toEqual([
      '5:00',
      '4:05',
      '0:01',
      '0:00',
      '0:00',
      '1:20 over',
    ]);
  });

  it('is read back as it was kept, and not at all where it is none', () => {
    const running = startClock(setStep(1, 5), noon);
    expect(readClock(JSON.stringify(running), 2)).toEqual(running);
    const strange = ['', '{', 'null', '7', '{"step":2,"left":1}', '{"step":-1,"left":1}', '{"step":0}', '[]'];
    expect(strange.map((text) => readClock(text, 2))).toEqual(strange.map(() => undefined));
    expect(readClock('{"step":0,"left":9,"runsSince":"now"}', 2)).toEqual({ step: 0, left: 9 });
  });
});
