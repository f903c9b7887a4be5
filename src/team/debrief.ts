import { packLine, unpackLine, type LineKind, type LineTrouble } from '../transfer/packed-line.ts';
import {
  fieldsOf,
  readDay,
  readInstant,
  readList,
  readMatching,
  readNamed,
  readRecord,
  readText,
  type Fields,
  type RecordKind,
} from '../transfer/read-record.ts';
import { writeSorted } from '../transfer/sorted-json.ts';

/** What somebody said they would do: one text, or [if, then, by]. */
export interface TeamCommitment {
  who: string;
  words: readonly string[];
}

/** What a team comes back to some weeks after a module: its own commitments, days as `2026-11-22`. */
export interface DebriefPlan {
  format: 'both-banks-debrief';
  version: 1;
  /** Id of the module. */
  module: string;
  title: string;
  team: string;
  heldOn: string;
  dueOn: string;
  commitments: readonly TeamCommitment[];
}

/** Something that was noted, and when (ISO instant in UTC). */
export interface Note {
  text: string;
  at: string;
}

/** A plan, and what was noted when the team came back to it, by its place (see `debrief-notes.ts`). */
export interface Debrief extends DebriefPlan {
  noted?: Readonly<Record<string, Note>>;
}

/** A debrief, or why there is none, with a sentence for a person that names the remedy. */
export type ReadDebrief = { debrief: Debrief } | { trouble: LineTrouble; words: string };

/** How long a debrief's texts (UTF-16 units) and how many its commitments may be; what is longer can't be read back. */
export const DEBRIEF_FORM = {
  module: '^[a-z0-9]+(-[a-z0-9]+)*$',
  longestName: 200,
  longestWords: 20_000,
  mostWords: 3,
  mostCommitments: 200,
  place: '^([0-9a-z]{7}/(outcome|did|way|noticed|changes|out)|ask/[0-9a-z]{7}|day/(met|next))$',
  mostNotes: 2000,
  longest: 1_000_000,
} as const;

const KIND: RecordKind = {
  format: 'both-banks-debrief',
  version: 1,
  longest: DEBRIEF_FORM.longest,
  words: {
    damaged: 'This debrief is damaged. Make its link or file again where it came from, and try with that.',
    foreign: 'This is not a debrief from this site. Choose a file or a link that was made for one.',
    newer: 'This debrief was written by a newer version of this site. Reload the page, then try again.',
  },
};

const LINE: LineKind = { letters: 'bd', version: 1, longest: DEBRIEF_FORM.longest * 4 };

/** The debrief as JSON with names in order: the same one gives the same text on every device. */
export function writeDebrief(debrief: Debrief, indent = 0): string {
  return writeSorted(debrief, indent);
}

/** Whether a debrief can be read back: what is too long, or has too many commitments, can't. */
export function fitsDebrief(debrief: Debrief): boolean {
  return 'debrief' in parseDebrief(writeDebrief(debrief));
}

/** Packs a debrief, or the mere plan of one, into a line for the fragment of `/training/debrief/#…`. */
export function packDebrief(debrief: Debrief): Promise<string> {
  return packLine(LINE, writeDebrief(debrief));
}

/** Reads a line or an address that ends in one, as a person pastes it; never rejects, whatever the text. */
export async function unpackDebrief(text: string): Promise<ReadDebrief> {
  const line = await unpackLine(LINE, text);
  return 'text' in line ? parseDebrief(line.text) : line;
}

/** Reads a debrief from its JSON; never throws, whatever the text. Fields it does not know are left out. */
export function parseDebrief(text: string): ReadDebrief {
  const read = readRecord(KIND, text, readFields);
  return 'value' in read ? { debrief: read.value } : read;
}

function readFields({ module, title, team, heldOn, dueOn, commitments, noted }: Fields): Debrief {
  const { longestName, mostCommitments, place, mostNotes } = DEBRIEF_FORM;
  return {
    format: 'both-banks-debrief',
    version: 1,
    module: readMatching(module, 'module', DEBRIEF_FORM.module),
    title: readText(title, 'title', longestName),
    team: readText(team, 'team', longestName),
    heldOn: readDay(heldOn, 'heldOn'),
    dueOn: readDay(dueOn, 'dueOn'),
    commitments: readList(commitments, 'commitments', mostCommitments, readCommitment),
    ...(noted === undefined ? {} : { noted: readNamed(noted, 'noted', place, mostNotes, readNote) }),
  };
}

function readCommitment(value: unknown, path: string): TeamCommitment {
  const { who, words } = fieldsOf(value, path);
  const { longestName, longestWords, mostWords } = DEBRIEF_FORM;
  return {
    who: readText(who, `${path}.who`, longestName),
    words: readList(words, `${path}.words`, mostWords, (text, place) => readText(text, place, longestWords)),
  };
}

function readNote(value: unknown, path: string): Note {
  const { text, at } = fieldsOf(value, path);
  const isDay = path.includes('.day/') && text !== '';
  return {
    text: isDay ? readDay(text, `${path}.text`) : readText(text, `${path}.text`, DEBRIEF_FORM.longestWords),
    at: readInstant(at, `${path}.at`),
  };
}
