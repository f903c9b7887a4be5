/** One part of proving the product: what a person reads above it, and what runs. */
export interface Step {
  heading: string;
  /** Answers an exit code; 0 goes on. */
  run: () => Promise<number>;
}

/** Runs the steps in their order under clear headings; stops at the first that fails and answers its exit code. */
export async function runSteps(steps: readonly Step[], say: (line: string) => void): Promise<number> {
  for (const [index, { heading, run }] of steps.entries()) {
    say(`\n== ${index + 1} of ${steps.length}: ${heading} ==\n`);
    const code = await run();
    if (code !== 0) {
      say(`\nStopped: "${heading}" failed (exit code ${code}).`);
      return code;
    }
  }
  return 0;
}
