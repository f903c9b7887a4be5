import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smarten } from '../../../src/prose/typography.ts';

const cases: Record<string, [written: string, printed: string][]> = {
  'opens and closes double quotes': [
    ['"A"', '“A”'],
    ['"Why?" "Because."', '“Why?” “Because.”'],
    ['She said "no", then "yes".', 'She said “no”, then “yes”.'],
  ],
  'opens and closes single quotes, and keeps apostrophes': [
    ["the 'quiet' line", 'the ‘quiet’ line'],
    ["don't, it's, o'clock", 'don’t, it’s, o’clock'],
    ["the customers' half of Ann's page", 'the customers’ half of Ann’s page'],
  ],
  'nests quotes in either order': [
    ['"She said \'no\'" twice', '“She said ‘no’” twice'],
    ['"\'Nested\' and more"', '“‘Nested’ and more”'],
    ['\'"x"\'', '‘“x”’'],
    ['He said "she said \'no\'"', 'He said “she said ‘no’”'],
  ],
  'opens quotes after brackets, slashes and dashes': [
    ['("x") ["y"] {\'z\'}', '(“x”) [“y”] {‘z’}'],
    ['yes/"no"', 'yes/“no”'],
    ['So—"quoted"—it went', 'So—“quoted”—it went'],
    ['--"quoted"--', '–“quoted”–'],
    ['half-"open"', 'half-“open”'],
  ],
  'closes quotes after a dash that breaks off': [
    ['"Wait—" she said', '“Wait—” she said'],
    ['"But—", he began', '“But—”, he began'],
    ['"Well --"', '“Well –”'],
  ],
  'writes left-out centuries and letters with an apostrophe': [
    ["the '90s", 'the ’90s'],
    ["'90s music", '’90s music'],
    ['"\'90s music"', '“’90s music”'],
    ['the ‘90s', 'the ’90s'],
    ["summer of '69", 'summer of ’69'],
    ["Class of '05's best", 'Class of ’05’s best'],
    ["'Twas or 'tis, give 'em rock 'n' roll", '’Twas or ’tis, give ’em rock ’n’ roll'],
  ],
  'keeps a quotation that begins with a number a quotation': [
    ["'10 minutes late' he said", '‘10 minutes late’ he said'],
    ["'2026' again", '‘2026’ again'],
  ],
  'leaves feet and inches closed': [
    ['5\'10" tall', '5’10” tall'],
    ['a 6" nail', 'a 6” nail'],
  ],
  'prints dashes and dots': [
    ['a -- b', 'a – b'],
    ['1990--1995', '1990–1995'],
    ['word--word', 'word–word'],
    ['a---b', 'a—b'],
    ['well...', 'well…'],
    ['"...and"', '“…and”'],
    ['well-known', 'well-known'],
  ],
  'leaves printed signs as they are': [['“a” ‘b’ c’s – — …', '“a” ‘b’ c’s – — …']],
};

describe('the printed form of a title or description', () => {
  for (const [rule, pairs] of Object.entries(cases)) {
    it.each(pairs)(`${rule}: %s`, (written, printed) => {
      expect(smarten(written)).toBe(printed);
    });
  }

  it('is the same when it is made twice', () => {
    const piece = fc.constantFrom(
      '"',
      "'",
      '-',
      '.',
      ' ',
      'a',
      '9',
      '0s',
      '(',
      '—',
      '‘',
      '’',
      '“',
      'tis',
      'é',
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(text, (written) => {
        const once = smarten(written);
        expect(smarten(once)).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });

  it('has no straight quote left, and changes nothing but quotes, dashes and dots', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (written) => {
        const printed = smarten(written);
        expect(printed).not.toMatch(/["']/);
        const rest = (text: string): string => text.replace(/["'“”‘’.…–—-]/g, '');
        expect(rest(printed)).toBe(rest(written));
      }),
    );
  });
});
