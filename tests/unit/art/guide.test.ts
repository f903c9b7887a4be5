import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { riverGuideSvg } from '../../../src/art/guide.ts';

describe('a river guide', () => {
  test('never changes for a slug', () => {
    const hash = createHash('sha256').update(riverGuideSvg('the-quiet-after-the-bang')).digest('hex');
    expect(hash).toBe('d926b0737b010f49220075be72a561aff4b2462010379e7091945b6f8b023d74');
  });

  test('differs from one slug to the next', () => {
    const guides = Array.from({ length: 200 }, (_, n) => riverGuideSvg(`post-${n}`));
    expect(new Set(guides).size).toBe(200);
  });

  test('draws a bed and water of length 1 on the same path', () => {
    const [bed, water] = [...riverGuideSvg('both-banks').matchAll(/<path ([^>]*)d="([^"]+)"\/>/g)];
    expect(bed?.[1]).toBe('class="guide-bed" ');
    expect(water?.[1]).toBe('class="guide-water" pathLength="1" ');
    expect(water?.[2]).toBe(bed?.[2]);
  });

  test('runs from the top of its box to the bottom, inside both sides, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (slug) => {
        const svg = riverGuideSvg(slug);
        const path = /d="(M13 0C[^"]+)"/.exec(svg)?.[1] ?? '';
        const crests = [...path.matchAll(/(\d+) (\d+)(?=C|$)/g)]
          .slice(1)
          .map(([, x = '', y = '']) => ({ x: Number(x), y: Number(y) }));
        expect(crests.at(-1)).toEqual({ x: 13, y: 300 });
        expect(crests.length).toBeGreaterThanOrEqual(6);
        expect(crests.filter(({ x }) => x < 3 || x > 23)).toEqual([]);
        expect(crests.every(({ y }, i) => y > (crests[i - 1]?.y ?? 0))).toBe(true);
        expect(svg).not.toMatch(/NaN|style=/);
      }),
    );
  });
});
