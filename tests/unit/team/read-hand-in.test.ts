import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { handInSchema } from '../../../src/team/hand-in-schema.ts';
import { shownName } from '../../../src/team/hand-in.ts';
import { LONGEST_HAND_IN, parseHandIn, writeHandIn } from '../../../src/team/read-hand-in.ts';
import { anyHandIn, module } from './made-hand-ins.ts';

const isValid = new Ajv2020({ strict: true, allErrors: true }).compile(
  handInSchema('https://both-banks.example/training/hand-in.schema.json'),
);

const answers = { 'owner@0abc123': { first: { picked: ['1a2b'] }, last: { picked: ['1a2b'] } } };
const whole = {
  format: 'both-banks-hand-in',
  version: 1,
  id: '00000000000a',
  module: module.id,
  at: '2026-11-22T10:00:00.000Z',
  answers,
};

it('every file is what the published schema promises, and is read back as it was', () => {
  fc.assert(
    fc.property(anyHandIn, (handIn) => {
      const file = writeHandIn(handIn, 2);
      expect([isValid(JSON.parse(file)), isValid.errors]).toEqual([true, null]);
      expect(parseHandIn(file)).toEqual({ handIn, unread: 0 });
    }),
    { numRuns: 300 },
  );
});

it.each([
  ['without an id', { id: undefined }],
  ['with markup for an id', { id: '<b>000000000' }],
  ['with a module that is a path', { module: '../save-a-chair' }],
  ['at no time', { at: 'yesterday' }],
  ['with a name that is none', { name: { toString: 'Ada' } }],
  ['with an endless name', { name: 'A'.repeat(501) }],
  ['with an answer under no wording', { answers: { owner: answers['owner@0abc123'] } }],
  ['with half an answer', { answers: { 'owner@0abc123': { first: { picked: ['1a2b'] } } } }],
  [
    'with markup for a choice',
    { answers: { 'owner@0abc123': { first: { picked: ['<i>'] }, last: { picked: [] } } } },
  ],
  [
    'with more answers than any module asks',
    {
      answers: Object.fromEntries(
        Array.from({ length: 201 }, (_, index) => [`q${index}@0abc123`, answers['owner@0abc123']]),
      ),
    },
  ],
  ['with four texts for one question', { texts: { plan: ['a', 'b', 'c', 'd'] } }],
  ['with a text that is none', { texts: { plan: [1] } }],
  ['with a trick for a name of a text', { texts: JSON.parse('{"__proto__":["a"]}') as object }],
])('neither the schema nor the reader takes a hand-in %s', (_, wrong) => {
  const text = JSON.stringify({ ...whole, ...wrong });
  expect(parseHandIn(JSON.stringify(whole))).toHaveProperty('handIn');
  expect(isValid(JSON.parse(text))).toBe(false);
  expect(parseHandIn(text)).toMatchObject({ trouble: 'damaged' });
});

describe('a file', () => {
  it('is told apart from one of a newer site, from a half one, and from anything else', () => {
    const file = JSON.stringify(whole);
    expect(parseHandIn(JSON.stringify({ ...whole, version: 2, answers: [] }))).toMatchObject({
      trouble: 'newer',
    });
    expect(parseHandIn(file.slice(0, -9))).toMatchObject({ trouble: 'damaged' });
    expect(parseHandIn('{"format":"both-banks-progress","version":1}')).toMatchObject({ trouble: 'foreign' });
    expect(parseHandIn(' '.repeat(LONGEST_HAND_IN + 1))).toMatchObject({ trouble: 'foreign' });
    expect(parseHandIn(JSON.stringify({ ...whole, at: '2026-11-31T10:00:00.000Z' }))).toMatchObject({
      trouble: 'damaged',
      words: expect.stringContaining('hand-in.at is no time that exists') as string,
    });
  });

  it('that was made by hand brings no name that turns, hides or never ends, and no half of a letter', () => {
    const forged = {
      ...whole,
      name: `\u202e<b>Ada\u200b</b>${'x'.repeat(90)}`,
      texts: { plan: ['a\ud800\r\nb'] },
    };
    const read = parseHandIn(JSON.stringify(forged));
    expect(read).toMatchObject({
      handIn: { name: `<b>Ada</b>${'x'.repeat(50)}`, texts: { plan: ['a\ufffd\nb'] } },
    });
  });

  it('never fails otherwise, whatever was changed in it', () => {
    const changed = fc
      .tuple(anyHandIn, fc.nat(), fc.constantFrom('', '0', '"', 'null', '{}', '[]', ':', '<'))
      .map(([handIn, place, put]) => {
        const text = writeHandIn(handIn);
        return text.slice(0, place % text.length) + put + text.slice((place % text.length) + 1);
      });
    fc.assert(
      fc.property(changed, (text) => {
        const read = parseHandIn(text);
        if ('handIn' in read) expect(isValid(JSON.parse(writeHandIn(read.handIn)))).toBe(true);
        else expect(read.words).toMatch(/\.\)?$/);
      }),
      { numRuns: 1000 },
    );
  });
});

it('a name is the same once it is as it may be shown', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (name) => {
      expect(shownName(shownName(name))).toBe(shownName(name));
      expect(Array.from(shownName(name)).length).toBeLessThanOrEqual(60);
    }),
    { numRuns: 1000 },
  );
});
