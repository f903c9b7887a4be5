import { Fault } from '../transfer/read-record.ts';
import { blank, MOST, type Covenant } from './covenant.ts';

/** The parts that a draft is merged and chosen by. A break is a part of its own, named `break-` and what it is of. */
export const PARTS = [
  'head',
  'purpose',
  'chair',
  'promise-1',
  'promise-2',
  'promise-3',
  'ease',
  'repair',
  'care',
  'partnership',
  'keeping',
  'life',
  'signatures',
  'scores',
] as const;

/** A part that every draft has. */
export type PartName = (typeof PARTS)[number];

/** A value as JSON knows them. */
export type Json = string | number | readonly Json[] | { readonly [name: string]: Json };

/** What a part looks like: every name it has, with an empty value; a list holds one such item. */
const SHAPES: Readonly<Record<PartName | 'break', Json>> = {
  head: { team: '', contact: '' },
  purpose: { text: '', covers: '', excludes: '' },
  chair: { text: '', decisions: [''], holderRole: '', rotation: '', evidence: '' },
  'promise-1': { ...blank.promise() },
  'promise-2': { ...blank.promise() },
  'promise-3': { ...blank.promise() },
  ease: { text: '', load: '', measure: '' },
  repair: { text: '', routes: [''], staysWith: '', planBy: '', authority: '' },
  care: { text: '', publicReplyWithin: '' },
  partnership: { asks: [{ ...blank.ask() }], respect: '' },
  keeping: { counts: [{ ...blank.count() }], whenBroken: '', reviewWith: '' },
  life: { version: '1.0', signedOn: '', reviewOn: '', customerReviewOn: '' },
  signatures: [{ ...blank.signature() }],
  scores: [''],
  break: { ...blank.break() },
};

/** The longest text of one field, in UTF-16 units. */
export const LONGEST_FIELD = 2000;

/** The highest number that a field holds; the least is 0. */
export const HIGHEST_COUNT = 1000;

/** What a part of that name looks like; undefined where there is no such part. */
export function shapeOf(name: string): Json | undefined {
  if (/^break-[a-z0-9-]{1,40}$/.test(name)) return SHAPES.break;
  return PARTS.some((part) => part === name) ? SHAPES[name as PartName] : undefined;
}

/** The part as it is where nothing is written: lists are empty. */
export function blankPart(name: string): Json {
  return emptied(shapeOf(name) ?? '');
}

function emptied(shape: Json): Json {
  if (typeof shape !== 'object') return shape;
  if (isList(shape)) return [];
  return Object.fromEntries(Object.entries(shape).map(([name, value]) => [name, emptied(value)]));
}

/**
 * The value in the form of the shape: what is missing is empty, what the shape does not know is left out. Throws Fault,
 * which names the place, where something is of another kind, too long or no day that exists.
 */
export function fitTo(shape: Json, value: unknown, path: string): Json {
  if (value === undefined || value === null) return emptied(shape);
  if (typeof shape === 'string') return fitText(value, path);
  if (typeof shape === 'number') return fitNumber(value, path);
  if (isList(shape)) {
    if (!Array.isArray(value) || value.length > mostOf(path))
      throw new Fault(`${path} is no list, or too long`);
    return value.map((item, index) => fitTo(shape[0] ?? '', item, `${path}.${index}`));
  }
  if (typeof value !== 'object' || Array.isArray(value)) throw new Fault(`${path} is not what it should be`);
  const fields = new Map<string, unknown>(Object.entries(value));
  return Object.fromEntries(
    Object.entries(shape).map(([name, part]) => [name, fitTo(part, fields.get(name), `${path}.${name}`)]),
  );
}

function fitText(value: unknown, path: string): string {
  if (typeof value !== 'string' || value.length > LONGEST_FIELD)
    throw new Fault(`${path} is no text, or too long`);
  if (isDayAt(path) && value !== '' && !isDay(value)) {
    throw new Fault(`${path} is no day that exists`);
  }
  return value;
}

function fitNumber(value: unknown, path: string): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0 || value > HIGHEST_COUNT) {
    throw new Fault(`${path} is no count`);
  }
  return value;
}

/** How many items the list at a path may hold. */
export function mostOf(path: string): number {
  return Object.entries(MOST).find(([name]) => path.endsWith(name))?.[1] ?? MOST.lines;
}

/** True where the text at a path is a day, or empty. */
export function isDayAt(path: string): boolean {
  return /(?:On|Until|\.date)$/.test(path);
}

/** True for a value that is a list. */
export function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

/** True for a day that exists, written `2026-11-22`. */
export function isDay(text: string): boolean {
  if (!/^2\d{3}-\d\d-\d\d$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** The parts of a covenant, by name; its breaks are left to whoever keeps them. */
export function partsOf(covenant: Covenant): Record<PartName, Json> {
  const { team, contact, version, signedOn, reviewOn, customerReviewOn, promises } = covenant;
  const [one = blank.promise(), two = blank.promise(), three = blank.promise()] = promises;
  const plain = {
    ...covenant,
    head: { team, contact },
    life: { version, signedOn, reviewOn, customerReviewOn },
  };
  const values = { ...plain, 'promise-1': one, 'promise-2': two, 'promise-3': three };
  const fitted = PARTS.map((name) => [name, fitTo(SHAPES[name], values[name], name)] as const);
  return Object.fromEntries(fitted) as Record<PartName, Json>;
}

/** The covenant that the parts make; breaks follow in the order of their days. */
export function covenantOf(valueOf: (name: string) => Json, breaks: readonly Json[] = []): Covenant {
  const parts = Object.fromEntries(PARTS.map((name) => [name, valueOf(name)]));
  const { head, life, 'promise-1': one, 'promise-2': two, 'promise-3': three, ...rest } = parts;
  const whole: object = { ...fields(head), ...fields(life), ...rest, promises: [one, two, three], breaks };
  // Every part was fitted to its shape when it was read or written, and the shapes are those of the type.
  return whole as Covenant;
}

function fields(value: Json | undefined): object {
  return typeof value === 'object' ? value : {};
}
