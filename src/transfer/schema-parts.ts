import { LONGEST_NAME } from './read-record.ts';

/** JSON Schema of a short name in a form, as `readMatching` reads it. */
export function textOf(pattern: string, description?: string): object {
  return { type: 'string', pattern, maxLength: LONGEST_NAME, ...describe(description) };
}

/** JSON Schema of a list, as `readList` reads it. */
export function listOf(items: object, maxItems: number, description?: string): object {
  return { ...describe(description), type: 'array', items, maxItems };
}

/** JSON Schema of things under names of a form, as `readNamed` reads them. */
export function namedOf(
  pattern: string,
  values: object,
  maxProperties: number,
  description?: string,
): object {
  return {
    ...describe(description),
    type: 'object',
    propertyNames: { pattern, maxLength: LONGEST_NAME },
    additionalProperties: values,
    maxProperties,
  };
}

function describe(description: string | undefined): { description?: string } {
  return description === undefined ? {} : { description };
}
