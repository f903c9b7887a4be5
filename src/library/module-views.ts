import { explainQuestion } from '../prose/questions/write-question.ts';
import type { View } from '../prose/questions/write-question.ts';
import type { Question } from '../training/question.ts';
import { closeLinks } from './close-links.ts';
import { readCompiledModule } from './compiled-bodies.ts';
import type { TrainingModule } from './module.ts';
import { placePictures } from './pictures.ts';

/** The questions of a module, as plain data. */
export function questionsOf(module: Pick<TrainingModule, 'prose'>): Question[] {
  return compiledOf(module).module.questions;
}

/** One view of a module's body as HTML, its pictures in place; links to what is not out yet wait as plain words. */
export async function renderModule(
  module: TrainingModule,
  view: View,
): Promise<{ html: string; hasItalics: boolean }> {
  const { module: body, links } = compiledOf(module);
  const waits = links.some(({ target }) => module.closed.has(target.replace(/#.*$/, '')));
  const written = body.views[view];
  const html = await placePictures(
    module,
    waits ? closeLinks(written, module.closed) : written,
    body.pictures,
  );
  return { html, hasItalics: body.hasItalics };
}

/** What the key at the end of a workbook says: each question that has an answer, with the answer and its reasons as HTML. */
export function answersOf(module: Pick<TrainingModule, 'prose'>): { stem: string; answer: string }[] {
  return questionsOf(module).flatMap((question) => {
    const answer = explainQuestion(question);
    return answer === '' ? [] : [{ stem: question.stem.html, answer }];
  });
}

function compiledOf({ prose }: Pick<TrainingModule, 'prose'>) {
  const { module, links } = readCompiledModule(prose.digest);
  if (module === undefined) throw new Error(`The module compiled as ${prose.digest} has no text.`);
  return { module, links };
}
