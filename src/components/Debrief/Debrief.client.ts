import { sayDay } from '../../language/dates.ts';
import { idOfDebrief, placeOfAsk } from '../../team/debrief-notes.ts';
import { metOn, nextOn } from '../../team/debrief-sheet.ts';
import { offerDeletion } from '../Kept/offer-deletion.ts';
import { offerGone } from '../Kept/offer-gone.ts';
import { findPart } from '../Progress/find-part.ts';
import { makeElement } from '../Question/make-element.ts';
import { beginDebrief } from './begin-debrief.ts';
import { bringDebrief } from './bring-debrief.ts';
import { openDesk, type DebriefDesk } from './desk.ts';
import { findModule } from './known-modules.ts';
import { fillNotes, makeNote, showItems } from './show-items.ts';
import { makeSheet, showSheet } from './show-sheet.ts';
import { nameOf, showShelf } from './show-shelf.ts';
import { saveDebrief } from './save-debrief.ts';
import { takeDebrief } from './take-debrief.ts';

/** The page on which a team comes back to what it said; without it the page is a sheet to print and the script. */
class DebriefPage extends HTMLElement {
  connectedCallback(): void {
    if (this.dataset.state !== undefined) return;
    this.dataset.state = 'empty';
    const desk = openDesk();
    const news = findPart(this, '.own-news', HTMLElement);
    const tell = (words: string): void => {
      news.textContent = words;
    };
    this.querySelector('.debrief-without')?.remove();
    for (const live of this.querySelectorAll<HTMLElement>('.debrief-live')) live.hidden = false;
    showItems(this, desk);
    showWork(this, desk);
    showShelf(this, desk);
    takeDebrief(this, desk);
    beginDebrief(this, desk, tell);
    offerDeletion(this, () => {
      void desk.forget().then(() => {
        forgetAddress();
        tell('Deleted from this browser. Links and files that were made of it stay.');
        findPart(this, '#open', HTMLElement).focus();
      });
    });
    bringDebrief(this, desk);
    offerGone(this, {
      ...desk,
      name: nameOf,
      keep: async (debrief) => {
        await desk.bring(debrief);
        findPart(this, '#debrief', HTMLElement).focus();
      },
      save: (debrief) => saveDebrief(debrief, desk.today()),
      leave: () => {
        const isOpen = desk.debrief() !== undefined;
        if (!isOpen) desk.close();
        if (!isOpen) forgetAddress();
        findPart(this, isOpen ? '#debrief' : '#open', HTMLElement).focus();
      },
    });
    openNamed(desk);
    window.addEventListener('hashchange', () => {
      // The link that was followed is no more on the shelf.
      if (openNamed(desk)) findPart(this, '#debrief', HTMLElement).focus();
    });
  }
}

/** Opens the debrief that the address names, or the only one that is kept; answers whether it names one. */
function openNamed(desk: DebriefDesk): boolean {
  const id = /^#of-([0-9a-z]{7})$/.exec(location.hash)?.[1];
  if (id !== undefined) return desk.open(id);
  if (location.hash === '' && desk.debrief() === undefined) {
    const [only, ...others] = desk.shelf();
    if (only !== undefined && others.length === 0) desk.open(idOfDebrief(only));
  }
  return false;
}

/** Shows what is open: its head, the module's questions, the days, the sheet, and the covenant once it is fetched. */
function showWork(place: HTMLElement, desk: DebriefDesk): void {
  const work = findPart(place, '.debrief-work', HTMLElement);
  const asks = findPart(place, '.debrief-asks', HTMLElement);
  const sheet = findPart(place, '.debrief-sheet', HTMLElement);
  const script = findPart(place, '.debrief-script', HTMLDetailsElement);
  const blank = [...sheet.cloneNode(true).childNodes];
  const days = [...place.querySelectorAll<HTMLInputElement>('.debrief-days input')];
  let shown = '';

  for (const day of days) {
    day.addEventListener('change', () => {
      if (day.value === '' || /^2\d{3}-\d\d-\d\d$/.test(day.value)) desk.note(`day/${day.name}`, day.value);
    });
  }
  desk.watch(() => {
    const debrief = desk.debrief();
    place.dataset.state = debrief === undefined ? 'empty' : 'open';
    work.hidden = debrief === undefined;
    findPart(place, '.debrief-empty', HTMLElement).hidden = debrief !== undefined || desk.shelf().length > 0;
    findPart(place, '.debrief-trouble', HTMLElement).textContent = desk.trouble();
    const id = debrief === undefined ? '' : idOfDebrief(debrief);
    const isOther = id !== shown;
    shown = id;
    if (debrief === undefined) {
      if (isOther) sheet.replaceChildren(...blank);
      if (isOther) delete sheet.dataset.state;
      return;
    }
    const { title, team, heldOn, module } = debrief;
    findPart(work, '#debrief', HTMLElement).textContent = title;
    findPart(work, '.debrief-about', HTMLElement).textContent =
      `${team === '' ? 'Said' : `${team}, said`} on ${sayDay(heldOn)}`;
    if (isOther) {
      script.open = false;
      asks.replaceChildren(
        ...findModule(place, module).asks.map((ask) => makeNote(desk, placeOfAsk(ask), ask)),
      );
      // A reload comes back to it; a link that was opened would carry its words along in the address.
      history.replaceState(history.state, '', `#of-${id}`);
    }
    fillNotes(asks, debrief);
    for (const day of days) {
      const value = day.name === 'met' ? metOn(debrief, desk.today()) : nextOn(debrief, desk.today());
      if (document.activeElement !== day) day.value = value;
    }
    showSheet(sheet, makeSheet(place, debrief, desk.today()));
    if (isOther) void showCovenant(place, desk);
  });
}

let isFetched = false;

/** The covenant and its checks are fetched once there is something to come back to. */
async function showCovenant(place: HTMLElement, desk: DebriefDesk): Promise<void> {
  if (isFetched) return;
  isFetched = true;
  const section = findPart(place, '.debrief-covenant', HTMLElement);
  try {
    const { recordBreaks } = await import('./record-breaks.ts');
    recordBreaks(section, place, desk);
  } catch {
    isFetched = false;
    section.append(makeElement('p', '', 'This part could not be loaded. Check your connection and reload.'));
  }
}

/** The address names what is not here any more. */
function forgetAddress(): void {
  history.replaceState(history.state, '', location.pathname);
}

customElements.define('bb-debrief', DebriefPage);
