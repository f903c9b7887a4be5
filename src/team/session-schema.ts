import { LONGEST_TEXT } from '../training/progress.ts';
import { PROGRESS_FORM } from '../training/read-progress.ts';
import { LONGEST_NAME, TIME_FORM } from '../transfer/read-record.ts';
import { HAND_IN_FORM } from './read-hand-in.ts';
import { SESSION_FORM } from './read-session.ts';
import { SESSION_VERSION } from './session.ts';
import { MOST_HANDS } from './tally.ts';

/** The JSON Schema (2020-12) of a saved session, as it is published at `address`. What the reader asks for, it says. */
export function sessionSchema(address: string): object {
  const form = SESSION_FORM;
  const text = (pattern: string, description?: string) => ({
    type: 'string',
    pattern,
    maxLength: LONGEST_NAME,
    ...(description === undefined ? {} : { description }),
  });
  const words = (maxLength: number) => ({ type: 'string', maxLength });
  const count = (maximum: number) => ({ type: 'integer', minimum: 0, maximum });
  const list = (items: object, maxItems: number, description?: string) => ({
    ...(description === undefined ? {} : { description }),
    type: 'array',
    items,
    maxItems,
  });
  const named = (pattern: string, values: object, maxProperties: number, description?: string) => ({
    ...(description === undefined ? {} : { description }),
    type: 'object',
    propertyNames: { pattern, maxLength: LONGEST_NAME },
    additionalProperties: values,
    maxProperties,
  });
  const record = (properties: Readonly<Record<string, object>>, optional: readonly string[] = []) => ({
    type: 'object',
    required: Object.keys(properties).filter((name) => !optional.includes(name)),
    properties,
  });
  const day = {
    anyOf: [{ const: '' }, text(TIME_FORM.day)],
    description: 'A day, such as 2026-11-22, or none.',
  };
  const tally = named(form.choice, count(MOST_HANDS), form.mostThings);
  const id = text(PROGRESS_FORM.id);
  const answer = {
    anyOf: [
      record({ picked: list(id, PROGRESS_FORM.mostParts) }),
      record({ placed: named(PROGRESS_FORM.id, id, PROGRESS_FORM.mostParts) }),
    ],
  };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: address,
    title: 'A team’s session in the training of Both Banks',
    description:
      'What a facilitator’s browser keeps, saves and joins of one meeting. Fields that are not named here are ignored.',
    ...record({
      format: { const: 'both-banks-team' },
      version: { const: SESSION_VERSION },
      id: text(form.id, 'Sessions with the same id are the same meeting on two devices.'),
      module: id,
      moduleVersion: count(Number.MAX_SAFE_INTEGER),
      team: words(form.longestName),
      people: { ...count(MOST_HANDS), description: 'People in the room; 0 where nobody said.' },
      heldOn: day,
      debriefOn: day,
      votes: named(
        form.wording,
        record({ first: tally, second: tally }, ['first', 'second']),
        form.mostThings,
        'Hands by question id and hash of its wording, joined by @; then by the key of a choice.',
      ),
      handIns: named(
        form.handIn,
        { $ref: '#/$defs/handIn' },
        form.mostHandIns,
        'What people handed in, by its id.',
      ),
      removed: list(text(form.handIn), form.mostThings, 'Ids of hand-ins that were taken out.'),
      notes: named(
        form.id,
        named(form.id, words(LONGEST_TEXT), form.mostThings),
        form.mostThings,
        'By a hash of the step of the agenda, then by the device.',
      ),
      chosen: list(
        text(form.text),
        form.mostThings,
        'Texts on the sheet: hand-in and question, joined by a slash.',
      ),
      commitments: list(
        record({ id: text(form.id), who: words(form.longestName), words: list(words(LONGEST_TEXT), 3) }),
        form.mostThings,
      ),
      written: named(
        form.place,
        text(TIME_FORM.instant),
        form.mostThings * 4,
        'When each place was last written; of two devices the later counts.',
      ),
    }),
    $defs: {
      handIn: record(
        {
          format: { const: 'both-banks-hand-in' },
          version: { const: 1 },
          id: text(form.handIn),
          module: id,
          at: text(TIME_FORM.instant),
          name: words(HAND_IN_FORM.longestName),
          answers: named(
            PROGRESS_FORM.wording,
            record({ first: answer, last: answer }),
            HAND_IN_FORM.mostAnswers,
          ),
          texts: named(
            PROGRESS_FORM.id,
            list(words(HAND_IN_FORM.longestText), HAND_IN_FORM.mostValues),
            HAND_IN_FORM.mostTexts,
          ),
        },
        ['name', 'texts'],
      ),
    },
  };
}
