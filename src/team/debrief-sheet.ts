import { addDays } from '../language/days.ts';
import { sayDay } from '../language/dates.ts';
import { sayList } from '../language/lists.ts';
import { sayWritten } from '../training/say-written.ts';
import type { Debrief, TeamCommitment } from './debrief.ts';
import { noteAt, OUTCOMES, placeOf, placeOfAsk, standingOf, type NoteName } from './debrief-notes.ts';

/** The five questions, each with how to ask it; the first is answered by the commitment itself. */
export const SCRIPT = [
  { name: 'said', ask: 'What did we say?', how: 'Read the commitment aloud, in the words it was made in.' },
  {
    name: 'did',
    ask: 'What did we do?',
    how: 'Kept, bent or broken. Say what happened, not who is to blame.',
  },
  {
    name: 'way',
    ask: 'What got in the way?',
    how: 'A time, a tool, a rule, a habit: look at the work before you look at people.',
  },
  {
    name: 'noticed',
    ask: 'What did a customer notice?',
    how: 'Something that somebody said, did or stopped doing. If nobody knows, whom could you ask?',
  },
  {
    name: 'changes',
    ask: 'What changes?',
    how: 'One thing, with a name and a day. Keep the words, rewrite them or let them go.',
  },
] as const;

/** What is asked at the end where the module has no questions of its own. */
export const LAST_ASKS = [
  'What did we keep that surprised us?',
  'What did we break, and what did it teach us?',
] as const;

/** What an outcome is called, and what is meant by it. */
export const OUTCOME_WORDS = {
  kept: { name: 'Kept', means: 'as we said' },
  bent: { name: 'Bent', means: 'in part, or late' },
  broken: { name: 'Broken', means: 'not done' },
} as const;

/** Days until the team looks again, where it has chosen no other day. */
const NEXT_AFTER = 30;

/** A commitment as it stands on the sheet, with the answers to the questions that were answered. */
export interface DebriefRow {
  who: string;
  said: string;
  outcome: string;
  answers: readonly { ask: string; text: string }[];
}

/** What a team takes along from its debrief, from top to bottom. */
export interface DebriefSheet {
  title: string;
  /** Team, when it was said, when the team came back to it, the next day. */
  facts: readonly string[];
  /** “2 kept, 1 bent and 1 broken”; empty where nothing is said of any. */
  count: string;
  rows: readonly DebriefRow[];
  asks: readonly { ask: string; text: string }[];
}

/** The sheet of a debrief that was held by that day; `asks` are the module's own questions. */
export function sheetOfDebrief(debrief: Debrief, asks: readonly string[], today: string): DebriefSheet {
  const rows = standingOf(debrief).map((commitment) => rowOf(debrief, commitment));
  const counted = OUTCOMES.flatMap((outcome) => {
    const { name } = OUTCOME_WORDS[outcome];
    const count = rows.filter((row) => row.outcome === name).length;
    return count === 0 ? [] : [`${count} ${name.toLowerCase()}`];
  });
  return {
    title: `Debrief: ${debrief.title}`,
    facts: [
      ...(debrief.team.trim() === '' ? [] : [debrief.team.trim()]),
      `Said on ${sayDay(debrief.heldOn)}`,
      `Looked at again on ${sayDay(metOn(debrief, today))}`,
      `Next look on ${sayDay(nextOn(debrief, today))}`,
    ],
    count: sayList(counted),
    rows,
    asks: asks.flatMap((ask) => answered(ask, noteAt(debrief, placeOfAsk(ask)))),
  };
}

/** The day of the debrief: as noted, else today. */
export function metOn(debrief: Debrief, today: string): string {
  return noteAt(debrief, 'day/met') || today;
}

/** The day on which the team looks again: as noted, else some weeks after the debrief. */
export function nextOn(debrief: Debrief, today: string): string {
  return noteAt(debrief, 'day/next') || addDays(metOn(debrief, today), NEXT_AFTER);
}

/** “Priya: If …, then I will …”; without a name the words alone. */
export function sayCommitment({ who, words }: TeamCommitment): string {
  return [who.trim(), sayWritten(words)].filter((part) => part !== '').join(': ');
}

function rowOf(debrief: Debrief, commitment: TeamCommitment): DebriefRow {
  const note = (name: NoteName): string => noteAt(debrief, placeOf(commitment, name)).trim();
  const outcome = OUTCOMES.find((each) => each === note('outcome'));
  return {
    who: commitment.who.trim(),
    said: sayWritten(commitment.words),
    outcome: outcome === undefined ? '' : OUTCOME_WORDS[outcome].name,
    answers: SCRIPT.flatMap(({ name, ask }) => (name === 'said' ? [] : answered(ask, note(name)))),
  };
}

function answered(ask: string, text: string): { ask: string; text: string }[] {
  return text.trim() === '' ? [] : [{ ask, text: text.trim() }];
}
