import { formatProblem, type Problem } from '../prose/problem.ts';
import { handOver } from './hand-over.ts';
import type { Content } from './content.ts';

/** The content of a folder, and every mistake in it. */
export interface CheckedContent {
  content: Content;
  problems: Problem[];
}

/** Thrown when content cannot be built; its message lists every mistake, two lines each. */
export class ContentError extends Error {
  override name = 'ContentError';

  constructor(problems: readonly Problem[]) {
    super(problems.map(formatProblem).join('\n'));
  }
}

const handed = handOver<Promise<CheckedContent>>('checked-content');

/** Leaves the content that is being read from a folder for the loaders of the build that follows in this process. */
export function leaveContent(root: string, checked: Promise<CheckedContent>): void {
  handed.set(root, checked);
}

/** Takes what was left for a content folder, once; a second build must read anew. */
export function takeContent(root: string): Promise<CheckedContent> | undefined {
  const checked = handed.get(root);
  handed.delete(root);
  return checked;
}
