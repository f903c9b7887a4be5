import { TIME_FORM } from '../transfer/read-record.ts';
import { COVENANT_SCHEMA, MOST } from './covenant.ts';
import { HIGHEST_COUNT, isDayAt, isList, LONGEST_FIELD, mostOf, PARTS, shapeOf, type Json } from './parts.ts';
import { KEY_FORM, MOST_KEPT } from './read-draft.ts';

/**
 * The JSON Schema (2020-12) of an exported covenant, as it is published at `address`: made of the same shapes that the reader
 * fits everything to. What is missing or null counts as empty, and fields that are not named here are ignored.
 */
export function covenantSchema(address: string): object {
  const instant = { $ref: '#/$defs/instant' };
  const list = (items: object, maxItems: number) => ({ type: ['array', 'null'], items, maxItems });
  const byPart = (of: (part: string) => object, description: string) => ({
    description,
    type: ['object', 'null'],
    properties: Object.fromEntries(PARTS.map((name) => [name, of(name)])),
    patternProperties: { [BREAK]: of('break') },
    additionalProperties: false,
  });
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: address,
    title: 'A Service Covenant of Both Banks',
    description:
      'One version of each clause as it says now, and beside it what a merge needs to know. Days are written 2026-11-22.',
    ...covenantFields(),
    required: ['schema'],
    properties: {
      ...covenantFields().properties,
      schema: { const: COVENANT_SCHEMA },
      state: { description: 'How it stood when it was exported.', enum: ['draft', 'ready', 'signed', 'due'] },
      written: {
        ...byPart(() => instant, 'When each part was written, as it says now.'),
        additionalProperties: true,
      },
      others: byPart(
        (part) => list({ $ref: `#/$defs/version-${part}` }, MOST_KEPT.versions),
        'Other versions of a part, newest first, which stand until one is chosen.',
      ),
      replaced: byPart(
        () => list({ type: 'string', pattern: KEY_FORM }, MOST_KEPT.replaced),
        'Versions that were written over or not chosen: a merge does not bring them back.',
      ),
      earlier: list({ $ref: '#/$defs/covenant' }, MOST_KEPT.earlier),
    },
    $defs: {
      instant: {
        description: 'A moment in UTC, such as 2026-11-22T10:00:00.000Z.',
        type: 'string',
        pattern: TIME_FORM.instant,
      },
      covenant: {
        description: 'A version of the covenant that was signed before, as it was.',
        ...covenantFields(),
      },
      ...Object.fromEntries(
        [...PARTS, 'break'].map((name) => [
          `version-${name}`,
          {
            type: 'object',
            required: ['at'],
            properties: { at: instant, value: describe(shapeOfPart(name), name) },
          },
        ]),
      ),
    },
  };
}

const BREAK = '^break-[a-z0-9-]{1,40}$';

/** The fields of a covenant itself: those of masthead and dates stand beside its clauses. */
function covenantFields(): { type: string; properties: Record<string, object> } {
  const named = PARTS.flatMap((name) => {
    const shape = shapeOfPart(name);
    if (name.startsWith('promise-')) return [];
    // A marked boundary: the shapes of these two are records.
    return name === 'head' || name === 'life'
      ? Object.entries<Json>(shape as Readonly<Record<string, Json>>).map(
          ([field, part]) => [field, describe(part, `${name}.${field}`)] as const,
        )
      : [[name, describe(shape, name)] as const];
  });
  const promise = describe(shapeOfPart('promise-1'), 'promise-1');
  const broken = describe(shapeOfPart('break'), 'break');
  return {
    type: 'object',
    properties: {
      ...Object.fromEntries(named),
      promises: { type: ['array', 'null'], items: promise, maxItems: MOST.promises },
      breaks: { type: ['array', 'null'], items: broken, maxItems: MOST.breaks },
    },
  };
}

function shapeOfPart(name: string): Json {
  return shapeOf(name === 'break' ? 'break-x' : name) ?? '';
}

/** What the reader takes for a value of that shape. */
function describe(shape: Json, path: string): object {
  if (typeof shape === 'number') return { type: ['integer', 'null'], minimum: 0, maximum: HIGHEST_COUNT };
  if (typeof shape === 'string') {
    return isDayAt(path)
      ? { type: ['string', 'null'], pattern: `^$|${TIME_FORM.day}` }
      : { type: ['string', 'null'], maxLength: LONGEST_FIELD };
  }
  if (isList(shape)) {
    return { type: ['array', 'null'], items: describe(shape[0] ?? '', `${path}.0`), maxItems: mostOf(path) };
  }
  const fields = Object.entries(shape).map(
    ([name, part]) => [name, describe(part, `${path}.${name}`)] as const,
  );
  return { type: ['object', 'null'], properties: Object.fromEntries(fields) };
}
