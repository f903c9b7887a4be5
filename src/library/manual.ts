import type { z } from 'astro/zod';

interface Definition {
  shape?: Record<string, z.ZodType>;
  element?: z.ZodType;
  innerType?: z.ZodType;
  in?: z.ZodType;
}

/** Zod keeps what it wraps (optional, default, pipe) behind a definition: this reads one level of it. */
function definitionOf(schema: z.ZodType): Definition {
  // A marked boundary: zod's public types leave the definition of an unknown schema open.
  return schema._zod.def as unknown as Definition;
}

function step(schema: z.ZodType, key: PropertyKey): z.ZodType | undefined {
  const { shape, element, innerType, in: input } = definitionOf(schema);
  if (shape !== undefined) return shape[String(key)];
  if (element !== undefined && typeof key === 'number') return element;
  const inner = innerType ?? input;
  return inner === undefined ? undefined : step(inner, key);
}

/** Names of the fields that may stand at a path of a schema. */
export function nameFields(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let inner: z.ZodType | undefined = schema;
  for (const key of path) inner = inner === undefined ? undefined : step(inner, key);
  while (inner !== undefined && definitionOf(inner).shape === undefined)
    inner = definitionOf(inner).innerType;
  return Object.keys((inner && definitionOf(inner).shape) ?? {});
}

/** The manual of the field at a path: what the field is for, and how such a value is written. */
export function readManual(schema: z.ZodType, path: readonly PropertyKey[]): string {
  let inner: z.ZodType | undefined = schema;
  let manual = 'See the authors’ guide.';
  for (const key of path) {
    inner = step(inner, key);
    if (inner === undefined) break;
    manual = inner.description ?? manual;
  }
  const kind = inner === undefined ? undefined : readKindManual(inner);
  return kind === undefined || manual.includes(kind) ? manual : `${manual} ${kind}`;
}

/** What the field’s kind asks for, where the field itself only says what it is about: “A date such as 2026-11-18”. */
function readKindManual(schema: z.ZodType): string | undefined {
  // A marked boundary, as above: describing a schema anew keeps the described one as its parent.
  const inner = (schema._zod.parent as z.ZodType | undefined) ?? definitionOf(schema).innerType;
  return inner === undefined ? schema.description : (readKindManual(inner) ?? inner.description);
}
