import { Blob, Buffer as Words, Face, Font, shape } from 'harfbuzzjs';
import type { Letters } from '../../share/letters.ts';

/** What may run together into one outline. */
const LIGATURE_PARTS = 'fhijklTt';

/** A font at one weight, as TrueType, and what to take of it. */
export interface LetterSource {
  bytes: Uint8Array;
  characters: string;
}

/** Reads outlines, ligatures and pairs out of a face's files; where two files draw the same letter, the first one does. */
export function readLetters(sources: readonly LetterSource[]): Letters {
  const outlines: Record<string, readonly [number, string]> = {};
  const pairs: [string, [number, string][]][] = [];
  for (const { bytes, characters } of sources) {
    const font = new Font(new Face(new Blob(bytes)));
    const ligatures = Array.from(LIGATURE_PARTS).flatMap((left) =>
      Array.from(LIGATURE_PARTS, (right) => left + right),
    );
    const own: string[] = [];
    for (const part of [...Array.from(characters), ...ligatures]) {
      const outline = Object.hasOwn(outlines, part) ? undefined : drawOutline(font, part);
      if (outline === undefined) continue;
      outlines[part] = outline;
      own.push(part);
    }
    const letters = own.filter((part) => !ligatures.includes(part));
    pairs.push(...gatherPairs(font, letters, outlines));
  }
  return { outlines, pairs };
}

/** The letters as text with a line for each, so that a change shows which one it is. */
export function writeLetters({ outlines, pairs }: Letters): string {
  const entries = Object.entries(outlines).map(
    ([letter, outline]) => `${JSON.stringify(letter)}:${JSON.stringify(outline)}`,
  );
  const rows = pairs.map((pair) => JSON.stringify(pair));
  return `{"outlines":{\n${entries.join(',\n')}\n},"pairs":[\n${rows.join(',\n')}\n]}\n`;
}

function setWords(font: Font, words: string): { id: number; advance: number }[] {
  const buffer = new Words();
  buffer.addText(words);
  buffer.guessSegmentProperties();
  shape(font, buffer);
  const positions = buffer.getGlyphPositions();
  return buffer
    .getGlyphInfos()
    .map(({ codepoint }, index) => ({ id: codepoint, advance: positions[index]?.xAdvance ?? 0 }));
}

/** The one outline of a letter or ligature; nothing where the font has none, or several. */
function drawOutline(font: Font, words: string): readonly [number, string] | undefined {
  const [glyph, ...more] = setWords(font, words);
  if (glyph === undefined || glyph.id === 0 || more.length > 0) return undefined;
  return [glyph.advance, roundPath(font.glyphToPath(glyph.id))];
}

// A thousandth of an em is finer than any pixel.
function roundPath(path: string): string {
  return path.replace(/-?\d+\.\d+/g, (number) => String(Math.round(Number(number))));
}

function gatherPairs(
  font: Font,
  letters: readonly string[],
  outlines: Letters['outlines'],
): [string, [number, string][]][] {
  const advanceOf = (letter: string): number => outlines[letter]?.[0] ?? 0;
  const lefts = new Map<string, string>();
  for (const left of letters) {
    const shifts = new Map<number, string>();
    for (const right of letters) {
      const set = setWords(font, left + right);
      if (set.length !== 2) continue;
      const shift = set.reduce((sum, { advance }) => sum + advance, -advanceOf(left) - advanceOf(right));
      if (shift !== 0) shifts.set(shift, (shifts.get(shift) ?? '') + right);
    }
    if (shifts.size === 0) continue;
    const key = JSON.stringify([...shifts]);
    lefts.set(key, (lefts.get(key) ?? '') + left);
  }
  // A marked boundary: the key was written just above.
  return [...lefts].map(([key, left]) => [left, JSON.parse(key) as [number, string][]]);
}
