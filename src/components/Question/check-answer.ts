import { answerTo, withAnswer } from '../../training/progress.ts';
import { isScored } from '../../training/question.ts';
import { scoreAnswer, type Answer } from '../../training/score.ts';
import type { Inputs } from './inputs.ts';
import { lessonOf, recordAt, tellTrouble } from './lesson.ts';
import { makeButton, makeElement, makeStatus } from './make-element.ts';
import { readQuestion } from './read-question.ts';
import { sayPart, sayVerdict } from './sayings.ts';

/** Lets the learner check an answer as often as they like, and shows the last one again when they come back. */
export function checkAnswers(root: HTMLElement, open: (root: HTMLElement) => Inputs): void {
  const question = readQuestion(root);
  if (root.dataset.state !== undefined || question === undefined || !isScored(question)) return;
  const asked = question;
  const reasons = root.querySelector<HTMLElement>('.reasons');
  const status = makeStatus('verdict');
  const again = makeButton('button button-quiet', 'Try again', startAgain);
  const actions = makeElement('div', 'actions', makeButton('button', 'Check answer', check), again);
  const inputs = open(root);
  const lesson = lessonOf(root);
  /** When the answer was given that is shown now; nothing where the learner is at work on another. */
  let shownAt: string | undefined = '';

  reasons?.before(actions, status);
  clear('untouched');
  showKept();
  root.addEventListener('input', () => {
    shownAt = undefined;
    if (root.dataset.state !== 'untouched') clear('untouched');
  });
  lesson.watch(() => {
    if (shownAt !== undefined) showKept();
  });

  function showKept(): void {
    // In a review it is asked afresh.
    if (root.dataset.afresh !== undefined) return;
    const known = answerTo(lesson.progress(), asked);
    if (known === undefined) {
      // What was shown is deleted, here or in another tab.
      if (shownAt !== '') startOver('');
    } else if ('changed' in known) {
      clear('changed');
      status.textContent = 'This question changed since you answered it, so it is open again.';
    } else if (known.tried.last.at !== shownAt) {
      shownAt = known.tried.last.at;
      inputs.fill(known.tried.last.answer);
      show(known.tried.last.answer);
    }
  }

  function check(): void {
    const answer = inputs.read();
    clear('untouched');
    if (typeof answer === 'string') {
      root.dataset.state = 'missing';
      status.textContent = answer;
      return;
    }
    show(answer);
    shownAt = '';
    void recordAt(root, (progress, at) => {
      shownAt = at;
      return withAnswer(progress, asked, answer, at);
    }).then((trouble) => {
      tellTrouble(status, trouble);
    });
  }

  function startOver(shown: '' | undefined): void {
    shownAt = shown;
    inputs.fill();
    clear('untouched');
  }

  function startAgain(): void {
    startOver(undefined);
    root.querySelector<HTMLElement>('input, select')?.focus();
  }

  function show(answer: Answer): void {
    clear('untouched');
    const score = scoreAnswer(asked, answer);
    const { verdict, more } = sayVerdict(asked, answer, score);
    const said = makeElement('p', '', makeElement('b', '', verdict), ` ${more}`);
    root.dataset.state = score.verdict;
    status.append(said);
    for (const { key, isRight } of score.parts) {
      const line = inputs.lineOf(key);
      if (line === undefined) continue;
      line.dataset.verdict = isRight ? 'right' : 'wrong';
      // What is said of the one choice that was made is said at once; the others are read where they stand.
      if (asked.kind === 'single' && 'picked' in answer && answer.picked.includes(key))
        said.append(...copyWhy(key));
      else explain(line, key, isRight);
    }
    again.hidden = false;
    if (reasons !== null) reasons.hidden = score.verdict === 'right';
  }

  function explain(line: HTMLElement, key: string, isRight: boolean): void {
    const verdict = makeElement('b', '', sayPart(asked.kind, isRight));
    const reason = line.appendChild(makeElement('p', 'reason', verdict, ' ', ...copyWhy(key)));
    reason.id = `${root.id}-${key}-why`;
    line.querySelector('fieldset, input, select')?.setAttribute('aria-describedby', reason.id);
  }

  function copyWhy(key: string): Node[] {
    const why = [...root.querySelectorAll(`.reasons [data-key="${key}"] :is(p, td)`)].at(-1);
    return [...(why?.cloneNode(true).childNodes ?? [])];
  }

  /** Before an answer is checked the reasons wait: recalling teaches more than reading on. */
  function clear(state: 'untouched' | 'changed'): void {
    root.dataset.state = state;
    status.replaceChildren();
    again.hidden = true;
    if (reasons !== null) reasons.hidden = true;
    for (const reason of root.querySelectorAll('.reason')) reason.remove();
    for (const line of root.querySelectorAll<HTMLElement>('[data-verdict]')) {
      delete line.dataset.verdict;
      line.querySelector('[aria-describedby]')?.removeAttribute('aria-describedby');
    }
  }
}
