import { describe, expect, it } from 'vitest';
import type { Step } from '../steps.ts';
import { runSteps } from '../steps.ts';

describe('running the whole proof', () => {
  const ran: string[] = [];
  const step = (heading: string, code: number): Step => ({
    heading,
    run: () => {
      ran.push(heading);
      return Promise.resolve(code);
    },
  });

  it('runs every step under its heading and ends well', async () => {
    const said: string[] = [];
    expect(await runSteps([step('check', 0), step('build', 0)], (line) => said.push(line))).toBe(0);
    expect(said).toEqual(['\n== 1 of 2: check ==\n', '\n== 2 of 2: build ==\n']);
  });

  it('stops at the first step that fails, says which, and passes on its exit code', async () => {
    ran.length = 0;
    const said: string[] = [];
    const steps = [step('check', 0), step('build', 3), step('look', 0)];
    expect(await runSteps(steps, (line) => said.push(line))).toBe(3);
    expect(ran).toEqual(['check', 'build']);
    expect(said.at(-1)).toBe('\nStopped: "build" failed (exit code 3).');
  });
});
