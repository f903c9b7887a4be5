import { describeMerge } from '../../training/merge.ts';
import type { Progress } from '../../training/progress.ts';
import { sayChange } from '../../training/progress-words.ts';
import { LONGEST_RECORD, readProgress } from '../../training/read-progress.ts';
import { unpackProgress, type SharedProgress } from '../../training/share-progress.ts';
import { openBring, type Brought } from '../Bring/open-bring.ts';
import { makeElement } from '../Question/make-element.ts';
import { findPart } from './find-part.ts';
import type { Keeper } from './progress-keeper.ts';
import { SAVE_TROUBLES } from './say-trouble.ts';
import { titleOf } from './show-kept.ts';

const BROUGHT: Brought<SharedProgress> = {
  fragment: /^#bb\d/,
  longest: LONGEST_RECORD,
  parse: readProgress,
  unpack: unpackProgress,
};

/** Brings in progress from a file, a pasted link or the page's own address: first shown, then added or left. */
export function bringIn(place: HTMLElement, keeper: Keeper): void {
  const form = findPart(place, '.own-bring', HTMLFormElement);
  const said = findPart(form, '.own-said', HTMLElement);
  const offer = findPart(place, '.own-offer', HTMLElement);
  const refused = findPart(offer, '.own-said', HTMLElement);
  const news = findPart(place, '.own-news', HTMLElement);
  let offered: Progress | undefined;
  const { clearAddress } = openBring(BROUGHT, { form, said, news, show });

  findPart(offer, '.own-add', HTMLButtonElement).addEventListener('click', () => void add());
  findPart(offer, '.own-leave', HTMLButtonElement).addEventListener('click', () => {
    close('Left as it was: nothing was changed.');
  });
  // What another tab adds meanwhile is no change any more.
  keeper.watch(() => {
    if (offered !== undefined) list(offered);
  });

  function show(result: SharedProgress, where: HTMLElement): void {
    offered = undefined;
    offer.hidden = true;
    for (const status of [said, news, refused]) status.textContent = '';
    if ('trouble' in result) {
      where.textContent = `${result.words} Nothing was changed.`;
    } else if (describeMerge(keeper.readAll(), result.progress).length === 0) {
      where.textContent = 'You have all of this here already: nothing would change.';
    } else {
      offered = result.progress;
      list(offered);
      offer.hidden = false;
      findPart(offer, 'h2', HTMLElement).focus();
    }
    if (offered === undefined) clearAddress();
  }

  function list(progress: Progress): void {
    const changes = describeMerge(keeper.readAll(), progress).map((change) =>
      makeElement('li', '', makeElement('b', '', titleOf(place, change.moduleId)), ': ', sayChange(change)),
    );
    findPart(offer, '.own-changes', HTMLUListElement).replaceChildren(...changes);
  }

  async function add(): Promise<void> {
    if (offered === undefined) return;
    const progress = offered;
    offered = undefined;
    const trouble = await keeper.putAll(progress);
    if (trouble === undefined) {
      close('Added. Everything that was here is still here.');
      return;
    }
    offered = progress;
    refused.textContent = SAVE_TROUBLES[trouble];
  }

  function close(words: string): void {
    offered = undefined;
    offer.hidden = true;
    form.reset();
    clearAddress();
    findPart(place, '#kept', HTMLElement).focus();
    news.textContent = words;
  }
}
