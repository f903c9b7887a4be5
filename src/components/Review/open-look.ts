import type { ModuleProgress } from '../../training/progress.ts';
import { makeButton, makeElement } from '../Question/make-element.ts';
import { fetchAgain } from './fetch-again.ts';
import { today, type Look } from './look.ts';
import { sayDue } from './say-looks.ts';

/**
 * Opens a look: room for words below each recall question, some of the module's own questions, and a button for its end.
 * Answers how to take all of it away again.
 */
export function openLook({ section, plan, lesson, title, address }: Look, finish: () => void): () => void {
  const when = section.querySelector('.look-when');
  const saidBefore = when?.textContent ?? '';
  const rooms = [...section.querySelectorAll('.recalls > li')].map((line, index) =>
    makeRoom(line, `${lesson.moduleId}-recall-${index}`),
  );
  const questions = makeElement('div', 'prose asked-again');
  questions.tabIndex = -1;
  const end = makeElement('p', 'actions', makeButton('button', 'Mark this look as done', finish));
  when?.replaceChildren(sayDue(plan, today()));
  section.append(questions, end);
  void askAgain(questions, { title, address }, lesson.progress());
  return () => {
    for (const added of [...rooms, questions, end]) added.remove();
    for (const fold of section.querySelectorAll('details')) fold.open = false;
    when?.replaceChildren(saidBefore);
  };
}

/** A place to write in before one compares. */
function makeRoom(line: Element, id: string): HTMLElement {
  const area = makeElement('textarea', '');
  area.id = id;
  area.rows = 2;
  area.autocomplete = 'off';
  const label = makeElement('label', 'hint', 'Your answer, in your head or here. It is not kept.');
  label.htmlFor = id;
  const room = makeElement('div', 'room', label, area);
  line.querySelector('details')?.before(room);
  return room;
}

async function askAgain(
  place: HTMLElement,
  module: { title: string; address: string },
  progress: ModuleProgress,
): Promise<void> {
  place.ariaBusy = 'true';
  try {
    const asked = await fetchAgain(module.address, progress);
    const head = asked.length === 0 ? [] : [makeElement('h3', '', 'Once more, from the module')];
    place.replaceChildren(...head, ...asked);
  } catch {
    const link = makeElement('a', '', module.title);
    link.href = module.address;
    const words = makeElement(
      'p',
      '',
      'The module’s own questions could not be fetched. They stand in ',
      link,
    );
    words.append(', and the look counts without them.');
    const again = makeButton('button button-quiet', 'Fetch them again', () => {
      // The button goes: what came in its place is read from here.
      void askAgain(place, module, progress).then(() => {
        place.focus();
      });
    });
    place.replaceChildren(makeElement('div', 'notice', words, again));
  }
  place.ariaBusy = null;
}
