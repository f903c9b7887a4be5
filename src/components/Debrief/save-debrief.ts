import { writeDebrief, type Debrief } from '../../team/debrief.ts';
import { offerFile } from '../Standing/offer-file.ts';

/** Hands a debrief to the person as a file that another device can open; answers what to say of it. */
export function saveDebrief(debrief: Debrief, today: string): string {
  return saveAs(today, 'json', 'application/json', `${writeDebrief(debrief, 2)}\n`);
}

/** Hands a text to the person as a file of that day; answers what to say of it. */
export function saveAs(today: string, ending: string, type: string, text: string): string {
  const name = `both-banks-debrief-${today}.${ending}`;
  offerFile(name, type, text);
  return `Saved as ${name}, where your browser puts downloads.`;
}
