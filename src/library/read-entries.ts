import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { z } from 'astro/zod';
import type { Place, Problem } from '../prose/problem.ts';
import { id as idSchema } from './fields.ts';
import { personSchema, type Person } from './schemas.ts';
import { readYaml, type YamlSource } from './source.ts';
import { validate } from './validate.ts';

/** Entries by id, and all the ids there are, right or wrong: undefined where the file could not be read at all. */
export interface Entries<Value> {
  entries: Map<string, Value>;
  ids: ReadonlySet<string> | undefined;
  problems: Problem[];
}

/** An entry of a list, with its place; without a value, it is mistaken. */
export interface ListEntry<Value> {
  written: unknown;
  value: Value | undefined;
  locate: (field: string) => Place;
}

/** A file that may be left out counts as empty. */
function readSource(file: string): YamlSource {
  return readYaml(existsSync(file) ? readFileSync(file, 'utf8') : '', file);
}

/** Reads a YAML file of entries by id; each is checked by itself, so that one mistake does not hide the next. */
export function readMap<Schema extends z.ZodType>(
  file: string,
  schema: Schema,
  key: z.ZodType,
): Entries<z.output<Schema>> {
  const source = readSource(file);
  const whole = validate(z.record(z.string(), z.unknown()).nullable(), source, file);
  const problems = [...whole.problems];
  const entries = new Map<string, z.output<Schema>>();
  const ids = Object.keys(whole.value ?? {});
  for (const id of ids) {
    const entry = validate(schema, source, file, [id]);
    problems.push(...checkId(id, file, source.locate([id]), key), ...entry.problems);
    if (entry.value !== undefined) entries.set(id, entry.value);
  }
  return { entries, ids: whole.problems.length > 0 ? undefined : new Set(ids), problems };
}

/** Reads one person a file; the file's name is the id. */
export function readPeople(files: readonly string[]): Entries<Person> {
  const problems: Problem[] = [];
  const entries = new Map<string, Person>();
  for (const file of files) {
    const id = basename(file, '.yaml');
    const person = validate(personSchema, readSource(file), file);
    problems.push(...checkId(id, file, { line: 1, column: 1 }, idSchema), ...person.problems);
    if (person.value !== undefined) entries.set(id, person.value);
  }
  return { entries, ids: new Set(files.map((file) => basename(file, '.yaml'))), problems };
}

/** Reads a YAML file that is a list; each entry is checked by itself. */
export function readList<Schema extends z.ZodType>(
  file: string,
  schema: Schema,
): { list: ListEntry<z.output<Schema>>[]; problems: Problem[] } {
  const source = readSource(file);
  const whole = validate(z.array(z.unknown()).nullable(), source, file);
  const problems = [...whole.problems];
  const list = (whole.value ?? []).map((written, index) => {
    const entry = validate(schema, source, file, [index]);
    problems.push(...entry.problems);
    return { written, value: entry.value, locate: (field: string) => source.locate([index, field]) };
  });
  return { list, problems };
}

/** Reads a YAML file that is one entry and has to be there. */
export function readOne<Schema extends z.ZodType>(
  file: string,
  schema: Schema,
): { value?: z.output<Schema>; problems: Problem[] } {
  if (existsSync(file)) return validate(schema, readSource(file), file);
  const remedy = 'Write it; the authors’ guide lists its fields.';
  return { problems: [{ file, line: 1, column: 1, field: 'file', message: 'is missing', remedy }] };
}

/** An id becomes part of an address: this says whether it can. */
export function checkId(id: string, file: string, place: Place, schema: z.ZodType): Problem[] {
  if (schema.safeParse(id).success) return [];
  const remedy = schema.description ?? '';
  return [{ file, ...place, field: 'id', message: `“${id}” cannot be an id or part of an address`, remedy }];
}
