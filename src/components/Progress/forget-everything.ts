import { sayAll } from '../../training/progress-words.ts';
import { forgetHandIns } from '../HandIn/kept-hand-in.ts';
import { findStorage } from '../Kept/browser.ts';
import { offerDeletion } from '../Kept/offer-deletion.ts';
import { findPart } from './find-part.ts';
import type { Keeper } from './progress-keeper.ts';

/** Lets a learner delete all that was learned here, told before what goes and what stays. */
export function forgetEverything(place: HTMLElement, keeper: Keeper): void {
  const lost = findPart(place, '.own-lost', HTMLElement);
  const say = (): void => {
    const unread = keeper.damaged().length + keeper.newer().length;
    lost.textContent = `${sayAll(keeper.readAll())}${unread === 0 ? '' : ' and what can’t be read'}`;
  };
  say();
  keeper.watch(say);
  offerDeletion(findPart(place, '.own-delete', HTMLElement), () => void forget());

  async function forget(): Promise<void> {
    await keeper.forgetAll();
    forgetHandIns(findStorage());
    findPart(place, '#kept', HTMLElement).focus();
    findPart(place, '.own-news', HTMLElement).textContent =
      'Deleted. This browser knows nothing any more of what you learned.';
  }
}
