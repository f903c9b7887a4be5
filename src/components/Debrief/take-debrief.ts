import type { Debrief } from '../../team/debrief.ts';
import { findPart } from '../Progress/find-part.ts';
import type { DebriefDesk } from './desk.ts';
import { saveDebrief } from './save-debrief.ts';
import { makeSheet } from './show-sheet.ts';

/** Brings the ways out to life: print, files, calendar, link and code, all of them made in the browser. */
export function takeDebrief(place: HTMLElement, desk: DebriefDesk): void {
  const section = findPart(place, '.debrief-take', HTMLElement);
  const said = findPart(section, '.own-said', HTMLElement);
  const shown = findPart(section, '.own-shown', HTMLElement);

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
    if (way === 'json') {
      said.textContent = saveDebrief(debrief, today);
      return;
    }
    const ways = await import('./hand-out.ts').catch(() => undefined);
    const taken = { debrief, sheet: makeSheet(place, debrief, today), today };
    if (ways !== undefined) await ways.handOut(way, taken, { said, shown, holds: 'your debrief' });
    else
      said.textContent =
        'This could not be loaded. Check your connection and try again, or save it as a file.';
  }
}
