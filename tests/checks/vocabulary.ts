import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The published vocabulary: what stands above each class, and of what each property is, with which values. */
export interface Vocabulary {
  classes: ReadonlyMap<string, readonly string[]>;
  properties: ReadonlyMap<string, { of: readonly string[]; takes: readonly string[] }>;
}

const source = join(import.meta.dirname, '../fixtures/schema-org/vocabulary.txt');

/** schema.org as it was published: a trimmed copy, whose first lines say of what. */
export const schemaOrg = readVocabulary(readFileSync(source, 'utf8'));

/** Reads lines of `Class < classes above it` and `property: classes > values`; `#` begins a remark. */
export function readVocabulary(text: string): Vocabulary {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const words = (part = ''): string[] => part.split(' ').filter((word) => word !== '');
  return {
    classes: new Map(
      lines
        .filter((line) => !line.includes(': '))
        .map((line) => line.split(' <'))
        .map(([name = '', above]) => [name, words(above)]),
    ),
    properties: new Map(
      lines
        .filter((line) => line.includes(': '))
        .map((line) => line.split(/: | > ?/))
        .map(([name = '', of, takes]) => [name, { of: words(of), takes: words(takes) }]),
    ),
  };
}

/** The vocabulary in the form in which it is published, for programs that read that. */
export function publishVocabulary({ classes, properties }: Vocabulary): object {
  const name = (one: string): object => ({ '@id': `schema:${one}` });
  return {
    '@graph': [
      ...[...classes].map(([one, above]) => ({
        ...name(one),
        '@type': 'rdfs:Class',
        'rdfs:subClassOf': above.map(name),
      })),
      ...[...properties].map(([one, { of, takes }]) => ({
        ...name(one),
        '@type': 'rdf:Property',
        'schema:domainIncludes': of.map(name),
        'schema:rangeIncludes': takes.map(name),
      })),
    ],
  };
}

/** Whether a class is one of those, or stands below one of them. */
export function isKindOf({ classes }: Vocabulary, one: string, those: readonly string[]): boolean {
  return (
    those.includes(one) ||
    (classes.get(one) ?? []).some((above) => isKindOf({ classes, properties: new Map() }, above, those))
  );
}
