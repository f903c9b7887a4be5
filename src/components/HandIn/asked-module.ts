import type { AnswerForm } from '../../team/answer-form.ts';
import type { AskedModule } from '../../team/pack-hand-in.ts';
import type { ToldQuestion } from '../../team/told-question.ts';

/** A module with its questions, as the page of a person's hand-in tells them. */
export interface ToldModule extends AskedModule {
  title: string;
  questions: readonly ToldQuestion[];
}

/** Reads the module that the page's own markup tells. */
export function readToldModule({ dataset }: HTMLElement): ToldModule {
  const { module: id = '', title = '', questions: told = '[]' } = dataset;
  // A marked boundary, here and below: the page itself wrote it.
  const questions = JSON.parse(told) as ToldQuestion[];
  return { id, title, questions, forms: questions.flatMap(({ form }) => form ?? []) };
}

/** Reads the module where nothing but the form of its answers is told. */
export function readAskedModule({ dataset }: HTMLElement): AskedModule {
  const { module: id = '', forms = '[]' } = dataset;
  return { id, forms: JSON.parse(forms) as AnswerForm[] };
}
