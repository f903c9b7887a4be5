import { findPart } from '../Progress/find-part.ts';

/** Brings a deletion to life: asked for, thought over, and only then done, when the question is closed. */
export function offerDeletion(place: HTMLElement, forget: () => void): void {
  const ask = findPart(place, '.deletion-ask', HTMLButtonElement);
  const sure = findPart(place, '.deletion-sure', HTMLElement);
  const no = findPart(sure, '.deletion-no', HTMLButtonElement);

  function turn(isAsking: boolean): void {
    sure.hidden = !isAsking;
    ask.setAttribute('aria-expanded', String(isAsking));
    (isAsking ? no : ask).focus();
  }

  ask.addEventListener('click', () => {
    turn(sure.hasAttribute('hidden'));
  });
  no.addEventListener('click', () => {
    turn(false);
  });
  findPart(sure, '.deletion-yes', HTMLButtonElement).addEventListener('click', () => {
    turn(false);
    forget();
  });
}
