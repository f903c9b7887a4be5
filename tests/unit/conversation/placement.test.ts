import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  findPlacements,
  mark,
  replacePlacements,
  type Placement,
} from '../../../src/conversation/placement.ts';

const slug = fc.stringMatching(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
const placement: fc.Arbitrary<Placement> = fc.record({
  kind: fc.constantFrom('thread', 'count'),
  post: slug,
  page: fc.integer({ min: 1, max: 999 }),
});
/** What stands in a built file; our own writers escape < in words, so no word looks like a marker. */
const words = fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll('<', '&lt;'));
const file = fc.array(fc.record({ placement, inside: words, after: words }), { maxLength: 5 });

describe('marked places of a built file', () => {
  it('are found again, all and in order', () => {
    fc.assert(
      fc.property(file, (parts) => {
        const text = parts.map(({ placement: place, inside, after }) => mark(place, inside) + after).join('');
        expect(findPlacements(text)).toEqual(parts.map(({ placement: place }) => place));
      }),
    );
  });

  it('keep the file as it is when they are given what they hold', () => {
    fc.assert(
      fc.property(file, words, (parts, before) => {
        const text =
          before + parts.map(({ placement: place, inside, after }) => mark(place, inside) + after).join('');
        const held = parts.map(({ inside }) => inside);
        expect(replacePlacements(text, () => held.shift())).toBe(text);
        expect(replacePlacements(text, () => undefined)).toBe(text);
      }),
    );
  });

  it('are renewed to the letter, dollar signs included, and can be renewed again', () => {
    const text = `<p>a</p>${mark({ kind: 'count', post: 'b', page: 1 }, 'old')}<p>c</p>`;
    const once = replacePlacements(text, () => "$& $1 $` $' $$");
    expect(once).toBe("<p>a</p><!--count:b:1-->$& $1 $` $' $$<!--/count--><p>c</p>");
    expect(replacePlacements(once, () => 'old')).toBe(text);
  });

  it('are renewed each by itself', () => {
    const text = ['a', 'b', 'c'].map((post) => mark({ kind: 'count', post, page: 1 }, 'x')).join(' ');
    expect(replacePlacements(text, ({ post }) => (post === 'b' ? 'y' : undefined))).toBe(
      text.replace('b:1-->x', 'b:1-->y'),
    );
  });

  it('of one kind end at their own end', () => {
    const inner = mark({ kind: 'count', post: 'a', page: 1 }, '2 comments');
    const text = mark({ kind: 'thread', post: 'a', page: 1 }, `<p>${inner}</p>`);
    expect(replacePlacements(text, ({ kind }) => (kind === 'thread' ? 'new' : undefined))).toBe(
      '<!--thread:a:1-->new<!--/thread-->',
    );
  });

  it.each([
    '<!--thread:a:1-->no end',
    '<!--/thread-->',
    '<!--thread:A:1--><!--/thread-->',
    '<!-- thread:a:1 --><!--/thread-->',
    '<!--thread:a:1-->x<!--/count-->',
  ])('are not found where they are broken: %s', (text) => {
    expect(findPlacements(text)).toEqual([]);
    expect(replacePlacements(text, () => 'x')).toBe(text);
  });
});
