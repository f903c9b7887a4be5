/** Why a record cannot be read: it is broken, of another kind, or written by a newer version of this site. */
export type RecordTrouble = 'damaged' | 'foreign' | 'newer';

/** What a record holds, or why nothing can be read, with a sentence for a person that names the remedy. */
export type ReadRecord<Value> = { value: Value } | { trouble: RecordTrouble; words: string };

/** What a kind of record is told by: its `format` and `version`, its longest JSON (UTF-16 units), and what is said of it. */
export interface RecordKind {
  format: string;
  version: number;
  longest: number;
  words: Readonly<Record<RecordTrouble, string>>;
}

/** The fields of something that came from elsewhere. */
export type Fields = Readonly<Record<string, unknown>>;

/** What moments in time and days look like in every record. */
export const TIME_FORM = {
  instant: '^2\\d{3}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$',
  day: '^2\\d{3}-\\d\\d-\\d\\d$',
} as const;

/** The longest name, in UTF-16 units. */
export const LONGEST_NAME = 200;

/** Where a record is not as it should be, as a path in it. */
export class Fault extends Error {}

/** Reads a record from its JSON; never throws, whatever the text. `read` gets its fields and throws Fault where one is wrong. */
export function readRecord<Value>(
  { format, version, longest, words }: RecordKind,
  text: string,
  read: (fields: Fields) => Value,
): ReadRecord<Value> {
  const tell = (trouble: RecordTrouble, place?: string): ReadRecord<Value> => {
    const where = place === undefined ? '' : ` (What is wrong: ${place}.)`;
    return { trouble, words: `${words[trouble]}${where}` };
  };
  if (text.length > longest) return tell('foreign');
  const fields = readJson(text);
  if (fields === undefined) return tell(text.includes(`"${format}"`) ? 'damaged' : 'foreign');
  if (fields.format !== format) return tell('foreign');
  if (typeof fields.version === 'number' && fields.version > version) return tell('newer');
  if (fields.version !== version) return tell('damaged');
  try {
    return { value: read(fields) };
  } catch (error) {
    return tell('damaged', error instanceof Fault ? error.message : undefined);
  }
}

/** The fields of a JSON object; undefined for any other text. */
export function readJson(text: string): Fields | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** The fields of a value that has some. */
export function fieldsOf(value: unknown, path: string): Fields {
  return isObject(value) ? value : refuse(path, 'is missing, or not what it should be');
}

/** A list with each item read; `most` items at most. */
export function readList<Item>(
  value: unknown,
  path: string,
  most: number,
  read: (item: unknown, path: string) => Item,
): Item[] {
  if (!Array.isArray(value) || value.length > most) return refuse(path, 'is not a list, or too long');
  return value.map((item, index) => read(item, `${path}.${index}`));
}

/** What stands under names of that form, each read; `most` names at most. */
export function readNamed<Item>(
  value: unknown,
  path: string,
  form: string,
  most: number,
  read: (item: unknown, path: string) => Item,
): Record<string, Item> {
  const entries = Object.entries(fieldsOf(value, path));
  if (entries.length > most) refuse(path, 'holds too many things');
  return Object.fromEntries(
    entries.map(([name, item]) => [name, read(item, `${path}.${readMatching(name, path, form)}`)]),
  );
}

/** A text of at most so many UTF-16 units. */
export function readText(value: unknown, path: string, longest: number): string {
  return typeof value === 'string' && value.length <= longest ? value : refuse(path, 'is not a text');
}

/** A short name in the form of a regular expression. */
export function readMatching(value: unknown, path: string, form: string): string {
  const isGood = typeof value === 'string' && value.length <= LONGEST_NAME && new RegExp(form).test(value);
  return isGood ? value : refuse(path, 'is not in the form that it should have');
}

/** A moment that exists, `2026-11-22T10:00:00.000Z`. */
export function readInstant(value: unknown, path: string): string {
  const instant = readMatching(value, path, TIME_FORM.instant);
  return isReal(instant) ? instant : refuse(path, 'is no time that exists');
}

/** A day that exists, `2026-11-22`. */
export function readDay(value: unknown, path: string): string {
  const day = readMatching(value, path, TIME_FORM.day);
  return isReal(`${day}T00:00:00.000Z`) ? day : refuse(path, 'is no day that exists');
}

/** Says where a record is not as it should be, and what is wrong there. */
export function refuse(path: string, what: string): never {
  throw new Fault(`${path} ${what}`);
}

function isReal(instant: string): boolean {
  const date = new Date(instant);
  return !Number.isNaN(date.getTime()) && date.toISOString() === instant;
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
