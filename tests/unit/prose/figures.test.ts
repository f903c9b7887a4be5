import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findFigures } from '../../../src/prose/figures.ts';

const refused: Record<string, [text: string, words: string][]> = {
  'a percentage': [
    ['about 50% of them', '50%'],
    ['12.5 % more', '12.5 %'],
    ['1,200%', '1,200%'],
    ['5 per cent', '5 per cent'],
    ['5percent', '5percent'],
    ['up 0.5 percentage points', '0.5 percentage points'],
    ['Fifty per cent of us', 'Fifty per cent'],
    ['a hundred percent sure', 'hundred percent'],
    ['one percent', 'one percent'],
    ['７ in all, or 5％', '5％'],
    ['5‰', '5‰'],
  ],
  'an amount of money': [
    ['costs $5', '$5'],
    ['costs $1,200.50 a year', '$1,200.50'],
    ['€ 3', '€ 3'],
    ['3 €', '3 €'],
    ['£20 and no more', '£20'],
    ['₹500', '₹500'],
    ['5 dollars', '5 dollars'],
    ['10 pounds', '10 pounds'],
    ['99 cents', '99 cents'],
    ['99¢', '99¢'],
    ['100 USD', '100 USD'],
    ['EUR 20', 'EUR 20'],
  ],
  'a large figure': [
    ['two million', 'million'],
    ['Billions of calls', 'Billions'],
    ['a million-dollar question', 'million'],
  ],
  'a multiple': [
    ['five times more', 'five times'],
    ['2.5 times as likely', '2.5 times'],
    ['three-times the cost', 'three-times'],
    ['twenty times likelier', 'twenty times'],
    ['7x more', '7x'],
    ['7× as many', '7×'],
  ],
  'an appeal to studies': [
    ['studies show', 'studies show'],
    ['Research has shown that', 'Research has shown'],
    ['Science proves it', 'Science proves'],
    ['surveys have confirmed', 'surveys have confirmed'],
    ['Statistics\nshow', 'Statistics\nshow'],
  ],
};

const passed = [
  'twice',
  'twice as many',
  'nine of ten',
  'nine out of ten',
  'one in five',
  'half of them',
  'in 2005',
  '2026',
  'the 1990s',
  '7:30',
  '8 a.m.',
  '6 minutes',
  '2 working days',
  '2,416 guests at one hotel',
  'clause 7',
  'a percentage',
  'a percentage point',
  'percent signs are not allowed',
  'three times a day',
  'five times asking was enough',
  'two of the times',
  'a 4x6 photo',
  'pounding the dollar sign $',
  'a millionaire',
  'one study shows',
  'we study shows',
  'the research desk',
  'Part 1',
];

describe('a figure that needs a source', () => {
  for (const [kind, texts] of Object.entries(refused)) {
    it.each(texts)(`is ${kind}: %s`, (text, words) => {
      expect(findFigures(text)).toContainEqual({ kind, words, index: text.indexOf(words) });
    });
  }

  it.each(passed)('is not: %s', (text) => {
    expect(findFigures(text)).toEqual([]);
  });

  it('is found each time it stands in a sentence', () => {
    const words = findFigures('First 20%, then 30% and $5 or $6.').map((figure) => figure.words);
    expect(words).toEqual(['20%', '30%', '$5', '$6']);
  });

  it('is reported with the very words that stand at its place', () => {
    const piece = fc.constantFrom(
      '5',
      '%',
      ' ',
      'five',
      'per cent',
      '$',
      '1,2',
      'times more',
      'million',
      'a',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        for (const { words, index } of findFigures(text)) {
          expect(words).not.toBe('');
          expect(text.slice(index, index + words.length)).toBe(words);
        }
      }),
    );
  });
});
