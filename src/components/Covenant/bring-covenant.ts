import { namePart } from '../../covenant/clauses.ts';
import type { Draft } from '../../covenant/draft.ts';
import { openChoices } from '../../covenant/draft.ts';
import { describeMerge, mergeDrafts } from '../../covenant/merge-drafts.ts';
import { LONGEST_DRAFT, parseDraft, unpackDraft, type ReadDraft } from '../../covenant/read-draft.ts';
import { sayCount } from '../../language/counts.ts';
import { findPart } from '../Progress/find-part.ts';
import { makeElement } from '../Question/make-element.ts';
import type { Desk } from './desk.ts';

const KINDS = {
  new: 'new here.',
  other: 'another version. Yours stays beside it until you choose one.',
  newer: 'gone on with there, in place of what is here.',
} as const;

/** Brings in a draft from a file, a pasted link or the page's own address: first shown, then merged or left. */
export function bringCovenant(place: HTMLElement, desk: Desk): void {
  const form = findPart(place, '.covenant-bring', HTMLFormElement);
  const file = findPart(form, '[name="file"]', HTMLInputElement);
  const line = findPart(form, '[name="line"]', HTMLTextAreaElement);
  const said = findPart(form, '.covenant-told', HTMLElement);
  const offer = findPart(place, '.covenant-offer', HTMLElement);
  const news = findPart(place, '.covenant-trouble', HTMLElement);
  const title = findPart(offer, 'h2', HTMLElement);
  let offered: Draft | undefined;

  file.addEventListener('change', () => void readFile());
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void readForm();
  });
  findPart(offer, '.covenant-add', HTMLButtonElement).addEventListener('click', merge);
  findPart(offer, '.covenant-leave', HTMLButtonElement).addEventListener('click', () => {
    close('Left as it was: nothing was changed.');
  });
  window.addEventListener('hashchange', () => void readAddress());
  // What another tab adds meanwhile is no change any more.
  desk.watch(() => {
    if (offered !== undefined) list(offered);
  });
  void readAddress();

  async function readAddress(): Promise<void> {
    if (/^#bc\d/.test(location.hash)) show(await unpackDraft(location.hash), news);
  }

  async function readForm(): Promise<void> {
    if (line.value.trim() !== '') show(await readText(line.value), said);
    else if ((file.files?.length ?? 0) > 0) await readFile();
    else said.textContent = 'Choose a file or paste a link first.';
  }

  async function readFile(): Promise<void> {
    const chosen = file.files?.[0];
    if (chosen === undefined) return;
    // Four bytes a letter at most: nothing longer is read into memory.
    const text = chosen.size > LONGEST_DRAFT * 4 ? '' : await chosen.text().catch(() => undefined);
    if (text === undefined)
      said.textContent = 'The file could not be opened. Choose it again, or another copy.';
    else show(await readText(text), said);
  }

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

/** An address that is copied or kept from here on must not carry the covenant along. */
function clearAddress(): void {
  if (location.hash.startsWith('#bc')) history.replaceState(history.state, '', location.pathname);
}

async function readText(text: string): Promise<ReadDraft> {
  const plain = text.replace(/^\uFEFF/, '').trim();
  return plain.startsWith('{') ? parseDraft(plain) : await unpackDraft(plain);
}
