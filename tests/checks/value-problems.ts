import { isKindOf, type Vocabulary } from './vocabulary.ts';

/** A thing of JSON-LD. */
export type Thing = Readonly<Record<string, unknown>>;

/** True for what has properties. */
export function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const day = /^\d{4}-\d{2}-\d{2}$/;
const moment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;
const duration = /^P(?=\d|T\d)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?$/;

/** How a text of each kind is told; a text may be anything. */
const tests: Readonly<Record<string, (text: string) => boolean>> = {
  Text: () => true,
  URL: isAddress,
  Date: (text) => day.test(text) && isReal(text),
  DateTime: (text) => moment.test(text) && isReal(text),
  Duration: (text) => duration.test(text),
  // An address may stand for the thing that it names.
  Thing: isAddress,
};

/**
 * What is wrong with the value of a property that may be of these kinds, as words that follow its name; `described` tells
 * the type of what the same page describes under an id.
 */
export function judgeValue(
  value: unknown,
  takes: readonly string[],
  vocabulary: Vocabulary,
  described: ReadonlyMap<string, string>,
): string | undefined {
  const wanted = `where schema.org has ${takes.join(' or ')}`;
  if (Array.isArray(value) && value.length === 0) return 'is an empty list';
  if (isThing(value)) return judgeThing(value, takes, vocabulary, described, wanted);
  if (typeof value === 'boolean') return takes.includes('Boolean') ? undefined : `is a yes or no ${wanted}`;
  if (typeof value === 'number') {
    const kind = Number.isInteger(value) ? ['Integer', 'Number'] : ['Number', 'Float'];
    return takes.some((one) => kind.includes(one)) ? undefined : `is a number ${wanted}`;
  }
  if (typeof value !== 'string') return `is ${String(value)}`;
  if (value.trim() === '') return 'is empty';
  if (value.startsWith('/') && takes.includes('URL')) return `is the relative address "${value}"`;
  return takes.some((one) => tests[one]?.(value) === true) ? undefined : `is "${value}" ${wanted}`;
}

function judgeThing(
  thing: Thing,
  takes: readonly string[],
  vocabulary: Vocabulary,
  described: ReadonlyMap<string, string>,
  wanted: string,
): string | undefined {
  const id = typeof thing['@id'] === 'string' ? thing['@id'] : undefined;
  if (id !== undefined && !isAddress(id)) return `has the id "${id}", which is no absolute address`;
  const type = thing['@type'] ?? described.get(id ?? '');
  if (typeof type !== 'string') return `names ${id ?? 'something'}, which the page does not describe`;
  return isKindOf(vocabulary, type, takes) ? undefined : `is of type ${type} ${wanted}`;
}

function isAddress(text: string): boolean {
  return /^(https?|mailto):/.test(text) && URL.canParse(text);
}

function isReal(text: string): boolean {
  const date = new Date(text);
  return !Number.isNaN(date.getTime()) && (text.length > 10 || date.toISOString().startsWith(text));
}
