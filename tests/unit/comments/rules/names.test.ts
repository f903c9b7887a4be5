import { describe, expect, it } from 'vitest';
import { isReservedName } from '../../../../src/comments/rules/names.ts';

const authors = ['Both Banks', 'Zoë Marlin', 'Олена Brook'];

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
