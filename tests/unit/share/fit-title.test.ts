import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitTitle, LINE_HEIGHT } from '../../../src/share/fit-title.ts';

const box = { width: 800, height: 320 };
/** Half an em a letter. */
const measure = (words: string): number => 500 * words.length;
const fit = (title: string): ReturnType<typeof fitTitle> => fitTitle(title, measure, box);

describe('a title', () => {
  it('stands on one line in the largest letters where it is short', () => {
    expect(fit('Save a chair')).toEqual({ size: 96, lines: ['Save a chair'] });
  });

  it('is broken so that its lines are about as long as each other', () => {
    expect(fit('The quiet after the bang').lines).toEqual(['The quiet', 'after the bang']);
  });

  it('becomes smaller rather than a wall of large lines', () => {
    const { size, lines } = fit('Who speaks for customers when they are not in the room?');
    expect(lines.length).toBeGreaterThan(2);
    expect(size).toBeLessThan(84);
  });

  it('of a hundred letters is still at least half as large as a short one', () => {
    const title =
      'Who speaks for customers when they are not in the room, and what would they say if only we asked them?';
    expect(title.length).toBeGreaterThanOrEqual(100);
    expect(fit(title).size).toBeGreaterThanOrEqual(48);
  });

  it('shrinks as a whole where one of its words is wider than the box', () => {
    const { size, lines } = fit(`A ${'long'.repeat(15)} word`);
    expect(lines.join(' ')).toBe(`A ${'long'.repeat(15)} word`);
    expect(size).toBeLessThan(30);
  });

  it('fits into its box and keeps every word whole, whatever it is', () => {
    const word = fc.string({ minLength: 1, maxLength: 20, unit: fc.constantFrom('a', 'b', 'c') });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 20 }), (words) => {
        const title = words.join(' ').slice(0, 120).trim();
        const { size, lines } = fit(title);
        expect(lines.join(' ')).toBe(title);
        for (const line of lines) expect((measure(line) * size) / 1000).toBeLessThanOrEqual(box.width);
        expect(lines.length * size * LINE_HEIGHT).toBeLessThanOrEqual(box.height);
      }),
    );
  });
});
