import {
  fieldsOf,
  LONGEST_NAME,
  readDay,
  readInstant,
  readList,
  readMatching,
  readNamed,
  readRecord,
  readText,
  TIME_FORM,
  type RecordKind,
  type RecordTrouble,
} from '../transfer/read-record.ts';
import { mergeModule } from './merge.ts';
import {
  LONGEST_TEXT,
  makeProgress,
  PROGRESS_VERSION,
  type Given,
  type ModuleProgress,
  type Progress,
  type Written,
} from './progress.ts';
import type { Answer } from './score.ts';

/** A record, or why there is none, with a sentence for a person that names the remedy. */
export type ReadProgress = { progress: Progress } | { trouble: RecordTrouble; words: string };

/** No record is longer, in UTF-16 units: browsers keep five million for a site. */
export const LONGEST_RECORD = 4_000_000;

/** What names and instants look like, and how many of a thing there may be: said once, for reader and schema. */
export const PROGRESS_FORM = {
  id: '^[a-z0-9]+(-[a-z0-9]+)*$',
  wording: '^[a-z0-9]+(-[a-z0-9]+)*@[a-z0-9]{1,16}$',
  step: '^[^\\u0000-\\u0020]{1,200}$',
  ...TIME_FORM,
  reviewDays: '^[1-9]\\d{0,3}$',
  longestName: LONGEST_NAME,
  mostModules: 200,
  mostQuestions: 2000,
  mostParts: 200,
  mostVersions: 100,
  mostInstants: 2000,
} as const;

const KIND: RecordKind = {
  format: 'both-banks-progress',
  version: PROGRESS_VERSION,
  longest: LONGEST_RECORD,
  words: {
    damaged: 'This progress is damaged. Export it again where it came from, and try with that.',
    foreign: 'This is not progress from this site. Choose a file that was exported here.',
    newer: 'This progress was written by a newer version of this site. Reload the page, then try again.',
  },
};

/** Reads a record from its JSON; never throws, whatever the text. Fields it does not know are left out. */
export function readProgress(text: string): ReadProgress {
  const { id, mostModules } = PROGRESS_FORM;
  const read = readRecord(KIND, text, ({ modules }) =>
    makeProgress(readNamed(modules, 'modules', id, mostModules, readModule)),
  );
  return 'value' in read ? { progress: read.value } : read;
}

function readModule(value: unknown, path: string): ModuleProgress {
  const { answers, texts, replaced, finishedOn, reviews, lastStep } = fieldsOf(value, path);
  const { id, wording, reviewDays, mostQuestions, mostVersions, mostInstants } = PROGRESS_FORM;
  const instants = (list: unknown, place: string): string[] =>
    readList(list, place, mostInstants, readInstant);
  const read: ModuleProgress = {
    answers: readNamed(answers, `${path}.answers`, wording, mostQuestions, (tried, place) => {
      const { first, last } = fieldsOf(tried, place);
      return { first: readGiven(first, `${place}.first`), last: readGiven(last, `${place}.last`) };
    }),
    texts: readNamed(texts, `${path}.texts`, id, mostQuestions, (versions, place) =>
      readList(versions, place, mostVersions, readWritten),
    ),
    ...(replaced === undefined
      ? {}
      : { replaced: readNamed(replaced, `${path}.replaced`, id, mostQuestions, instants) }),
    ...(finishedOn === undefined ? {} : { finishedOn: readDay(finishedOn, `${path}.finishedOn`) }),
    reviews: readNamed(reviews, `${path}.reviews`, reviewDays, mostVersions, readInstant),
    ...(lastStep === undefined ? {} : { lastStep: readStep(lastStep, `${path}.lastStep`) }),
  };
  // In the one order that a merge leaves things in, and without versions that were written over.
  return mergeModule(read, read);
}

function readGiven(value: unknown, path: string): Given {
  const { answer, at } = fieldsOf(value, path);
  return { answer: readAnswer(answer, `${path}.answer`), at: readInstant(at, `${path}.at`) };
}

/** Reads an answer, whatever question it is to; throws a Fault where it is none. */
export function readAnswer(value: unknown, path: string): Answer {
  const { picked, placed } = fieldsOf(value, path);
  const { id, mostParts } = PROGRESS_FORM;
  const readId = (key: unknown, place: string): string => readMatching(key, place, id);
  if (picked !== undefined) return { picked: readList(picked, `${path}.picked`, mostParts, readId) };
  return { placed: sortByName(readNamed(placed, `${path}.placed`, id, mostParts, readId)) };
}

function sortByName(record: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function readWritten(value: unknown, path: string): Written {
  const { values, at } = fieldsOf(value, path);
  const texts = readList(values, `${path}.values`, 3, (text, place) => readText(text, place, LONGEST_TEXT));
  return { values: texts, at: readInstant(at, `${path}.at`) };
}

function readStep(value: unknown, path: string): { id: string; at: string } {
  const { id, at } = fieldsOf(value, path);
  return { id: readMatching(id, `${path}.id`, PROGRESS_FORM.step), at: readInstant(at, `${path}.at`) };
}
