import { answerSchema } from '../training/progress-schema.ts';
import { PROGRESS_FORM } from '../training/read-progress.ts';
import { listOf, namedOf, textOf } from '../transfer/schema-parts.ts';
import { HAND_IN_VERSION } from './hand-in.ts';
import { HAND_IN_FORM } from './read-hand-in.ts';

/** The JSON Schema (2020-12) of a hand-in's file, as it is published at `address`. What the reader asks for, it says. */
export function handInSchema(address: string): object {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: address,
    title: 'A hand-in to a team of Both Banks',
    description:
      'What one person hands in of one module to whoever leads the team. Fields that are not named here are ignored.',
    ...handInParts(),
    $defs: { answer: answerSchema() },
  };
}

/** What a hand-in is made of, for a schema that defines `answer`. */
export function handInParts(): object {
  const { id, longestName, longestText, mostAnswers, mostTexts, mostValues } = HAND_IN_FORM;
  const answer = { $ref: '#/$defs/answer' };
  const handed = { type: 'object', required: ['first', 'last'], properties: { first: answer, last: answer } };
  const values = listOf({ type: 'string', maxLength: longestText }, mostValues);
  return {
    type: 'object',
    required: ['format', 'version', 'id', 'module', 'at', 'answers'],
    properties: {
      format: { const: 'both-banks-hand-in' },
      version: { const: HAND_IN_VERSION },
      id: textOf(
        id,
        'Made at random once for a browser and module: of two with the same id the later one counts.',
      ),
      module: textOf(PROGRESS_FORM.id, 'The id of the module.'),
      at: textOf(PROGRESS_FORM.instant, 'When it was made, a moment in UTC.'),
      name: {
        type: 'string',
        maxLength: longestName,
        description: 'As the person wrote it; nobody checked it.',
      },
      answers: namedOf(
        PROGRESS_FORM.wording,
        handed,
        mostAnswers,
        'The first and the last answer, by question id and hash of its wording, joined by @.',
      ),
      texts: namedOf(
        PROGRESS_FORM.id,
        values,
        mostTexts,
        'By question id, those of the person’s own words that were ticked: one text, or if, then and by.',
      ),
    },
  };
}
