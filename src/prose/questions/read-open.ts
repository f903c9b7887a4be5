import type { ComponentNode } from '../tree.ts';
import type { PlacedQuestion, QuestionReader } from './question-reader.ts';

/** Reads `<Reflection>` or `<Commitment>`: a prompt that nobody scores. */
export function readOpen(
  kind: 'reflection' | 'commitment',
  node: ComponentNode,
  reader: QuestionReader,
): PlacedQuestion {
  const { asked } = reader.readStem(
    node,
    kind === 'reflection' ? '<Reflection>' : '<Commitment>',
    () => false,
  );
  return reader.place(node, { ...asked, kind }, []);
}
