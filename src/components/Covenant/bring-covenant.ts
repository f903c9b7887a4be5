import { namePart } from '../../covenant/clauses.ts';
import type { Draft } from '../../covenant/draft.ts';
import { openChoices } from '../../covenant/draft.ts';
import { describeMerge, mergeDrafts } from '../../covenant/merge-drafts.ts';
import { LONGEST_DRAFT, parseDraft, unpackDraft, type ReadDraft } from '../../covenant/read-draft.ts';
import { sayCount } from '../../language/counts.ts';
import { openBring, type Brought } from '../Bring/open-bring.ts';
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

/** Brings in a draft from a file, a pasted link or the page's own address: first shown, then merged or left. */
export function bringCovenant(place: HTMLElement, desk: Desk): void {
  const form = findPart(place, '.covenant-bring', HTMLFormElement);
  const said = findPart(form, '.covenant-told', HTMLElement);
  const offer = findPart(place, '.covenant-offer', HTMLElement);
  const news = findPart(place, '.covenant-trouble', HTMLElement);
  const title = findPart(offer, 'h2', HTMLElement);
  let offered: Draft | undefined;
  const { clearAddress } = openBring(BROUGHT, { form, said, news, show });

  findPart(offer, '.covenant-add', HTMLButtonElement).addEventListener('click', merge);
  findPart(offer, '.covenant-leave', HTMLButtonElement).addEventListener('click', () => {
    close('Left as it was: nothing was changed.');
  });
  // What another tab adds meanwhile is no change any more.
  desk.watch(() => {
    if (offered !== undefined) list(offered);
  });

  function show(read: ReadDraft, where: HTMLElement): void {
    offered = undefined;
    offer.hidden = true;
    for (const status of [said, news]) status.textContent = '';
    if ('trouble' in read) where.textContent = `${read.words} Nothing was changed.`;
    else if (!hasChanges(read.draft))
      where.textContent = 'You have all of this here already: nothing would change.';
    else {
      offered = read.draft;
      list(read.draft);
      offer.hidden = false;
      title.focus();
    }
    if (offered === undefined) clearAddress();
  }

  function hasChanges(draft: Draft): boolean {
    const mine = desk.draft();
    return (
      describeMerge(mine, draft).length > 0 || mergeDrafts(mine, draft).earlier.length > mine.earlier.length
    );
  }

  function list(draft: Draft): void {
    const changes = describeMerge(desk.draft(), draft).map(({ name, kind }) =>
      makeElement('li', '', makeElement('b', '', namePart(name)), `: ${KINDS[kind]}`),
    );
    const more = mergeDrafts(desk.draft(), draft).earlier.length - desk.draft().earlier.length;
    if (more > 0) changes.push(makeElement('li', '', `${sayCount(more, 'earlier version')}, new here.`));
    findPart(offer, '.covenant-changes', HTMLElement).replaceChildren(...changes);
  }

  function merge(): void {
    if (offered === undefined) return;
    const theirs = offered;
    offered = undefined;
    desk.change((draft) => mergeDrafts(draft, theirs));
    const open = openChoices(desk.draft()).length;
    close(
      open === 0
        ? 'Merged: nothing was lost.'
        : `Merged: nothing was lost. Choose a version in ${sayCount(open, 'part')}.`,
    );
  }

  function close(words: string): void {
    offered = undefined;
    offer.hidden = true;
    form.reset();
    clearAddress();
    news.textContent = words;
    findPart(place, '.covenant-print', HTMLElement).focus();
  }
}
