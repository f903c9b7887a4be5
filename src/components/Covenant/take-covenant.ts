import { packDraft, writeDraft } from '../../covenant/read-draft.ts';
import { writeMarkdown, writeText } from '../../covenant/write-sheet.ts';
import { findPart } from '../Progress/find-part.ts';
import { offerFile } from '../Standing/offer-file.ts';
import { copyLink, showCode } from '../Take/hand-out-link.ts';
import type { Desk } from './desk.ts';

const LARGE =
  'There is too much in your covenant for a QR code. Copy the link, or save it as a file instead.';

/** Brings the ways out to life: print, link, files, all of them made in the browser. */
export function takeCovenant(place: HTMLElement, desk: Desk): void {
  const take = findPart(place, '.covenant-take', HTMLElement);
  const told = findPart(take, '.covenant-told', HTMLElement);
  const shown = findPart(take, '.covenant-shown', HTMLElement);
  const linkPlace = { said: told, shown, holds: 'your covenant' };

  findPart(place, '.covenant-print', HTMLButtonElement).addEventListener('click', () => {
    print();
  });
  findPart(place, '.covenant-copy', HTMLButtonElement).addEventListener('click', () => {
    findPart(place, '#share', HTMLElement).focus();
    void copy();
  });
  take.addEventListener('click', ({ target }) => {
    const way = target instanceof HTMLElement ? target.dataset.take : undefined;
    if (way === 'link') void copy();
    if (way === 'code') void link().then((line) => showCode(line, LARGE, linkPlace));
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

  async function link(): Promise<string> {
    const line = await packDraft(desk.draft(), desk.today());
    desk.letOut();
    return `${location.origin}/covenant/#${line}`;
  }

  async function copy(): Promise<void> {
    const copied = 'Link copied. Your colleague opens it and merges it with their own draft.';
    await copyLink(await link(), copied, linkPlace);
  }
}
