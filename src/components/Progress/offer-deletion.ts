import { sayAll } from '../../training/progress-words.ts';
import { forgetHandIns } from '../HandIn/kept-hand-in.ts';
import { findStorage } from '../Kept/browser.ts';
import { findPart } from './find-part.ts';
import type { Keeper } from './progress-keeper.ts';

/** Brings the deletion of everything to life: asked for, said what is lost, and only then done. */
export function offerDeletion(place: HTMLElement, keeper: Keeper): void {
  const section = findPart(place, '.own-delete', HTMLElement);
  const ask = findPart(section, '.own-ask', HTMLButtonElement);
  const sure = findPart(section, '.own-sure', HTMLElement);
  const keep = findPart(sure, '.own-keep', HTMLButtonElement);

  ask.addEventListener('click', () => {
    turn(sure.hasAttribute('hidden'));
  });
  keep.addEventListener('click', () => {
    turn(false);
    ask.focus();
  });
  findPart(sure, '.own-forget', HTMLButtonElement).addEventListener('click', () => void forget());

  function turn(isAsking: boolean): void {
    const unread = keeper.damaged().length + keeper.newer().length;
    findPart(sure, '.own-lost', HTMLElement).textContent =
      `This deletes ${sayAll(keeper.readAll())} from this browser${unread === 0 ? '' : ', and what can’t be read'}. It can’t be undone here; files and links that you saved keep what is in them. Team sessions, debriefs and your covenant stay: each is deleted where you made it.`;
    sure.hidden = !isAsking;
    ask.setAttribute('aria-expanded', String(isAsking));
    if (isAsking) keep.focus();
  }

  async function forget(): Promise<void> {
    await keeper.forgetAll();
    forgetHandIns(findStorage());
    turn(false);
    findPart(place, '#kept', HTMLElement).focus();
    findPart(place, '.own-news', HTMLElement).textContent =
      'Deleted. This browser knows nothing any more of what you learned; team sessions, debriefs and your covenant stay.';
  }
}
