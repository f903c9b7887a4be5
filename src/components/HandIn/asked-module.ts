import type { AskedModule } from '../../team/pack-hand-in.ts';
import type { ToldQuestion } from '../../team/told-question.ts';

/** A module with its questions, as a page of handing in knows it. */
export interface ToldModule extends AskedModule {
  title: string;
  questions: readonly ToldQuestion[];
}

/** Reads the module that the page's own markup tells. */
export function readModule({ dataset }: HTMLElement): ToldModule {
  const { module: id = '', title = '', questions: told = '[]' } = dataset;
  // A marked boundary: the page itself wrote it.
  const questions = JSON.parse(told) as ToldQuestion[];
  return { id, title, questions, forms: questions.flatMap(({ form }) => form ?? []) };
}
