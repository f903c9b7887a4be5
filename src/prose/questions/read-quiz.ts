import { keyOf } from '../../training/identify.ts';
import type { ComponentNode } from '../tree.ts';
import { isElement, type PlacedQuestion, type QuestionReader } from './question-reader.ts';

/** Reads `<Quiz>`: a stem, and a task list whose lines have their why nested below them. */
export function readQuiz(node: ComponentNode, reader: QuestionReader): PlacedQuestion {
  const { asked, answer } = reader.readStem(node, '<Quiz>', (child) => isElement(child, 'ul'));
  const [list, ...rest] = answer;
  reader.refuseRest(rest, '<Quiz>');
  const lines = isElement(list, 'ul') ? reader.readLines(list, '<Quiz>') : [];
  const choices = lines.map(({ words, why, isTicked }) => ({
    key: keyOf(words.text),
    words,
    why,
    isRight: isTicked,
  }));
  const kind = choices.filter(({ isRight }) => isRight).length > 1 ? 'multiple' : 'single';
  return reader.place(
    node,
    { ...asked, kind, choices },
    lines.map((line) => line.node),
  );
}
