import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_TEXT, makeProgress } from '../../../src/training/progress.ts';
import { LONGEST_RECORD, readProgress } from '../../../src/training/read-progress.ts';
import { writeProgress } from '../../../src/training/share-progress.ts';
import { anyProgress, minute } from './made-progress.ts';

const given = { answer: { picked: ['1a2b'] }, at: minute(0) };
const module = {
  answers: { 'q@0abc123': { first: given, last: given } },
  texts: { plan: [{ values: ['Mine'], at: minute(0) }] },
  reviews: { '2': minute(1) },
  finishedOn: '2026-11-22',
};

/** The record of a module with some of its fields changed. */
function write(change: object): string {
  return JSON.stringify(makeProgress({ m: { ...module, ...change } }));
}

describe('a record that is read', () => {
  it('is the one that was written, whatever is in it', () => {
    fc.assert(
      fc.property(anyProgress, fc.constantFrom(0, 2), (progress, indent) => {
        expect(readProgress(writeProgress(progress, indent))).toEqual({ progress });
      }),
      { numRuns: 500 },
    );
  });

  it('leaves out the fields it does not know', () => {
    const extra = { ...JSON.parse(write({ mood: 'good' })), device: 'phone' } as object;
    expect(readProgress(JSON.stringify(extra))).toEqual({ progress: makeProgress({ m: module }) });
  });

  it.each([
    ['a list instead of modules', JSON.stringify({ ...makeProgress({}), modules: [] })],
    ['an answer without its time', write({ answers: { 'q@0abc123': { first: given, last: {} } } })],
    ['a key that is no wording', write({ answers: { q: { first: given, last: given } } })],
    ['a day that does not exist', write({ finishedOn: '2026-02-30' })],
    ['a time that does not exist', write({ reviews: { '2': '2026-11-22T25:00:00.000Z' } })],
    [
      'a text longer than any',
      write({ texts: { plan: [{ values: ['x'.repeat(LONGEST_TEXT + 1)], at: minute(0) }] } }),
    ],
    ['more versions than there can be', write({ texts: { plan: Array(101).fill(module.texts.plan[0]) } })],
    ['markup for a step', write({ lastStep: { id: 'a b', at: minute(0) } })],
    ['no version', '{"format":"both-banks-progress","modules":{}}'],
    ['its end missing', write({}).slice(0, -1)],
  ])('is damaged where it has %s', (_, text) => {
    expect(readProgress(text)).toMatchObject({
      trouble: 'damaged',
      words: expect.stringContaining('Export it again') as string,
    });
  });

  it('tells where it is damaged', () => {
    expect(readProgress(write({ finishedOn: 'soon' }))).toMatchObject({
      words: expect.stringContaining('modules.m.finishedOn') as string,
    });
  });

  it('is foreign where it is something else, and newer where a newer site wrote it', () => {
    for (const text of [
      '',
      'null',
      '[]',
      '"x"',
      '{"format":"other"}',
      'PNG…',
      ' '.repeat(LONGEST_RECORD + 1),
    ]) {
      expect(readProgress(text)).toMatchObject({ trouble: 'foreign' });
    }
    const newer = '{"format":"both-banks-progress","version":2,"modules":"who knows"}';
    expect(readProgress(newer)).toMatchObject({ trouble: 'newer' });
  });

  it('cannot reach the prototype of anything', () => {
    const tricks = [
      '{"format":"both-banks-progress","version":1,"modules":{"__proto__":{"answers":{},"texts":{},"reviews":{}}}}',
      write({}).replace('"q@0abc123"', '"__proto__"'),
      write({}).replace('"plan"', '"__proto__"'),
      write({}).replace('{"picked":["1a2b"]}', '{"placed":{"__proto__":"1a2b"}}'),
    ];
    for (const text of tricks) expect(readProgress(text)).toMatchObject({ trouble: 'damaged' });
    const outside = write({}).replace('{', '{"__proto__":{"isAdmin":true},');
    expect(readProgress(outside)).toEqual({ progress: makeProgress({ m: module }) });
    expect(Object.hasOwn(Object.prototype, 'isAdmin')).toBe(false);
  });

  it('never throws, whatever the text or wherever it was changed', () => {
    const broken = fc
      .tuple(anyProgress, fc.nat(), fc.nat({ max: 20 }), fc.string())
      .map(([progress, start, count, put]) => {
        const text = writeProgress(progress);
        const place = start % text.length;
        return text.slice(0, place) + put + text.slice(place + count);
      });
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), broken), (text) => {
        const result = readProgress(text);
        expect('progress' in result || result.words.endsWith('.') || result.words.endsWith(')')).toBe(true);
      }),
      { numRuns: 1000 },
    );
    expect(readProgress('['.repeat(500_000))).toMatchObject({ trouble: 'foreign' });
  });
});
