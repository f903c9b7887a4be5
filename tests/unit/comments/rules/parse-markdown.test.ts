import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseBareAddresses, parseMarked } from '../../../../src/comments/rules/parse-markdown.ts';

/** Addresses, and everything that may stand around them, in them or instead of them. */
const pieces = [
  ...'www.a.b http://a.b/c https://a.b?c=d a.b_c@d.ef a*b*@c.de WWW.A.B mailto:a@b.c'.split(' '),
  ...'[ ] ( ) ]( [a]( ![ < > ` * _ ** ~~ \\ & ; , . : @ :// www. /'.split(' '),
  ...[
    ' ',
    '\n',
    '\n\n',
    '- ',
    '> ',
    '1. ',
    '    ',
    '```\n',
    '&#64;',
    '&amp;',
    '<b>',
    '<a href="http://a.b">',
    '</a>',
  ],
  ...['word', 'é', '水', '\ud800'],
];

describe('a bare address', () => {
  it('becomes a link, and one in brackets or code is left to them', () => {
    const links = (text: string): number => JSON.stringify(parseMarked(text)).split('"link"').length - 1;
    expect(links('See www.example.org, or write to me@example.org.')).toBe(2);
    expect(links('See [this](https://example.org) and `www.example.org`.')).toBe(1);
    expect(links('See [this](https://example.org) and www.example.org.')).toBe(2);
  });

  it('is found in every text in which a parser that always looks for one would find it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((all) => all.join('')),
        (text) => {
          fc.pre(/:\/\/|www\.|@/i.test(text));
          expect(parseMarked(text)).toEqual(parseBareAddresses(text));
        },
      ),
      { numRuns: 3000 },
    );
  });
});
