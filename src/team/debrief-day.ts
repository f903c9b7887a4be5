import { sayCommitment } from './debrief-sheet.ts';
import { fitsDebrief, packDebrief, type DebriefPlan } from './debrief.ts';
import { writeCalendar } from '../transfer/calendar.ts';

/** The longest address that calendars and mail programs pass on whole: some cut what is longer. */
const LONGEST_ADDRESS = 2000;

/** Where a debrief is found: its own page, and the guide of the module, both full addresses. */
export interface DebriefPlaces {
  debrief: string;
  guide: string;
}

/** Where an entry in a calendar leads, and what it says of that. */
export interface DebriefAddress {
  url: string;
  words: string;
}

/** The line that opens a debrief with its commitments; empty where it has none, a day is missing, or it is too long to be read. */
export async function lineOfDebrief(plan: DebriefPlan): Promise<string> {
  return isPlanned(plan) && fitsDebrief(plan) ? await packDebrief(plan) : '';
}

/** Whether there is anything to come back to, and a day for it. */
export function isPlanned({ commitments, heldOn, dueOn }: DebriefPlan): boolean {
  return commitments.length > 0 && heldOn !== '' && dueOn !== '';
}

/** Where the day of a debrief leads: to the commitments where their link is short enough, else to where they are. */
export async function addressOfDebrief(
  plan: DebriefPlan,
  { debrief, guide }: DebriefPlaces,
): Promise<DebriefAddress> {
  const line = await lineOfDebrief(plan);
  const url = `${debrief}#${line}`;
  if (line !== '' && url.length <= LONGEST_ADDRESS)
    return { url, words: 'The link of this entry opens the debrief with these commitments.' };
  return isPlanned(plan)
    ? {
        url: `${guide}#sheet`,
        words:
          'These commitments are too long for the link of an entry. It leads to your session instead: open it in the browser that has the session, and go on to the debrief from your team’s sheet.',
      }
    : { url: `${guide}#debrief`, words: 'The link of this entry leads to the questions of the debrief.' };
}

/** The day of the debrief as text of an .ics file. */
export function writeDebriefDay(
  { title, team, dueOn, commitments }: DebriefPlan,
  id: string,
  { url, words }: DebriefAddress,
  now: Date,
): string {
  const of = team === '' ? '' : `, ${team}`;
  const lines = [
    'Ten minutes: ask, listen, and change one thing.',
    ...commitments.map((one) => `- ${sayCommitment(one)}`),
    words,
  ];
  return writeCalendar({
    kind: 'Debrief',
    url,
    now,
    days: [{ name: `team-${id}`, day: dueOn, title: `Debrief: ${title}${of}`, words: lines.join('\n') }],
  });
}
