import type { Standing } from '../../training/standing.ts';
import { makeElement } from '../Question/make-element.ts';

/** Greets somebody who comes back with the way to where they stopped, and with what cannot be read any more. */
export function showReturn(place: HTMLElement, { here, isFinished }: Standing, damage: string): void {
  const step = here === undefined ? null : document.getElementById(here);
  if (damage !== '')
    place.before(makeElement('p', 'damage', `${damage} `, link('/training/progress/', 'Look at it')));
  if (isFinished) {
    place.replaceChildren('You have finished this module. ', link('#standing', 'What comes next'));
  } else if (step !== null) {
    place.replaceChildren('Go on where you stopped: ', link(`#${step.id}`, step.textContent));
  }
}

function link(href: string, words: string): HTMLElement {
  const made = makeElement('a', '', words);
  made.href = href;
  return made;
}
