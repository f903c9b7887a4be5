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

/** Why a record cannot be read: it is broken, of another kind, or written by a newer version of this site. */
export type Trouble = 'damaged' | 'foreign' | 'newer';

/** A record, or why there is none, with a sentence for a person that names the remedy. */
export type ReadProgress = { progress: Progress } | { trouble: Trouble; words: string };

/** No record is longer, in UTF-16 units: browsers keep five million for a site. */
export const LONGEST_RECORD = 4_000_000;

/** What names and instants look like, and how many of a thing there may be: said once, for reader and schema. */
export const PROGRESS_FORM = {
  id: '^[a-z0-9]+(-[a-z0-9]+)*$',
  wording: '^[a-z0-9]+(-[a-z0-9]+)*@[a-z0-9]{1,16}$',
  step: '^[^\\u0000-\\u0020]{1,200}$',
  instant: '^2\\d{3}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$',
  day: '^2\\d{3}-\\d\\d-\\d\\d$',
  reviewDays: '^[1-9]\\d{0,3}$',
  longestName: 200,
  mostModules: 200,
  mostQuestions: 2000,
  mostParts: 200,
  mostVersions: 100,
  mostInstants: 2000,
} as const;

/** Where a record is not as it should be, as a path in it. */
class Fault extends Error {}

const WORDS: Readonly<Record<Trouble, string>> = {
  damaged: 'This progress is damaged. Export it again where it came from, and try with that.',
  foreign: 'This is not progress from this site. Choose a file that was exported here.',
  newer: 'This progress was written by a newer version of this site. Reload the page, then try again.',
};

/** Reads a record from its JSON; never throws, whatever the text. Fields it does not know are left out. */
export function readProgress(text: string): ReadProgress {
  try {
    if (text.length > LONGEST_RECORD) return tell('foreign');
    const record = readJson(text);
    if (record === undefined) return tell(text.includes('"both-banks-progress"') ? 'damaged' : 'foreign');
    const { format, version, modules } = record;
    if (format !== 'both-banks-progress') return tell('foreign');
    if (typeof version === 'number' && version > PROGRESS_VERSION) return tell('newer');
    if (version !== PROGRESS_VERSION) return tell('damaged');
    const { id, mostModules } = PROGRESS_FORM;
    return { progress: makeProgress(readRecord(modules, 'modules', id, mostModules, readModule)) };
  } catch (error) {
    return tell('damaged', error instanceof Fault ? error.message : undefined);
  }
}

function tell(trouble: Trouble, place?: string): ReadProgress {
  const where = place === undefined ? '' : ` (What is wrong: ${place}.)`;
  return { trouble, words: `${WORDS[trouble]}${where}` };
}

function readJson(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readModule(value: unknown, path: string): ModuleProgress {
  const { answers, texts, replaced, finishedOn, reviews, lastStep } = fieldsOf(value, path);
  const { id, wording, reviewDays, mostQuestions, mostVersions, mostInstants } = PROGRESS_FORM;
  const instants = (list: unknown, place: string): string[] =>
    readList(list, place, mostInstants, readInstant);
  const read: ModuleProgress = {
    answers: readRecord(answers, `${path}.answers`, wording, mostQuestions, (tried, place) => {
      const { first, last } = fieldsOf(tried, place);
      return { first: readGiven(first, `${place}.first`), last: readGiven(last, `${place}.last`) };
    }),
    texts: readRecord(texts, `${path}.texts`, id, mostQuestions, (versions, place) =>
      readList(versions, place, mostVersions, readWritten),
    ),
    ...(replaced === undefined
      ? {}
      : { replaced: readRecord(replaced, `${path}.replaced`, id, mostQuestions, instants) }),
    ...(finishedOn === undefined ? {} : { finishedOn: readDay(finishedOn, `${path}.finishedOn`) }),
    reviews: readRecord(reviews, `${path}.reviews`, reviewDays, mostVersions, readInstant),
    ...(lastStep === undefined ? {} : { lastStep: readStep(lastStep, `${path}.lastStep`) }),
  };
  // In the one order that a merge leaves things in, and without versions that were written over.
  return mergeModule(read, read);
}

function readGiven(value: unknown, path: string): Given {
  const { answer, at } = fieldsOf(value, path);
  return { answer: readAnswer(answer, `${path}.answer`), at: readInstant(at, `${path}.at`) };
}

function readAnswer(value: unknown, path: string): Answer {
  const { picked, placed } = fieldsOf(value, path);
  const { id, mostParts } = PROGRESS_FORM;
  const readId = (key: unknown, place: string): string => readMatching(key, place, id);
  if (picked !== undefined) return { picked: readList(picked, `${path}.picked`, mostParts, readId) };
  return { placed: sortByName(readRecord(placed, `${path}.placed`, id, mostParts, readId)) };
}

function sortByName(record: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function readWritten(value: unknown, path: string): Written {
  const { values, at } = fieldsOf(value, path);
  const texts = readList(values, `${path}.values`, 3, (text, place) =>
    typeof text === 'string' && text.length <= LONGEST_TEXT ? text : refuse(place, 'is not a text'),
  );
  return { values: texts, at: readInstant(at, `${path}.at`) };
}

function readStep(value: unknown, path: string): { id: string; at: string } {
  const { id, at } = fieldsOf(value, path);
  return { id: readMatching(id, `${path}.id`, PROGRESS_FORM.step), at: readInstant(at, `${path}.at`) };
}

function readInstant(value: unknown, path: string): string {
  const instant = readMatching(value, path, PROGRESS_FORM.instant);
  return isReal(instant) ? instant : refuse(path, 'is no time that exists');
}

function readDay(value: unknown, path: string): string {
  const day = readMatching(value, path, PROGRESS_FORM.day);
  return isReal(`${day}T00:00:00.000Z`) ? day : refuse(path, 'is no day that exists');
}

function isReal(instant: string): boolean {
  const date = new Date(instant);
  return !Number.isNaN(date.getTime()) && date.toISOString() === instant;
}

function readMatching(value: unknown, path: string, form: string): string {
  const isGood =
    typeof value === 'string' && value.length <= PROGRESS_FORM.longestName && new RegExp(form).test(value);
  return isGood ? value : refuse(path, 'is not in the form that it should have');
}

function readRecord<Value>(
  value: unknown,
  path: string,
  form: string,
  most: number,
  read: (value: unknown, path: string) => Value,
): Record<string, Value> {
  const entries = Object.entries(fieldsOf(value, path));
  if (entries.length > most) refuse(path, 'holds too many things');
  return Object.fromEntries(
    entries.map(([name, part]) => {
      const place = `${path}.${readMatching(name, path, form)}`;
      return [name, read(part, place)];
    }),
  );
}

function readList<Value>(
  value: unknown,
  path: string,
  most: number,
  read: (value: unknown, path: string) => Value,
): Value[] {
  if (!Array.isArray(value) || value.length > most) return refuse(path, 'is not a list, or too long');
  return value.map((part, index) => read(part, `${path}.${index}`));
}

function fieldsOf(value: unknown, path: string): Readonly<Record<string, unknown>> {
  return isRecord(value) ? value : refuse(path, 'is missing, or not what it should be');
}

function refuse(path: string, what: string): never {
  throw new Fault(`${path} ${what}`);
}
