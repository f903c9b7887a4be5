import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { makeProgress } from '../../../src/training/progress.ts';
import { progressSchema } from '../../../src/training/progress-schema.ts';
import { readProgress } from '../../../src/training/read-progress.ts';
import { writeProgress } from '../../../src/training/share-progress.ts';
import { anyProgress, minute } from './made-progress.ts';

const isValid = new Ajv2020({ strict: true, allErrors: true }).compile(
  progressSchema('https://both-banks.example/training/progress.schema.json'),
);

it('every export is what the published schema promises', () => {
  fc.assert(
    fc.property(anyProgress, (progress) => {
      expect([isValid(JSON.parse(writeProgress(progress, 2))), isValid.errors]).toEqual([true, null]);
    }),
    { numRuns: 300 },
  );
});

const given = { answer: { picked: ['1a2b'] }, at: minute(0) };
const module = { answers: { 'q@0abc123': { first: given, last: given } }, texts: {}, reviews: {} };

it.each([
  ['no answers', { texts: {}, reviews: {} }],
  ['an answer without its time', { ...module, answers: { 'q@0abc123': { first: given, last: {} } } }],
  ['a key that is no wording', { ...module, answers: { q: { first: given, last: given } } }],
  ['a time in another form', { ...module, reviews: { '2': '22 November' } }],
  ['days that are none', { ...module, reviews: { soon: minute(0) } }],
  ['a day in another form', { ...module, finishedOn: '22.11.2026' }],
  ['text that is none', { ...module, texts: { plan: [{ values: [1], at: minute(0) }] } }],
  ['a step of many words', { ...module, lastStep: { id: 'a b', at: minute(0) } }],
  ['a trick for a name', JSON.parse('{"answers":{"__proto__":{}},"texts":{},"reviews":{}}') as object],
])('neither the schema nor the reader takes a module with %s', (_, wrong) => {
  const record = { ...makeProgress({}), modules: { m: wrong } };
  expect(isValid(record)).toBe(false);
  expect(readProgress(JSON.stringify(record))).toHaveProperty('trouble');
});

it('what the reader takes out of a text that was changed somewhere, the schema takes too', () => {
  const changed = fc
    .tuple(anyProgress, fc.nat(), fc.constantFrom('', '0', 'a', '"', '1', 'null', '{}', '[]', ':'))
    .map(([progress, place, put]) => {
      const text = writeProgress(progress);
      return text.slice(0, place % text.length) + put + text.slice((place % text.length) + 1);
    });
  fc.assert(
    fc.property(changed, (text) => {
      const result = readProgress(text);
      if ('progress' in result) expect(isValid(JSON.parse(writeProgress(result.progress)))).toBe(true);
    }),
    { numRuns: 500 },
  );
});
