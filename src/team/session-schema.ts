import { LONGEST_TEXT } from '../training/progress.ts';
import { answerSchema } from '../training/progress-schema.ts';
import { TIME_FORM } from '../transfer/read-record.ts';
import { listOf, namedOf, textOf } from '../transfer/schema-parts.ts';
import { handInParts } from './hand-in-schema.ts';
import { SESSION_FORM } from './read-session.ts';
import { SESSION_VERSION } from './session.ts';
import { MOST_HANDS } from './tally.ts';

/** The JSON Schema (2020-12) of a saved session, as it is published at `address`. What the reader asks for, it says. */
export function sessionSchema(address: string): object {
  const form = SESSION_FORM;
  const words = (maxLength: number) => ({ type: 'string', maxLength });
  const count = (maximum: number) => ({ type: 'integer', minimum: 0, maximum });
  const record = (properties: Readonly<Record<string, object>>, optional: readonly string[] = []) => ({
    type: 'object',
    required: Object.keys(properties).filter((name) => !optional.includes(name)),
    properties,
  });
  const day = {
    anyOf: [{ const: '' }, textOf(TIME_FORM.day)],
    description: 'A day, such as 2026-11-22, or none.',
  };
  const tally = namedOf(form.choice, count(MOST_HANDS), form.mostThings);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: address,
    title: 'A team’s session in the training of Both Banks',
    description:
      'What a facilitator’s browser keeps, saves and joins of one meeting. Fields that are not named here are ignored.',
    ...record({
      format: { const: 'both-banks-team' },
      version: { const: SESSION_VERSION },
      id: textOf(form.id, 'Sessions with the same id are the same meeting on two devices.'),
      module: textOf(form.module),
      moduleVersion: count(Number.MAX_SAFE_INTEGER),
      team: words(form.longestName),
      people: { ...count(MOST_HANDS), description: 'People in the room; 0 where nobody said.' },
      heldOn: day,
      debriefOn: day,
      votes: namedOf(
        form.wording,
        record({ first: tally, second: tally }, ['first', 'second']),
        form.mostThings,
        'Hands by question id and hash of its wording, joined by @; then by the key of a choice.',
      ),
      handIns: namedOf(
        form.handIn,
        { $ref: '#/$defs/handIn' },
        form.mostHandIns,
        'What people handed in, by its id.',
      ),
      removed: listOf(textOf(form.handIn), form.mostThings, 'Ids of hand-ins that were taken out.'),
      notes: namedOf(
        form.id,
        namedOf(form.id, words(LONGEST_TEXT), form.mostThings),
        form.mostThings,
        'By a hash of the step of the agenda, then by the device.',
      ),
      chosen: listOf(
        textOf(form.text),
        form.mostThings,
        'Texts on the sheet: hand-in and question, joined by a slash.',
      ),
      commitments: listOf(
        record({ id: textOf(form.id), who: words(form.longestName), words: listOf(words(LONGEST_TEXT), 3) }),
        form.mostThings,
      ),
      written: namedOf(
        form.place,
        textOf(TIME_FORM.instant),
        form.mostThings * 4,
        'When each place was last written; of two devices the later counts.',
      ),
    }),
    $defs: { handIn: handInParts(), answer: answerSchema() },
  };
}
