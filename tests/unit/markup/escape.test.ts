import fc from 'fast-check';
import type { Element, Text } from 'hast';
import { htmlToHast } from 'satteri';
import { describe, expect, it } from 'vitest';
import { attributes, escapeText } from '../../../src/markup/escape.ts';

/** What HTML itself cannot carry: a null sign and lone carriage returns are changed by every parser. */
const words = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/[\0\r]/g, ''));
const hostile = fc
  .array(fc.constantFrom('<', '>', '&', '"', "'", '=', '/', '&amp;', '&lt;', '-->', '</p>', ' ', 'x'))
  .map((parts) => parts.join(''));

function parse(html: string): Element {
  const tree = htmlToHast(html, { fragment: true });
  const first = 'children' in tree ? tree.children[0] : undefined;
  if (first?.type !== 'element') throw new Error(`no element in ${html}`);
  return first;
}

describe('escaped text', () => {
  it('comes back from a browser’s parser as it was written', () => {
    fc.assert(
      fc.property(fc.oneof(words, hostile), (text) => {
        const { children } = parse(`<b>${escapeText(text)}</b>`);
        expect(children.map((child) => (child as Text).value).join('')).toBe(text);
        expect(children.every(({ type }) => type === 'text')).toBe(true);
      }),
    );
  });

  it('keeps quotes, which need no escape there', () => {
    expect(escapeText(`"a" & 'b' <c>`)).toBe(`"a" &amp; 'b' &lt;c&gt;`);
  });
});

describe('written attributes', () => {
  it('come back as they were written, and make no attribute more', () => {
    fc.assert(
      fc.property(fc.oneof(words, hostile), fc.oneof(words, hostile), (title, alt) => {
        expect(parse(`<b${attributes({ title, alt })}></b>`).properties).toEqual({ title, alt });
      }),
    );
  });

  it('stand alone where they are true and are left out where they are false or unknown', () => {
    expect(attributes({ hidden: true, open: false, title: undefined, alt: '', width: 0 })).toBe(
      ' hidden alt="" width="0"',
    );
    expect(attributes({})).toBe('');
  });
});
