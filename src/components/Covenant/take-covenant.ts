import { packDraft, writeDraft } from '../../covenant/read-draft.ts';
import { writeMarkdown, writeText } from '../../covenant/write-sheet.ts';
import { findPart } from '../Progress/find-part.ts';
import { makeElement } from '../Question/make-element.ts';
import { offerFile } from '../Standing/offer-file.ts';
import type { Desk } from './desk.ts';

/** Brings the ways out to life: print, link, files, all of them made in the browser. */
export function takeCovenant(place: HTMLElement, desk: Desk): void {
  const take = findPart(place, '.covenant-take', HTMLElement);
  const told = findPart(take, '.covenant-told', HTMLElement);
  const shown = findPart(take, '.covenant-shown', HTMLElement);

  findPart(place, '.covenant-print', HTMLButtonElement).addEventListener('click', () => {
    print();
  });
  findPart(place, '.covenant-copy', HTMLButtonElement).addEventListener('click', () => {
    findPart(place, '#share', HTMLElement).focus();
    void copyLink();
  });
  take.addEventListener('click', ({ target }) => {
    const way = target instanceof HTMLElement ? target.dataset.take : undefined;
    if (way === 'link') void copyLink();
    if (way === 'json') {
      save('json', 'application/json', `${writeDraft(desk.draft(), desk.today(), 2)}\n`);
      desk.letOut();
    }
    if (way === 'md') save('md', 'text/markdown', writeMarkdown(desk.covenant()));
    if (way === 'txt') save('txt', 'text/plain', writeText(desk.covenant()));
  });
  desk.watch(() => {
    shown.replaceChildren();
  });

  function save(ending: string, type: string, text: string): void {
    const name = `service-covenant.${ending}`;
    offerFile(name, type, text);
    told.textContent = `Saved as ${name}, where your browser puts downloads.`;
  }

  async function copyLink(): Promise<void> {
    const link = `${location.origin}/covenant/#${await packDraft(desk.draft(), desk.today())}`;
    desk.letOut();
    const isCopied =
      'clipboard' in navigator &&
      (await navigator.clipboard.writeText(link).then(
        () => true,
        () => false,
      ));
    told.textContent = isCopied
      ? 'Link copied. Your colleague opens it and merges it with their own draft.'
      : 'Copying was refused. Copy the link from here yourself.';
    const field = makeElement('textarea', 'shared-link');
    field.value = link;
    field.readOnly = true;
    field.rows = 3;
    field.setAttribute('aria-label', 'Link with your covenant');
    shown.replaceChildren(field);
    if (!isCopied) field.select();
  }
}
