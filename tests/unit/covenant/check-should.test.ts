import { describe, expect, it } from 'vitest';
import { checkShould, countPage, countPart } from '../../../src/covenant/check-should.ts';
import type { Covenant } from '../../../src/covenant/covenant.ts';
import { EXAMPLE } from '../../../src/covenant/example.ts';
import { countSyllables, gradeOf, listSentences } from '../../../src/covenant/reading-ease.ts';
import { makeReady } from './made-drafts.ts';

/** What is found in clause 4 when it says this, as “level words”. */
function findIn(text: string): string[] {
  const covenant = makeReady({ ease: { ...EXAMPLE.ease, text } });
  return checkShould(covenant)
    .filter(({ part }) => part === 'ease')
    .map(({ level, words }) => `${level} ${words}`);
}

describe('words worth mending', () => {
  it('are none in the completed example but those of the law notice, which shows on purpose', () => {
    const found = checkShould(EXAMPLE);
    expect(found.map(({ level, part }) => `${level} ${part}`)).toEqual(['notice promise-2', 'notice repair']);
    expect(found[0]?.words).toMatch(/“free”: consumer law may make this binding/);
    expect(found[1]?.words).toContain('“£60”');
  });

  it.each([
    'always',
    'never',
    '100%',
    'as soon as possible',
    'where possible',
    'strive',
    'endeavor',
    'world-class',
    'best',
    'passionate',
    'inconvenience',
  ])('hedge or boast: %s', (word) => {
    expect(findIn(`We ${word} answer.`)).toEqual([
      expect.stringContaining(`should “${word}”: words that hedge or boast`),
    ]);
    expect(findIn('We answer the same day.')).toEqual([]);
  });

  it('stand in sentences of more than 25 words', () => {
    const long = `We ${'read '.repeat(23)}it.`;
    expect(findIn(long)).toEqual([]);
    expect(findIn(long.replace('it', 'it all'))[0]).toContain('A sentence of 26 words');
  });

  it('go over the cap of their clause', () => {
    const cap = 'Tell us once, and rest. '.repeat(6);
    expect(findIn(cap)).toEqual([]);
    expect(findIn(`${cap}Yes.`)).toEqual(['should 31 words; the cap is 30.']);
    expect(countPart(EXAMPLE, 'ease')).toEqual({ words: 16, cap: 30 });
  });

  it('go over the 400 of the page, of which the example has a half', () => {
    expect(countPage(EXAMPLE)).toBeLessThan(300);
    const covenant = makeReady({ care: { ...EXAMPLE.care, text: 'We say it. '.repeat(70) } });
    expect(countPage(covenant)).toBeGreaterThan(400);
    expect(checkShould(covenant).some(({ words }) => words.includes('400 fit'))).toBe(true);
  });

  it('do not say who does it, in a promise', () => {
    const promise = (action: string): Covenant =>
      makeReady({ promises: EXAMPLE.promises.map((one, index) => (index === 0 ? { ...one, action } : one)) });
    const passive = (covenant: Covenant): boolean =>
      checkShould(covenant).some(({ part, words }) => part === 'promise-1' && words.includes('who does it?'));
    expect(passive(promise('calls will be returned with'))).toBe(true);
    expect(passive(promise('you are quickly told'))).toBe(true);
    expect(passive(promise('calls will be returned by Priya with'))).toBe(false);
    expect(passive(promise('we call you back with'))).toBe(false);
  });

  it.each(['a refund', 'your money back', 'a warranty', 'compensation', 'our guarantee', '$20', '40 euros'])(
    'bring up the law notice: %s',
    (word) => {
      expect(findIn(`You get ${word}.`).filter((found) => found.startsWith('notice'))).toEqual([
        expect.stringContaining('consumer law may make this binding'),
      ]);
    },
  );

  it('tell strangers who a customer is', () => {
    for (const [text, what] of [
      ['Call Ana on 0161 496 0000.', 'a phone number'],
      ['Or on +49 30 1234567.', 'a phone number'],
      ['Quote order no. 48213.', 'an order number'],
      ['Ask Mrs Okafor.', 'a full name'],
    ] as const) {
      expect(findIn(text), text).toEqual([expect.stringContaining(what)]);
    }
    expect(findIn('We answer within 15 minutes, from 9 to 17, 6 days a week.')).toEqual([]);
  });

  it('sign with a customer’s full name', () => {
    const sign = (name: string): boolean =>
      checkShould(makeReady({ signatures: [{ role: 'customer', name, date: '' }] })).some(
        ({ part }) => part === 'signatures',
      );
    expect(sign('Dilan Yilmaz')).toBe(true);
    expect(sign('Dilan 0161 496 0000')).toBe(true);
    for (const name of ['Dilan', 'M.K.', 'M. K.', 'Dilan Y.']) expect(sign(name), name).toBe(false);
  });

  it('are too hard to read for a twelve-year-old', () => {
    const hard = 'Organizational communication necessitates considerable administrative deliberation.';
    const grade = (text: string): boolean =>
      checkShould(makeReady({ purpose: { ...EXAMPLE.purpose, text } })).some(({ words }) =>
        words.startsWith('Reading grade'),
      );
    expect(grade(`${hard} `.repeat(12))).toBe(true);
    expect(grade(EXAMPLE.purpose.text)).toBe(false);
  });
});

describe('the reading grade', () => {
  it('counts syllables and sentences about as people do', () => {
    expect(['page', 'customer', 'reviewed', 'needed', 'little', 'the', '2026'].map(countSyllables)).toEqual([
      1, 3, 2, 2, 2, 1, 1,
    ]);
    expect(listSentences('We call by 5 p.m. on the day. “Then?” You decide.')).toHaveLength(3);
    expect(gradeOf('')).toBe(0);
  });
});
