import { isScored, type Question } from '../../training/question.ts';
import { foldReasons, frame, onPaper } from './frame.ts';
import { writeForFeed } from './write-feed.ts';
import { explainMatch, printMatch, writeMatch } from './write-match.ts';
import { LABELS, printCommitment, printReflection, writeCommitment, writeReflection } from './write-open.ts';
import { explainOrder, printOrder, writeOrder } from './write-order.ts';
import { explainQuiz, printQuiz, writeQuiz } from './write-quiz.ts';
import { explainScenario, writeScenario } from './write-scenario.ts';
import { explainSort, printSort, writeSort } from './write-sort.ts';

/** Where a question is shown: on the module's page, in the workbook to print, in the facilitator's guide, or in a feed. */
export type View = 'page' | 'workbook' | 'guide' | 'feed';

/** A question as HTML that needs no script: its inputs, and with them (`page`) or instead of them (`guide`) its reasons. */
export function writeQuestion(question: Question, view: View): string {
  if (view === 'feed') return writeForFeed(question);
  const reasons = explainQuestion(question);
  if (view === 'guide' && question.kind !== 'scenario') {
    const label = isScored(question) ? '' : LABELS[question.kind];
    return frame(question, label + onPaper(question.stem.html, '', reasons));
  }
  if (view !== 'page') return frame(question, printInputs(question));
  // A scenario tells its endings itself.
  const folded = reasons === '' || question.kind === 'scenario' ? '' : foldReasons(reasons);
  return frame(question, writeInputs(question) + folded);
}

/** The right answer with its reasons; empty for a question that nobody scores. */
export function explainQuestion(question: Question): string {
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return explainQuiz(question);
    case 'order':
      return explainOrder(question);
    case 'match':
      return explainMatch(question);
    case 'sort':
      return explainSort(question);
    case 'scenario':
      return explainScenario(question);
    case 'reflection':
    case 'commitment':
      return '';
  }
}

function writeInputs(question: Question): string {
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return writeQuiz(question);
    case 'order':
      return writeOrder(question);
    case 'match':
      return writeMatch(question);
    case 'sort':
      return writeSort(question);
    case 'scenario':
      return writeScenario(question);
    case 'reflection':
      return writeReflection(question);
    case 'commitment':
      return writeCommitment(question);
  }
}

function printInputs(question: Question): string {
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return printQuiz(question);
    case 'order':
      return printOrder(question);
    case 'match':
      return printMatch(question);
    case 'sort':
      return printSort(question);
    case 'scenario':
      return writeScenario(question);
    case 'reflection':
      return printReflection(question);
    case 'commitment':
      return printCommitment(question);
  }
}
