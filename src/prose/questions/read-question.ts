import type { ComponentNode } from '../tree.ts';
import type { PlacedQuestion, QuestionReader } from './question-reader.ts';
import { readMatch } from './read-match.ts';
import { readOpen } from './read-open.ts';
import { readOrder } from './read-order.ts';
import { readQuiz } from './read-quiz.ts';
import { readScenario } from './read-scenario.ts';
import { readSort } from './read-sort.ts';

/** The question that a component asks; nothing for a component that asks none. */
export function readQuestion(node: ComponentNode, reader: QuestionReader): PlacedQuestion | undefined {
  switch (node.name ?? '') {
    case 'Quiz':
      return readQuiz(node, reader);
    case 'Order':
      return readOrder(node, reader);
    case 'Match':
      return readMatch(node, reader);
    case 'Sort':
      return readSort(node, reader);
    case 'Scenario':
      return readScenario(node, reader);
    case 'Reflection':
      return readOpen('reflection', node, reader);
    case 'Commitment':
      return readOpen('commitment', node, reader);
    default:
      return undefined;
  }
}
