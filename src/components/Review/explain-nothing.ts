import { openProgress } from '../Progress/progress-keeper.ts';
import { makeElement } from '../Question/make-element.ts';
import type { Look } from './look.ts';

/** True where pages may read what the browser keeps for them. */
export function canKeep(): boolean {
  try {
    return globalThis.localStorage.length >= 0;
  } catch {
    return false;
  }
}

/** Why the page cannot tell what is due, and what it shows instead. */
export function explainForbidden(): Element {
  const words =
    'This browser does not let pages keep anything, so this one can’t know what you have finished. Below are the questions of all modules.';
  return makeElement('p', 'notice', words);
}

/** What the page says where no module is finished: what to do, and that something kept here can't be read, if so. */
export function explainNothing(looks: readonly Look[]): Element[] {
  const keeper = openProgress();
  const begun = Object.keys(keeper.readAll().modules);
  const [first] = looks.filter(({ lesson }) => begun.includes(lesson.moduleId));
  const way =
    first === undefined
      ? ['There is nothing to look at again yet. ', link('/training/', 'Choose a module')]
      : ['There is nothing to look at again yet. Go on with ', link(first.address, first.title)];
  const words = makeElement(
    'p',
    'empty',
    ...way,
    ': some days after you finish it, its questions stand here.',
  );
  if (keeper.damaged().length + keeper.newer().length === 0) return [words];
  const trouble = makeElement('p', 'trouble', 'Something that this browser keeps can’t be read here. ');
  trouble.append(link('/training/progress/', 'See what it is'), '.');
  return [words, trouble];
}

function link(href: string, words: string): HTMLAnchorElement {
  const made = makeElement('a', '', words);
  made.href = href;
  return made;
}
