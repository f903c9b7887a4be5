import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { dropIllegal, escapeXml } from '../../../src/feeds/clean.ts';

/** Whether a strict XML parser takes a document with these words, as text and as an attribute. */
async function isAccepted(words: string): Promise<boolean> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"><desc id="${words}">${words}</desc></svg>`;
  return sharp(Buffer.from(svg))
    .metadata()
    .then(
      () => true,
      () => false,
    );
}

/** Any 16-bit sequence, lone surrogates and all, with the dangerous ones more often than chance would have it. */
const anyUnicode = fc
  .array(
    fc.oneof(
      fc.nat({ max: 0xffff }),
      fc.nat({ max: 0x20 }),
      fc.integer({ min: 0xd7ff, max: 0xe000 }),
      fc.constantFrom(0xfffe, 0xffff, 0x3c, 0x26, 0x22, 0x27, 0x3e, 0x5d),
    ),
  )
  .map((units) => String.fromCharCode(...units));

describe('words for a feed', () => {
  it.each(['\u0000', '\u0001', '\u0008', '\u000b', '\u000c', '\u001f', '\ufffe', '\uffff'])(
    'lose the sign that XML forbids: %j',
    async (sign) => {
      expect(await isAccepted(`a${sign}b`)).toBe(false);
      expect(dropIllegal(`a${sign}b`)).toBe('ab');
    },
  );

  it('lose half characters, and only those', () => {
    expect(dropIllegal('a\ud83db')).toBe('ab');
    expect(dropIllegal('a\ude00b')).toBe('ab');
    expect(dropIllegal('\ud83d\ud83d\ude00\ude00')).toBe('😀');
  });

  it('keep everything XML allows', () => {
    const legal = 'a\t\n\r\u0085\u2028é😀שלום\u200f\u{10ffff}';
    expect(dropIllegal(legal)).toBe(legal);
  });

  it('are taken by a strict XML parser once they are escaped, whatever they were', async () => {
    await fc.assert(
      fc.asyncProperty(anyUnicode, async (words) => {
        expect(await isAccepted(escapeXml(words))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('are cleaned once and for all', () => {
    fc.assert(
      fc.property(anyUnicode, (words) => {
        const clean = dropIllegal(words);
        expect(dropIllegal(clean)).toBe(clean);
        expect(clean.isWellFormed()).toBe(true);
      }),
    );
  });

  it('are escaped for elements and attributes alike', () => {
    expect(escapeXml(`<a href="x">'&'</a> ]]>`)).toBe(`&lt;a href=&quot;x&quot;&gt;'&amp;'&lt;/a&gt; ]]&gt;`);
  });
});
