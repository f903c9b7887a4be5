import { explainQuestion } from '../prose/questions/write-question.ts';
import type { View } from '../prose/questions/write-question.ts';
import type { Question } from '../training/question.ts';
import type { TrainingModule } from './module.ts';
import { openModule } from './open-text.ts';
import { placePictures } from './pictures.ts';

/** The questions of a module, as plain data. */
export function questionsOf(module: TrainingModule): Question[] {
  return openModule(module).questions;
}

/** One view of a module's body as HTML, its pictures in place; links to what is not out yet wait as plain words. */
export async function renderModule(
  module: TrainingModule,
  view: View,
): Promise<{ html: string; hasItalics: boolean }> {
  const { views, pictures, hasItalics } = openModule(module);
  return { html: await placePictures(module, views[view], pictures), hasItalics };
}

/** What the key at the end of a workbook says: each question that has an answer, with the answer and its reasons as HTML. */
export function answersOf(module: TrainingModule): { stem: string; answer: string }[] {
  return questionsOf(module).flatMap((question) => {
    const answer = explainQuestion(question);
    return answer === '' ? [] : [{ stem: question.stem.html, answer }];
  });
}
