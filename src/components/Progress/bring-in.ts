import { describeMerge } from '../../training/merge.ts';
import { sayChange } from '../../training/progress-words.ts';
import { LONGEST_RECORD, readProgress } from '../../training/read-progress.ts';
import { unpackProgress, type SharedProgress } from '../../training/share-progress.ts';
import { offerBrought } from '../Bring/offer-brought.ts';
import type { Brought } from '../Bring/open-bring.ts';
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

/** Brings in progress, which is merged with what is here. */
export function bringIn(place: HTMLElement, keeper: Keeper): void {
  offerBrought(place, BROUGHT, {
    news: findPart(place, '.own-news', HTMLElement),
    pick: (read) => ('trouble' in read ? read.words : read.progress),
    describe: (progress) =>
      describeMerge(keeper.readAll(), progress).map((change) => [
        makeElement('b', '', titleOf(place, change.moduleId)),
        ': ',
        sayChange(change),
      ]),
    async take(progress, refuse) {
      const trouble = await keeper.putAll(progress);
      if (trouble === undefined) return 'Added. Everything that was here is still here.';
      refuse(SAVE_TROUBLES[trouble]);
      return undefined;
    },
    next: () => findPart(place, '#kept', HTMLElement),
    watch: keeper.watch,
  });
}
