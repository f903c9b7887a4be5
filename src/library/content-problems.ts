import { sortProblems } from '../prose/problem.ts';
import { checkModules } from './check-modules.ts';
import { checkReferences } from './check-references.ts';
import { checkSeries } from './check-series.ts';
import type { CheckedContent } from './checked-content.ts';
import { readContent } from './read-content.ts';

/** Reads the content folder and checks it in full; every mistake of every file, sorted. */
export function checkContent(root: string): CheckedContent {
  const reading = readContent(root);
  const problems = [
    ...reading.problems,
    ...checkReferences(reading),
    ...checkSeries(reading),
    ...checkModules(reading),
  ];
  return { content: reading.content, problems: sortProblems(problems) };
}
