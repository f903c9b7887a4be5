import { checkReferences } from './check-references.ts';
import { checkSeries } from './check-series.ts';
import { formatProblem, sortProblems, type Problem } from '../prose/problem.ts';
import { readContent, type Content } from './read-content.ts';

/** Thrown when content cannot be built; its message lists every mistake, two lines each. */
export class ContentError extends Error {
  override name = 'ContentError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(formatProblem).join('\n'));
    this.problems = problems;
  }
}

/** Reads the content folder and checks it in full; every mistake of every file, sorted. */
export function checkContent(root: string): { content: Content; problems: Problem[] } {
  const reading = readContent(root);
  const problems = [...reading.problems, ...checkReferences(reading), ...checkSeries(reading)];
  return { content: reading.content, problems: sortProblems(problems) };
}
