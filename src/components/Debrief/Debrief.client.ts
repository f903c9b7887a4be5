import { sayDay } from '../../language/dates.ts';
import { idOfDebrief, placeOfAsk } from '../../team/debrief-notes.ts';
import { metOn, nextOn } from '../../team/debrief-sheet.ts';
import { tellTroubles } from '../Kept/tell-troubles.ts';
import { findPart } from '../Progress/find-part.ts';
import { makeButton, makeElement } from '../Question/make-element.ts';
import { offerFile } from '../Standing/offer-file.ts';
import { beginDebrief } from './begin-debrief.ts';
import { bringDebrief } from './bring-debrief.ts';
import { openDesk, type DebriefDesk } from './desk.ts';
import { findModule } from './known-modules.ts';
import { fillNotes, makeNote, showItems } from './show-items.ts';
import { showSheet } from './show-sheet.ts';
import { makeSheet, takeDebrief } from './take-debrief.ts';

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
    offerDeletion(this, desk, tell);
    bringDebrief(this, desk, tell);
    openNamed(desk);
    window.addEventListener('hashchange', () => {
      openNamed(desk);
    });
  }
}

/** Opens the debrief that the address names, or the only one that is kept. */
function openNamed(desk: DebriefDesk): void {
  const id = /^#of-([0-9a-z]{7})$/.exec(location.hash)?.[1];
  if (id !== undefined) desk.open(id);
  else if (location.hash === '' && desk.debrief() === undefined) {
    const [only, ...others] = desk.shelf();
    if (only !== undefined && others.length === 0) desk.open(idOfDebrief(only));
  }
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

/** Lists what is kept besides, and what can't be read. */
function showShelf(place: HTMLElement, desk: DebriefDesk): void {
  const shelf = findPart(place, '.debrief-shelf', HTMLElement);
  const list = findPart(shelf, 'ul', HTMLElement);
  const troubles = findPart(place, '.own-troubles', HTMLElement);
  desk.watch(() => {
    const open = desk.debrief();
    const others = desk
      .shelf()
      .filter((each) => open === undefined || idOfDebrief(each) !== idOfDebrief(open));
    shelf.hidden = others.length === 0;
    list.replaceChildren(
      ...others.map((each) => {
        const link = makeElement('a', '', [each.title, each.team].filter((part) => part !== '').join(', '));
        link.href = `#of-${idOfDebrief(each)}`;
        return makeElement('li', '', link, ` said on ${sayDay(each.heldOn)}, due on ${sayDay(each.dueOn)}`);
      }),
    );
    const { damaged, hasNewer } = desk.unread();
    tellTroubles(troubles, [
      ...(hasNewer
        ? [
            makeElement(
              'li',
              '',
              'A newer version of this site has kept a debrief here. It is left as it is; reload the page to see it.',
            ),
          ]
        : []),
      ...damaged.map((text) =>
        makeElement(
          'li',
          '',
          makeElement(
            'p',
            '',
            'A debrief that was kept here is damaged and can’t be read. It was not deleted: save it as it is for somebody who may mend it, or open its link or file again.',
          ),
          makeButton('button button-quiet', 'Save the damaged text', () => {
            offerFile('both-banks-damaged-debrief.txt', 'text/plain', text);
          }),
        ),
      ),
    ]);
  });
}

function offerDeletion(place: HTMLElement, desk: DebriefDesk, tell: (words: string) => void): void {
  const ask = findPart(place, '.debrief-ask', HTMLButtonElement);
  const sure = findPart(place, '#sure', HTMLElement);
  const keep = findPart(sure, '.own-keep', HTMLButtonElement);
  const toggle = (isOpen: boolean): void => {
    sure.hidden = !isOpen;
    ask.setAttribute('aria-expanded', String(isOpen));
    (isOpen ? keep : ask).focus();
  };
  ask.addEventListener('click', () => {
    toggle(sure.hidden !== false);
  });
  keep.addEventListener('click', () => {
    toggle(false);
  });
  findPart(sure, '.own-forget', HTMLButtonElement).addEventListener('click', () => {
    toggle(false);
    void desk.forget().then(() => {
      history.replaceState(history.state, '', location.pathname);
      tell('Deleted from this browser. Links and files that were made of it stay.');
      findPart(place, '#open', HTMLElement).focus();
    });
  });
}

customElements.define('bb-debrief', DebriefPage);
