import { keyOf } from '../../training/identify.ts';
import type { ComponentNode } from '../tree.ts';
import { isElement, type PlacedQuestion, type QuestionReader } from './question-reader.ts';

/** Reads `<Order>`: a stem, and a numbered list in its right order. */
export function readOrder(node: ComponentNode, reader: QuestionReader): PlacedQuestion {
  const { asked, answer } = reader.readStem(node, '<Order>', (child) => isElement(child, 'ol'));
  const [list, ...rest] = answer;
  reader.refuseRest(rest, '<Order>');
  const lines = isElement(list, 'ol') ? reader.readLines(list, '<Order>') : [];
  const items = lines.map(({ words, why }) => ({ key: keyOf(words.text), words, why }));
  return reader.place(
    node,
    { ...asked, kind: 'order', items },
    lines.map((line) => line.node),
  );
}
