import { PROGRESS_FORM, readAnswer } from '../training/read-progress.ts';
import type { LineTrouble } from '../transfer/packed-line.ts';
import {
  Fault,
  fieldsOf,
  readInstant,
  readList,
  readMatching,
  readNamed,
  readRecord,
  readText,
  type RecordKind,
} from '../transfer/read-record.ts';
import { writeSorted } from '../transfer/sorted-json.ts';
import { HAND_IN_VERSION, shownName, shownText, type HandIn } from './hand-in.ts';

/**
 * A hand-in, and how many of its answers could not even be read, their questions being worded otherwise here; or why there
 * is none, with a sentence for a person that names the remedy.
 */
export type ReadHandIn = { handIn: HandIn; unread: number } | HandInFailure;

/** Why there is no hand-in: `other` means that it is of another module. */
export interface HandInFailure {
  trouble: LineTrouble | 'other';
  words: string;
}

/** No hand-in is longer, in UTF-16 units. */
export const LONGEST_HAND_IN = 400_000;

/** What ids look like, and how many of a thing there may be: said once, for reader and schema. */
export const HAND_IN_FORM = {
  id: '^[0-9a-f]{12}$',
  longestName: 500,
  longestText: 20_000,
  mostAnswers: 200,
  mostTexts: 40,
  mostValues: 3,
} as const;

const WORDS: Readonly<Record<HandInFailure['trouble'], string>> = {
  cut: 'Only a part of it arrived. Ask for it again, whole; where it is cut again, ask for the file.',
  damaged: 'This hand-in is damaged: something in it has changed. Ask for it once more.',
  foreign:
    'This is not a hand-in from this site. What you need is the link, the line or the file of a person’s hand-in page.',
  newer: 'This hand-in was made by a newer version of this site. Reload the page, then try again.',
  other:
    'This was handed in for another module. Open the facilitator’s page of that module and add it there.',
};

const KIND: RecordKind = {
  format: 'both-banks-hand-in',
  version: HAND_IN_VERSION,
  longest: LONGEST_HAND_IN,
  words: WORDS,
};

/** The hand-in as JSON with names in order. */
export function writeHandIn(handIn: HandIn, indent = 0): string {
  return writeSorted(handIn, indent);
}

/** Reads a hand-in from its JSON; never throws, whatever the text. Fields it does not know are left out. */
export function parseHandIn(text: string): ReadHandIn {
  const read = readRecord(KIND, text, (fields) => readHandIn(fields, 'hand-in'));
  return 'value' in read ? { handIn: read.value, unread: 0 } : read;
}

/** Reads a hand-in that stands in something else; throws a Fault where it is none. */
export function readHandIn(value: unknown, path: string): HandIn {
  const { format, version, id, module, at, name, answers, texts } = fieldsOf(value, path);
  if (format !== 'both-banks-hand-in' || version !== HAND_IN_VERSION)
    throw new Fault(`${path} is no hand-in that can be read here`);
  const { longestName, longestText, mostAnswers, mostTexts, mostValues } = HAND_IN_FORM;
  const shown = name === undefined ? '' : shownName(readText(name, `${path}.name`, longestName));
  const handed = readNamed(answers, `${path}.answers`, PROGRESS_FORM.wording, mostAnswers, (one, place) => {
    const { first, last } = fieldsOf(one, place);
    return { first: readAnswer(first, `${place}.first`), last: readAnswer(last, `${place}.last`) };
  });
  const written = readNamed(texts ?? {}, `${path}.texts`, PROGRESS_FORM.id, mostTexts, (values, place) =>
    readList(values, place, mostValues, (text, where) => shownText(readText(text, where, longestText))),
  );
  const said = byName(written).filter(([, values]) => values.some((text) => text !== ''));
  return {
    format,
    version,
    id: readMatching(id, `${path}.id`, HAND_IN_FORM.id),
    module: readMatching(module, `${path}.module`, PROGRESS_FORM.id),
    at: readInstant(at, `${path}.at`),
    ...(shown === '' ? {} : { name: shown }),
    answers: Object.fromEntries(byName(handed)),
    ...(said.length === 0 ? {} : { texts: Object.fromEntries(said) }),
  };
}

/** Why there is no hand-in, in words. */
export function tellTrouble(trouble: HandInFailure['trouble']): HandInFailure {
  return { trouble, words: WORDS[trouble] };
}

function byName<Value>(record: Readonly<Record<string, Value>>): [string, Value][] {
  return Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
}
