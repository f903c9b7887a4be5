import type { z } from 'astro/zod';
import type { Problem } from '../prose/problem.ts';
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
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        file,
        ...source.locate([...path, ...issue.path, key]),
        field: [...issue.path, key].join('.'),
        message: 'no such field',
        remedy: `Take it out, or use one of: ${fieldNames(schema, issue.path).join(', ')}.`,
      }));
    }
    const field = issue.path.join('.') || 'file';
    const given = issue.path.reduce<unknown>((inner, key) => readKey(inner, key), value);
    return [
      {
        file,
        ...source.locate([...path, ...issue.path]),
        field,
        message: describe(given, issue.message),
        remedy: readManual(schema, issue.path),
      },
    ];
  });
  return { problems };
}

function readKey(value: unknown, key: PropertyKey): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}

function describe(given: unknown, message: string): string {
  if (given === undefined) return 'is missing';
  return given === null ? 'has no value' : `${shorten(given)} ${readMessage(message)}`;
}

function shorten(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

/** Our own messages continue a sentence; the library's own begin one. */
function readMessage(message: string): string {
  return /^(?:is|has|does)\b/.test(message)
    ? message
    : `is not right: ${message.replace(/^Invalid input: /, '')}`;
}

interface Described {
  shape?: Record<string, z.ZodType>;
  element?: z.ZodType;
  innerType?: z.ZodType;
  in?: z.ZodType;
}

/** Zod keeps what it wraps (optional, default, pipe) behind a definition: this reads one level of it. */
function definitionOf(schema: z.ZodType): Described {
  // A marked boundary: zod's public types leave the definition of an unknown schema open.
  return schema._zod.def as unknown as Described;
}

function step(schema: z.ZodType, key: PropertyKey): z.ZodType | undefined {
  const { shape, element, innerType, in: input } = definitionOf(schema);
  if (shape !== undefined) return shape[String(key)];
  if (element !== undefined && typeof key === 'number') return element;
  const inner = innerType ?? input;
  return inner === undefined ? undefined : step(inner, key);
}

function fieldNames(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let inner: z.ZodType | undefined = schema;
  for (const key of path) inner = inner === undefined ? undefined : step(inner, key);
  while (inner !== undefined && definitionOf(inner).shape === undefined)
    inner = definitionOf(inner).innerType;
  return Object.keys((inner && definitionOf(inner).shape) ?? {});
}

function readManual(schema: z.ZodType, path: readonly PropertyKey[]): string {
  let inner: z.ZodType | undefined = schema;
  let manual = 'See the authors’ guide.';
  for (const key of path) {
    inner = inner === undefined ? undefined : step(inner, key);
    manual = inner?.description ?? manual;
  }
  const kind = inner === undefined ? undefined : readKindManual(inner);
  return kind === undefined || manual.includes(kind) ? manual : `${manual} ${kind}`;
}

/** What the field's kind asks for, where the field itself only says what it is about: “A date such as 2026-11-18”. */
function readKindManual(schema: z.ZodType): string | undefined {
  // A marked boundary, as above: describing a schema anew keeps the described one as its parent.
  const inner = (schema._zod.parent as z.ZodType | undefined) ?? definitionOf(schema).innerType;
  return inner === undefined ? schema.description : (readKindManual(inner) ?? inner.description);
}
