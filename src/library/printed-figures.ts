import { findFigures } from '../prose/figures.ts';
import type { Place, Problem } from '../prose/problem.ts';
import type { ModuleMatter } from './module-schema.ts';
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

/** Finds figures in the head of a module: all of its words are printed with no source beside them. */
export function findModuleFigures(
  file: string,
  matter: Partial<ModuleMatter>,
  locate: (path: readonly PropertyKey[]) => Place,
): Problem[] {
  return listTexts(matter, []).flatMap(({ text, path }) =>
    findFigures(text).map(({ words, kind }) => ({
      file,
      ...locate(path),
      field: path.join('.'),
      message: `“${words}” is ${kind} without a source`,
      remedy: 'Say it in the text inside <Fact> or <Example>, and keep figures out of the head.',
    })),
  );
}

/** Every text in a value, with the way to it. */
function listTexts(
  value: unknown,
  path: readonly (string | number)[],
): { text: string; path: typeof path }[] {
  if (typeof value === 'string') return [{ text: value, path }];
  if (Array.isArray(value)) return value.flatMap((one: unknown, index) => listTexts(one, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => listTexts(one, [...path, key]));
}
