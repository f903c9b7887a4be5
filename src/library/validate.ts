import { z } from 'astro/zod';
import type { Problem } from '../prose/problem.ts';
import { nameFields, readManual } from './manual.ts';
import type { YamlSource } from './source.ts';

/** Checks a YAML value against its schema; each mistake comes with its place, and its field's manual as remedy. */
export function validate<Schema extends z.ZodType>(
  schema: Schema,
  source: YamlSource,
  file: string,
  path: readonly PropertyKey[] = [],
): { value?: z.output<Schema>; problems: Problem[] } {
  if (source.problems.length > 0) return { problems: source.problems };
  const value = path.reduce<unknown>((inner, key) => readKey(inner, key), source.value);
  const result = schema.safeParse(value);
  if (result.success) return { value: result.data, problems: [] };
  const problems = result.error.issues.flatMap((issue): Problem[] => {
    const place = source.locate([...path, ...issue.path]);
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        file,
        ...source.locate([...path, ...issue.path, key]),
        field: nameField([...path, ...issue.path, key]),
        message: 'no such field',
        remedy: `Take it out, or use one of: ${nameFields(schema, issue.path).join(', ')}.`,
      }));
    }
    const given = issue.path.reduce<unknown>((inner, key) => readKey(inner, key), value);
    const field = nameField([...path, ...issue.path]);
    return [{ file, ...place, field, message: tell(issue, given), remedy: tellRemedy(schema, issue, given) }];
  });
  return { problems };
}

/** The fields of a mistaken value that are right by themselves, for the checks that can go on with them. */
export function keepValid<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape>,
  value: unknown,
): Partial<z.output<z.ZodObject<Shape>>> {
  const kept: [string, unknown][] = [];
  for (const [name, field] of Object.entries(schema.shape)) {
    const result = z.safeParse(field, readKey(value, name));
    if (result.success && result.data !== undefined) kept.push([name, result.data]);
  }
  // A marked boundary: every value kept has just passed its own field's schema.
  return Object.fromEntries(kept) as Partial<z.output<z.ZodObject<Shape>>>;
}

/** A field's name as an author writes it; which entry of a list is meant, its place says. */
export function nameField(path: readonly PropertyKey[]): string {
  return path.filter((key) => typeof key !== 'number').join('.') || 'file';
}

function readKey(value: unknown, key: PropertyKey): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'is not text',
  number: 'is not a number',
  int: 'is not a whole number',
  boolean: 'is neither true nor false',
  array: 'is not a list',
  object: 'is not a group of fields',
};

function tell(issue: z.core.$ZodIssue, given: unknown): string {
  if (given === undefined) return 'is missing';
  if (given === null) return 'has no value';
  if (given === '') return 'is empty';
  const kind =
    issue.code === 'invalid_type' && !isOwnWords(issue.message) ? KINDS[issue.expected] : undefined;
  const more =
    issue.code === 'too_big' && typeof given === 'string'
      ? ` by ${given.length - Number(issue.maximum)}`
      : '';
  return `${shorten(given)} ${kind ?? readMessage(issue.message)}${more}`;
}

function tellRemedy(schema: z.ZodType, issue: z.core.$ZodIssue, given: unknown): string {
  const manual = readManual(schema, issue.path);
  if (issue.code !== 'invalid_type' || given === undefined || given === null) return manual;
  if (issue.expected === 'array') return `Put it in square brackets. ${manual}`;
  return issue.expected === 'string' ? `Put it in quotation marks. ${manual}` : manual;
}

function shorten(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const short = text.length > 60 ? `${text.slice(0, 57)}…` : text;
  return typeof value === 'string' ? `“${short}”` : short;
}

/** Our own messages continue a sentence; the library's own begin one. */
function isOwnWords(message: string): boolean {
  return /^(?:is|has|does)\b/.test(message);
}

function readMessage(message: string): string {
  return isOwnWords(message) ? message : `is not right: ${message.replace(/^Invalid input: /, '')}`;
}
