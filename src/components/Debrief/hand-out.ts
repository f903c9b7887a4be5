import { sayDay } from '../../language/dates.ts';
import { packDebrief, type Debrief } from '../../team/debrief.ts';
import { nextOn, type DebriefSheet } from '../../team/debrief-sheet.ts';
import { writeDebriefCalendar, writeDebriefMarkdown } from '../../team/write-debrief-sheet.ts';
import { copyLink, showCode, type LinkPlace } from '../Take/hand-out-link.ts';
import { saveAs } from './save-debrief.ts';

const LARGE = 'There is too much in it for a QR code. Copy the link, or save it as a file instead.';

/** A debrief that is taken along, as it stands on that day. */
export interface Taken {
  debrief: Debrief;
  sheet: DebriefSheet;
  today: string;
}

/** Hands a debrief out in one of the ways that few people need: it is fetched when somebody does. */
export async function handOut(
  way: string,
  { debrief, sheet, today }: Taken,
  place: LinkPlace,
): Promise<void> {
  const address = `${location.origin}${location.pathname}`;
  const { said } = place;
  if (way === 'md') said.textContent = saveAs(today, 'md', 'text/markdown', writeDebriefMarkdown(sheet));
  if (way === 'ics') {
    const text = writeDebriefCalendar(debrief, address, today, new Date());
    said.textContent = `${saveAs(today, 'ics', 'text/calendar', text)} The next look is on ${sayDay(nextOn(debrief, today))}.`;
  }
  const copied = 'Link copied. Whoever opens it sees your commitments and what you noted.';
  if (way === 'link') await copyLink(`${address}#${await packDebrief(debrief)}`, copied, place);
  if (way === 'code') await showCode(`${address}#${await packDebrief(debrief)}`, LARGE, place);
}
