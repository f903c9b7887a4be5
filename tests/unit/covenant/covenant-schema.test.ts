import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { covenantSchema } from '../../../src/covenant/covenant-schema.ts';
import { draftOf } from '../../../src/covenant/draft.ts';
import { EXAMPLE } from '../../../src/covenant/example.ts';
import { parseDraft, writeDraft } from '../../../src/covenant/read-draft.ts';
import { anyDraft, minute, today } from './made-drafts.ts';

const isValid = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true }).compile(
  covenantSchema('https://both-banks.example/covenant/covenant.schema.json'),
);

it('every export is what the published schema promises', () => {
  fc.assert(
    fc.property(anyDraft, (draft) => {
      expect([isValid(JSON.parse(writeDraft(draft, today, 2))), isValid.errors]).toEqual([true, null]);
    }),
    { numRuns: 200 },
  );
  const broken = { date: today, clause: 3, what: 'Late', weDid: 'Rang', weChanged: 'The alarm' };
  const whole = draftOf({ ...EXAMPLE, breaks: [broken] }, minute(0));
  expect([isValid(JSON.parse(writeDraft(whole, today))), isValid.errors]).toEqual([true, null]);
});

it.each([
  ['another schema', { schema: 'service-covenant/2' }],
  ['a team that is no text', { team: 7 }],
  ['a text that is too long', { contact: 'x'.repeat(2001) }],
  ['a day in another form', { reviewOn: '22.11.2026' }],
  ['a clause that is a text', { purpose: 'We' }],
  ['four promises', { promises: [{}, {}, {}, {}] }],
  ['a count that is none', { promises: [{ baseline: { kept: -1 } }] }],
  ['a break without a real day', { breaks: [{ date: 'Monday' }] }],
  ['a time in another form', { written: { head: 'soon' } }],
  ['versions of no part', { others: { nobody: [] } }],
  ['a version without its time', { others: { head: [{ value: {} }] } }],
  ['a version of another shape', { others: { head: [{ at: minute(0), value: { team: [] } }] } }],
  ['the name of a version that is none', { replaced: { head: ['x'] } }],
  ['an earlier covenant of another shape', { earlier: [{ team: 7 }] }],
])('neither the schema nor the reader takes a covenant with %s', (_, wrong) => {
  const record = { schema: 'service-covenant/1', ...wrong };
  expect(isValid(record)).toBe(false);
  expect(parseDraft(JSON.stringify(record))).toHaveProperty('trouble');
});

it('takes what a person writes by hand, with what is left out or null', () => {
  for (const record of [
    { schema: 'service-covenant/1' },
    {
      schema: 'service-covenant/1',
      team: 'By hand',
      promises: [{ moment: 'At the door', trialUntil: null }],
    },
    { schema: 'service-covenant/1', purpose: null, keeping: { counts: null }, note: 'mine' },
  ]) {
    expect([isValid(record), isValid.errors]).toEqual([true, null]);
    expect(parseDraft(JSON.stringify(record))).toHaveProperty('draft');
  }
});
