import { LONGEST_TEXT, PROGRESS_VERSION } from './progress.ts';
import { PROGRESS_FORM } from './read-progress.ts';

/** The JSON Schema (2020-12) of an exported file, as it is published at `address`. What the reader asks for, it says. */
export function progressSchema(address: string): object {
  const form = PROGRESS_FORM;
  const text = (pattern: string, description?: string) => ({
    type: 'string',
    pattern,
    maxLength: form.longestName,
    ...(description === undefined ? {} : { description }),
  });
  const list = (items: object, maxItems: number) => ({ type: 'array', items, maxItems });
  const named = (pattern: string, values: object, maxProperties: number, description?: string) => ({
    ...(description === undefined ? {} : { description }),
    type: 'object',
    propertyNames: { pattern, maxLength: form.longestName },
    additionalProperties: values,
    maxProperties,
  });
  const answer = (name: string, keys: object, ofWhat: string) => ({
    description: `The keys of ${ofWhat}.`,
    type: 'object',
    required: [name],
    properties: { [name]: keys },
  });
  const id = text(form.id);
  const instant = { $ref: '#/$defs/instant' };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: address,
    title: 'Progress in the training of Both Banks',
    description:
      'What a learner has done, as a browser keeps, exports and merges it. Fields that are not named here are ignored.',
    type: 'object',
    required: ['format', 'version', 'modules'],
    properties: {
      format: { const: 'both-banks-progress' },
      version: { const: PROGRESS_VERSION },
      modules: named(form.id, { $ref: '#/$defs/module' }, form.mostModules, 'By the id of the module.'),
    },
    $defs: {
      instant: text(form.instant, 'A moment in UTC, such as 2026-11-22T10:00:00.000Z.'),
      module: {
        type: 'object',
        required: ['answers', 'texts', 'reviews'],
        properties: {
          answers: named(
            form.wording,
            { $ref: '#/$defs/tried' },
            form.mostQuestions,
            'By question id and hash of its wording, joined by @: an answer to an edited question stays apart.',
          ),
          texts: named(
            form.id,
            list({ $ref: '#/$defs/written' }, form.mostVersions),
            form.mostQuestions,
            'The learner’s own words by question id, newest first; several versions where devices wrote apart.',
          ),
          replaced: named(
            form.id,
            list(instant, form.mostInstants),
            form.mostQuestions,
            'By question id, when versions were written that were replaced or left out since.',
          ),
          finishedOn: text(form.day, 'The learner’s own day of finishing, such as 2026-11-22.'),
          reviews: named(
            form.reviewDays,
            instant,
            form.mostVersions,
            'Reviews done: after how many days, and when.',
          ),
          lastStep: {
            description: 'The step last looked at, as the fragment of its heading.',
            type: 'object',
            required: ['id', 'at'],
            properties: { id: text(form.step), at: instant },
          },
        },
      },
      tried: {
        description: 'What was first and what was last answered; both are the same at the first try.',
        type: 'object',
        required: ['first', 'last'],
        properties: { first: { $ref: '#/$defs/given' }, last: { $ref: '#/$defs/given' } },
      },
      given: {
        type: 'object',
        required: ['answer', 'at'],
        properties: { answer: { $ref: '#/$defs/answer' }, at: instant },
      },
      answer: {
        anyOf: [
          answer('picked', list(id, form.mostParts), 'choices, items in the order given, or scenes visited'),
          answer('placed', named(form.id, id, form.mostParts), 'each thing, and of where it was put'),
        ],
      },
      written: {
        type: 'object',
        required: ['values', 'at'],
        properties: { values: list({ type: 'string', maxLength: LONGEST_TEXT }, 3), at: instant },
      },
    },
  };
}
