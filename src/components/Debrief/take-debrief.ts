import { packDebrief, writeDebrief, type Debrief } from '../../team/debrief.ts';
import {
  nextOn,
  sheetOfDebrief,
  writeDebriefCalendar,
  writeDebriefMarkdown,
  type DebriefSheet,
} from '../../team/debrief-sheet.ts';
import { sayDay } from '../../language/dates.ts';
import { findPart } from '../Progress/find-part.ts';
import { offerFile } from '../Standing/offer-file.ts';
import { copyLink, showCode } from '../Take/hand-out-link.ts';
import type { DebriefDesk } from './desk.ts';
import { findModule } from './known-modules.ts';

const LARGE = 'There is too much in it for a QR code. Copy the link, or save it as a file instead.';

/** The sheet of a debrief, with the questions of its module. */
export function makeSheet(place: HTMLElement, debrief: Debrief, today: string): DebriefSheet {
  return sheetOfDebrief(debrief, findModule(place, debrief.module).asks, today);
}

/** Brings the ways out to life: print, files, calendar, link and code, all of them made in the browser. */
export function takeDebrief(place: HTMLElement, desk: DebriefDesk): void {
  const section = findPart(place, '.debrief-take', HTMLElement);
  const said = findPart(section, '.own-said', HTMLElement);
  const shown = findPart(section, '.own-shown', HTMLElement);
  const linkPlace = { said, shown, holds: 'your debrief' };

  for (const button of place.querySelectorAll('.debrief-print')) {
    button.addEventListener('click', () => {
      print();
    });
  }
  section.addEventListener('click', ({ target }) => {
    const debrief = desk.debrief();
    const way = target instanceof HTMLElement ? target.dataset.take : undefined;
    if (debrief !== undefined && way !== undefined) void take(way, debrief);
  });
  desk.watch(() => {
    shown.replaceChildren();
  });

  async function take(way: string, debrief: Debrief): Promise<void> {
    const today = desk.today();
    const address = `${location.origin}${location.pathname}`;
    if (way === 'md') save('md', 'text/markdown', writeDebriefMarkdown(makeSheet(place, debrief, today)));
    if (way === 'json') saySaved(saveDebrief(debrief, today));
    if (way === 'ics') {
      save('ics', 'text/calendar', writeDebriefCalendar(debrief, address, today, new Date()));
      said.textContent = `Saved as ${nameFile(today, 'ics')}: the next look is on ${sayDay(nextOn(debrief, today))}.`;
    }
    const copied = 'Link copied. Whoever opens it sees your commitments and what you noted.';
    if (way === 'link') await copyLink(`${address}#${await packDebrief(debrief)}`, copied, linkPlace);
    if (way === 'code') await showCode(`${address}#${await packDebrief(debrief)}`, LARGE, linkPlace);
  }

  function save(ending: string, type: string, text: string): void {
    const name = nameFile(desk.today(), ending);
    offerFile(name, type, text);
    saySaved(name);
  }

  function saySaved(name: string): void {
    said.textContent = `Saved as ${name}, where your browser puts downloads.`;
  }
}

/** Hands a debrief to the person as a file that another device can open; answers its name. */
export function saveDebrief(debrief: Debrief, today: string): string {
  const name = nameFile(today, 'json');
  offerFile(name, 'application/json', `${writeDebrief(debrief, 2)}\n`);
  return name;
}

function nameFile(today: string, ending: string): string {
  return `both-banks-debrief-${today}.${ending}`;
}
