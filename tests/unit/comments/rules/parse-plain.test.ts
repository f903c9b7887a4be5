import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { describe, expect, it } from 'vitest';
import { parseMarked } from '../../../../src/comments/rules/parse-markdown.ts';
import { parsePlain } from '../../../../src/comments/rules/parse-plain.ts';

/** A tree without the places at which its parts stood. */
function withoutPlaces(node: Nodes): unknown {
  const { position: _, ...rest } = node;
  return 'children' in node ? { ...rest, children: node.children.map(withoutPlaces) } : rest;
}

/** Pieces of which Markdown is made, and pieces that only look like it. */
const pieces = [
  ...'abc ABC 129 . , ; : ! ? \' " ( ) { } / $ % ^ | - + = # > * _ ~ ` [ ] < & @ \\'.split(' '),
  ...[' ', '  ', '\n', '\n\n', '\n \n', '\t', '\u00a0', '\u2028', '’', 'é', '水', '🌊', '\ud800'],
  ...['1. ', '2) ', '- ', '---', '===', '***', '> ', '# ', '```', '~~~', '&amp;', '<b>', 'www.a.b', 'a@b.c'],
  ...['http://a.b', 'word', 'another word', 'line\n', 'line\nline', ':', '|a|b|\n|-|-|\n'],
];

describe('a comment of nothing but paragraphs', () => {
  it.each([
    'A word.',
    'One line\nand another, with (brackets) | and 100% of “quotes”.\n\nA second paragraph!\n\n\n\nA third: 3.5 of 4 - not a list',
    '\n\nBegins late and ends early.\n',
    '',
    '\n\n\n',
  ])('needs no parser and gets the parser’s tree: %j', (text) => {
    const plain = parsePlain(text);
    expect(plain).toBeDefined();
    expect(plain).toEqual(withoutPlaces(parseMarked(text)));
  });

  it('is never taken for one when the parser would see more in it', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc
            .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'grapheme', maxLength: 4 })))
            .map((all) => all.join('')),
        ),
        (text) => {
          const plain = parsePlain(text);
          if (plain !== undefined) expect(plain).toEqual(withoutPlaces(parseMarked(text)));
        },
      ),
      { numRuns: 5000 },
    );
  });

  it('is recognized among what the pieces make, so that the rule before says something', () => {
    const texts = fc.sample(
      fc.array(fc.constantFrom(...pieces.slice(0, 22), ' word ', '\n\n')).map((all) => all.join('')),
      {
        numRuns: 500,
        seed: 1,
      },
    );
    expect(texts.filter((text) => parsePlain(text) !== undefined && text.length > 10).length).toBeGreaterThan(
      50,
    );
  });
});
