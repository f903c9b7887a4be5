import { answerTo, withAnswer } from '../../training/progress.ts';
import { scoreAnswer } from '../../training/score.ts';
import { lessonOf, recordAt, tellTrouble } from './lesson.ts';
import { makeElement, makeStatus } from './make-element.ts';
import { readQuestion } from './read-question.ts';
import { sayVerdict } from './sayings.ts';

/** Tells a scenario scene by scene, with the choices that led there. */
export function tellStory(root: HTMLElement): void {
  const question = readQuestion(root);
  const scenes = [...root.querySelectorAll<HTMLElement>('.scene')];
  const first = question?.kind === 'scenario' ? question.scenes[0]?.id : undefined;
  if (root.dataset.state !== undefined || question?.kind !== 'scenario' || first === undefined) return;
  const asked = question;
  const start = first;
  const lesson = lessonOf(root);
  const status = makeStatus('verdict');
  const past = makeElement('ol', 'way-here');
  past.ariaLabel = 'What you chose so far';
  const idOf = (scene: HTMLElement): string => scene.id.slice(root.id.length + 1);
  let way = [start];
  let shownAt = '';

  scenes[0]?.before(past);
  root.append(status);
  for (const scene of scenes) {
    scene.tabIndex = -1;
    scene.role = 'group';
  }
  show();
  showKept();
  // A link into the middle of the story leads to its beginning.
  if (scenes.some(({ id }) => location.hash === `#${id}`)) root.scrollIntoView();
  root.addEventListener('click', follow);
  lesson.watch(() => {
    if (way.length === 1 || isEnded()) showKept();
  });

  function isEnded(): boolean {
    return asked.scenes.find(({ id }) => id === way.at(-1))?.outcome !== undefined;
  }

  function showKept(): void {
    const known = answerTo(lesson.progress(), asked);
    if (known === undefined) {
      if (shownAt !== '') tellTo([start], '');
      return;
    }
    if ('changed' in known) {
      root.dataset.state = 'changed';
      status.textContent = 'This story changed since you went through it, so it is open again.';
      return;
    }
    const { answer, at } = known.tried.last;
    if (at === shownAt || !('picked' in answer)) return;
    tellTo([...answer.picked], at);
  }

  function tellTo(kept: string[], at: string): void {
    shownAt = at;
    way = kept;
    show();
  }

  function follow(event: MouseEvent): void {
    const { target, ctrlKey, metaKey, shiftKey, altKey } = event;
    const link = target instanceof Element ? target.closest('a') : null;
    const next = scenes.find(({ id }) => link?.hash === `#${id}`);
    if (next === undefined || ctrlKey || metaKey || shiftKey || altKey) return;
    event.preventDefault();
    const to = idOf(next);
    way = to === start ? [start] : [...way, to];
    show();
    next.focus();
    if (isEnded()) keep();
  }

  function keep(): void {
    const answer = { picked: way };
    void recordAt(root, (progress, at) => {
      shownAt = at;
      return withAnswer(progress, asked, answer, at);
    }).then((trouble) => {
      tellTrouble(status, trouble);
    });
  }

  function show(): void {
    for (const scene of scenes) {
      scene.hidden = idOf(scene) !== way.at(-1);
      scene.ariaLabel = `Scene ${way.length}`;
    }
    past.replaceChildren(
      ...way.slice(1).map((to, index) => makeElement('li', '', wordsOf(way[index] ?? '', to))),
    );
    past.hidden = way.length === 1;
    status.replaceChildren();
    root.dataset.state = 'untouched';
    if (!isEnded()) return;
    const answer = { picked: way };
    const score = scoreAnswer(asked, answer);
    const { verdict, more } = sayVerdict(asked, answer, score);
    root.dataset.state = score.verdict;
    status.append(makeElement('p', '', makeElement('b', '', verdict), ` ${more}`));
  }

  function wordsOf(from: string, to: string): string {
    const links = root.querySelectorAll(`[id="${root.id}-${from}"] a`);
    const link = [...links].find((one) => one.getAttribute('href') === `#${root.id}-${to}`);
    return link?.textContent ?? '';
  }
}
