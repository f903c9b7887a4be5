import { sayCount } from '../../language/counts.ts';
import type { Scored } from '../../training/question.ts';
import type { Answer, Score } from '../../training/score.ts';

/** What is said of an answer: the verdict in a word or two, and figures or advice that go with it. */
export interface Saying {
  verdict: string;
  more: string;
}

const VERDICTS = { right: 'Right.', partly: 'Partly right.', wrong: 'Not yet.' } as const;

/** Says in words how right an answer is; the reasons are not in it. */
export function sayVerdict(question: Scored, answer: Answer, { verdict, parts }: Score): Saying {
  const said = VERDICTS[verdict];
  switch (question.kind) {
    case 'single':
      return { verdict: verdict === 'right' ? said : 'Not this one.', more: '' };
    case 'multiple': {
      const wanted = question.choices.filter(({ isRight }) => isRight).length;
      if (verdict === 'right') return { verdict: said, more: `All ${wanted} found, and nothing else.` };
      const found = parts.filter(({ isRight }) => isRight).length;
      const strayed = parts.length - found;
      const stray = strayed === 0 ? '' : ` and ${strayed} that ${strayed === 1 ? 'does' : 'do'} not belong`;
      return { verdict: said, more: `${found} of ${wanted} found${stray}.` };
    }
    case 'order':
      return { verdict: said, more: sayPlaces(question.items.length, verdict, parts, 'in place') };
    case 'match':
      return { verdict: said, more: sayPlaces(question.pairs.length, verdict, parts, 'matched') };
    case 'sort':
      return { verdict: said, more: sayPlaces(question.items.length, verdict, parts, 'where they belong') };
    case 'scenario':
      return sayEnding('picked' in answer ? verdict : 'wrong');
  }
}

function sayPlaces(count: number, verdict: Score['verdict'], parts: Score['parts'], where: string): string {
  return verdict === 'right' ? '' : `${count - parts.length} of ${count} ${where}.`;
}

function sayEnding(verdict: Score['verdict']): Saying {
  if (verdict === 'right') return { verdict: 'You kept the promise.', more: '' };
  if (verdict === 'partly')
    return { verdict: 'You bent the promise.', more: 'Is there a way that keeps it?' };
  return { verdict: 'The promise broke.', more: 'Is there a way that keeps it?' };
}

/** Says of a part of an answer whether it is right; what follows is its reason. */
export function sayPart(kind: Scored['kind'], isRight: boolean): string {
  if (isRight) return 'Right.';
  return kind === 'order' || kind === 'sort' ? 'Not here.' : 'Not this one.';
}

/** Says what an answer lacks before it can be checked. */
export function sayMissing(kind: 'choice' | 'order' | 'places', open = 0, total = 0): string {
  if (kind === 'choice') return 'Nothing is chosen yet. Choose an answer, then check it.';
  if (kind === 'order') return 'Nothing has been moved yet. Put them in order, then check.';
  if (open === total) return 'Nothing is chosen yet. Choose for each of them, then check.';
  return `${sayCount(open, 'line')} still ${open === 1 ? 'waits' : 'wait'} for a choice.`;
}
