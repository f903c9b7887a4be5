import { listOf, namedOf, textOf } from '../transfer/schema-parts.ts';
import { LONGEST_TEXT, PROGRESS_VERSION } from './progress.ts';
import { PROGRESS_FORM } from './read-progress.ts';

/** The JSON Schema (2020-12) of an exported file, as it is published at `address`. What the reader asks for, it says. */
export function progressSchema(address: string): object {
  const form = PROGRESS_FORM;
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
      modules: namedOf(form.id, { $ref: '#/$defs/module' }, form.mostModules, 'By the id of the module.'),
    },
    $defs: {
      instant: textOf(form.instant, 'A moment in UTC, such as 2026-11-22T10:00:00.000Z.'),
      module: {
        type: 'object',
        required: ['answers', 'texts', 'reviews'],
        properties: {
          answers: namedOf(
            form.wording,
            { $ref: '#/$defs/tried' },
            form.mostQuestions,
            'By question id and hash of its wording, joined by @: an answer to an edited question stays apart.',
          ),
          texts: namedOf(
            form.id,
            listOf({ $ref: '#/$defs/written' }, form.mostVersions),
            form.mostQuestions,
            'The learner’s own words by question id, newest first; several versions where devices wrote apart.',
          ),
          replaced: namedOf(
            form.id,
            listOf(instant, form.mostInstants),
            form.mostQuestions,
            'By question id, when versions were written that were replaced or left out since.',
          ),
          finishedOn: textOf(form.day, 'The learner’s own day of finishing, such as 2026-11-22.'),
          reviews: namedOf(
            form.reviewDays,
            instant,
            form.mostVersions,
            'Reviews done: after how many days, and when.',
          ),
          lastStep: {
            description: 'The step last looked at, as the fragment of its heading.',
            type: 'object',
            required: ['id', 'at'],
            properties: { id: textOf(form.step), at: instant },
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
      answer: answerSchema(),
      written: {
        type: 'object',
        required: ['values', 'at'],
        properties: { values: listOf({ type: 'string', maxLength: LONGEST_TEXT }, 3), at: instant },
      },
    },
  };
}

/** The JSON Schema of an answer to any kind of question. */
export function answerSchema(): object {
  const { id: form, mostParts } = PROGRESS_FORM;
  const id = textOf(form);
  const holding = (name: string, keys: object, ofWhat: string): object => ({
    description: `The keys of ${ofWhat}.`,
    type: 'object',
    required: [name],
    properties: { [name]: keys },
  });
  return {
    anyOf: [
      holding('picked', listOf(id, mostParts), 'choices, items in the order given, or scenes visited'),
      holding('placed', namedOf(form, id, mostParts), 'each thing, and of where it was put'),
    ],
  };
}
