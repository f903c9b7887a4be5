import { formatProblem, type Problem } from '../prose/problem.ts';
import { sayCount } from '../language/counts.ts';

/** Tells every mistake in the content, two lines each, and how many there are. */
export function reportProblems(problems: readonly Problem[], log: (line: string) => void): void {
  for (const problem of problems) log(formatProblem(problem));
  log('');
  log(`${sayCount(problems.length, 'mistake')} in the content. Nothing was built or changed.`);
}
