import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanName, isReservedName } from '../../../../src/comments/rules/names.ts';

const authors = ['Both Banks', 'Zoë Marlin', 'Олена Brook'];

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

describe('a name of the site’s authors', () => {
  it.each([
    'Both Banks',
    'both  banks',
    'BOTHBANKS',
    'B.o.t.h Banks!',
    'Bóth Bänks',
    'Both\u200bBanks',
    '\u202eBoth Banks',
    'Ｂｏｔｈ Ｂａｎｋｓ',
    '𝐁𝐨𝐭𝐡 𝐁𝐚𝐧𝐤𝐬',
    'Вoth Вanks',
    'Βοth Βanks',
    'Bоth Bаnкs',
    'B0th Bank5',
    'Zoe Mar1in',
    'Zoë Marlın',
    'Zoë Мarlin',
    'Oлeнa Broоk',
  ])('S34 is theirs alone, however it is spelled: %j', (name) => {
    expect(isReservedName(name, authors)).toBe(true);
  });

  it.each(['Both', 'Banks', 'Both Bankers', 'Ines', '', '。。', 'Zoë', 'Бора Банкс'])(
    'leaves other names alone: %j',
    (name) => {
      expect(isReservedName(name, authors)).toBe(false);
    },
  );
});
