import { namePart } from '../../covenant/clauses.ts';
import { openChoices } from '../../covenant/draft.ts';
import { describeMerge, mergeDrafts } from '../../covenant/merge-drafts.ts';
import { LONGEST_DRAFT, parseDraft, unpackDraft, type ReadDraft } from '../../covenant/read-draft.ts';
import { sayCount } from '../../language/counts.ts';
import { offerBrought } from '../Bring/offer-brought.ts';
import type { Brought } from '../Bring/open-bring.ts';
import { findPart } from '../Progress/find-part.ts';
import { makeElement } from '../Question/make-element.ts';
import type { Desk } from './desk.ts';

const KINDS = {
  new: 'new here.',
  other: 'another version. Yours stays beside it until you choose one.',
  newer: 'gone on with there, in place of what is here.',
} as const;

const BROUGHT: Brought<ReadDraft> = {
  fragment: /^#bc\d/,
  longest: LONGEST_DRAFT,
  parse: parseDraft,
  unpack: unpackDraft,
};

/** Brings in a draft, which is merged with the one that is here. */
export function bringCovenant(place: HTMLElement, desk: Desk): void {
  offerBrought(place, BROUGHT, {
    news: findPart(place, '.covenant-trouble', HTMLElement),
    pick: (read) => ('trouble' in read ? read.words : read.draft),
    describe(draft) {
      const mine = desk.draft();
      const more = mergeDrafts(mine, draft).earlier.length - mine.earlier.length;
      return [
        ...describeMerge(mine, draft).map(({ name, kind }) => [
          makeElement('b', '', namePart(name)),
          `: ${KINDS[kind]}`,
        ]),
        ...(more > 0 ? [[`${sayCount(more, 'earlier version')}, new here.`]] : []),
      ];
    },
    take(theirs) {
      desk.change((draft) => mergeDrafts(draft, theirs));
      const open = openChoices(desk.draft()).length;
      const choose = open === 0 ? '' : ` Choose a version in ${sayCount(open, 'part')}.`;
      return Promise.resolve(desk.trouble() === '' ? `Merged: nothing was lost.${choose}` : desk.trouble());
    },
    next: () => findPart(place, '.covenant-print', HTMLElement),
    watch: desk.watch,
  });
}
