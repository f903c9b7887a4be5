import { findFigures } from '../prose/figures.ts';
import type { Place, Problem } from '../prose/problem.ts';
import type { PostMatter } from './schemas.ts';

/** Fields of a post that are printed with no source beside them. */
const PRINTED_FIELDS = ['title', 'subtitle', 'description', 'question', 'excerpt'] as const;

/** Finds figures in the head of a post, where none may stand. */
export function findPrintedFigures(
  file: string,
  matter: Partial<PostMatter>,
  locate: (path: readonly PropertyKey[]) => Place,
): Problem[] {
  return PRINTED_FIELDS.flatMap((field) =>
    findFigures(matter[field] ?? '').map(({ words, kind }) => ({
      file,
      ...locate([field]),
      field,
      message: `“${words}” is ${kind} without a source`,
      remedy: `Say it in the text inside <Fact>, and keep figures out of the ${field}.`,
    })),
  );
}
