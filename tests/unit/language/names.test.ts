import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanName } from '../../../src/language/names.ts';

describe('a name', () => {
  it.each([
    ['  Ines \t O’Dell\n', 'Ines O’Dell'],
    ['Zoe\u0308', 'Zoë'],
    ['محمد علي', 'محمد علي'],
    ['日本 太郎', '日本 太郎'],
    ['Anna 🌊', 'Anna 🌊'],
  ])('is kept as people write it: %j', (given, shown) => {
    expect(cleanName(given)).toBe(shown);
  });

  it.each([
    ['\u202esenI', 'senI'],
    ['In\u200bes\u200d\ufeff', 'Ines'],
    ['\u2066Ines\u2069\u200f\u061c', 'Ines'],
    ['In\u0000es\u001b[31m', 'Ines[31m'],
    ['Ines\u2028\u2029', 'Ines'],
    ['I\u00adnes\u{e0041}', 'Ines'],
    ['\u3164\u2800\u200b', ''],
    ['\ud800Ines', 'Ines'],
    ['a\u0301\u0302\u0303\u0304\u0305\u0306\u0307', 'á\u0302\u0303\u0304\u0305'],
  ])('S34 loses what turns, hides or covers text: %j', (given, shown) => {
    expect(cleanName(given)).toBe(shown);
  });

  it('S34 is clean once cleaned', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (given) => {
        const name = cleanName(given);
        expect(cleanName(name)).toBe(name);
        expect(name).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
      }),
      { numRuns: 2000 },
    );
  });
});
