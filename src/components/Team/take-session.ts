import { addressOfDebrief, isPlanned, lineOfDebrief, writeDebriefDay } from '../../team/debrief-day.ts';
import { planDebrief, sheetOf, type SheetModule } from '../../team/group-sheet.ts';
import { writeSession } from '../../team/read-session.ts';
import type { TeamSession } from '../../team/session.ts';
import { writeGroupSheet } from '../../team/write-group-sheet.ts';
import { findPart } from '../Progress/find-part.ts';
import { offerFile } from '../Standing/offer-file.ts';
import type { TeamDesk } from './desk.ts';

/** Address of the page that opens a debrief. */
const DEBRIEF = '/training/debrief/';

/** Brings the ways out to life: the printed sheet and the files, all of them made in the browser. */
export function takeSession(place: HTMLElement, desk: TeamDesk, module: SheetModule): void {
  const take = findPart(place, '.team-take', HTMLElement);
  const told = findPart(take, ':scope > .team-told', HTMLElement);
  /** How many links were begun. */
  let asked = 0;

  findPart(take, '.team-print', HTMLButtonElement).addEventListener('click', () => {
    document.body.dataset.print = 'sheet';
    print();
  });
  globalThis.addEventListener('afterprint', () => {
    delete document.body.dataset.print;
  });
  desk.watch(() => void linkDebrief());
  take.addEventListener('click', ({ target }) => {
    const way = target instanceof HTMLElement ? target.dataset.take : undefined;
    const session = desk.session();
    if (session === undefined || way === undefined) return;
    if (way === 'json') told.textContent = saveSession(session);
    if (way === 'md')
      told.textContent = saveAs(session, 'md', 'text/markdown', writeGroupSheet(sheetOf(session, module)));
    if (way === 'ics') void saveDay(session);
  });

  /** The commitments go along in the link itself; nothing of it reaches a server. */
  async function linkDebrief(): Promise<void> {
    const session = desk.session();
    if (session === undefined) return;
    const plan = planDebrief(session, module);
    asked += 1;
    const mine = asked;
    const line = await lineOfDebrief(plan);
    // Another change may have come meanwhile, and make a link of its own.
    if (mine !== asked) return;
    findPart(take, '.team-debrief', HTMLElement).hidden = line === '';
    findPart(take, '.team-debrief-long', HTMLElement).hidden = !isPlanned(plan) || line !== '';
    findPart(take, '.team-debrief-link', HTMLAnchorElement).href = `${DEBRIEF}#${line}`;
  }

  async function saveDay(session: TeamSession): Promise<void> {
    if (session.debriefOn === '') {
      told.textContent = 'There is no day for the debrief yet. Choose one above.';
      return;
    }
    const plan = planDebrief(session, module);
    const places = { debrief: location.origin + DEBRIEF, guide: location.origin + location.pathname };
    const address = await addressOfDebrief(plan, places);
    const text = writeDebriefDay(plan, session.id, address, new Date());
    told.textContent = `${saveAs(session, 'ics', 'text/calendar', text)} ${address.words}`;
  }
}

/** Hands a session to the person as a file that another device can bring in; answers what to say of it. */
export function saveSession(session: TeamSession): string {
  return saveAs(session, 'json', 'application/json', `${writeSession(session, 2)}\n`);
}

function saveAs({ module, heldOn }: TeamSession, ending: string, type: string, text: string): string {
  const name = `${[module, 'team', heldOn].filter((part) => part !== '').join('-')}.${ending}`;
  offerFile(name, type, text);
  return `Saved as ${name}, where your browser puts downloads.`;
}
