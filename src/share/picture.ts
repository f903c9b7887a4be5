import { fitTitle, LINE_HEIGHT } from './fit-title.ts';
import type { SetWords } from './letters.ts';
import { pictureSize } from './picture-address.ts';
import { readableWords } from './readable-words.ts';
import { isRightToLeft, setLine, type Line } from './set-line.ts';

/** What stands on a share image. */
export interface PictureWords {
  title: string;
  /** What kind of page it is, or what it is part of; as many of these as fit are shown. */
  kicker: readonly string[];
  siteName: string;
}

/** What every share image is drawn with; a picture is an `<svg>`. */
export interface PictureTools {
  setTitle: SetWords;
  setLabel: SetWords;
  /** The site's mark, square. */
  mark: string;
  colors: { sheet: string; ink: string; kicker: string };
}

// Pixels, but what says otherwise.
const EDGE = 52;
const PADDING = 48;
const BOX = { width: 828, height: 330 };
const LABEL = 33;
const MARK = { size: 46, outset: 6, gap: 8 };
const ABOVE_MARK = 30;
const BELOW_KICKER = 32;
/** How far the letters of a line rise above and hang below it, in em. */
const ASCENT = 0.72;
const DESCENT = 0.22;

/** Draws a share image as SVG: the river, and on a sheet over it what the page is called. */
export function drawPicture(
  { title, kicker, siteName }: PictureWords,
  river: string,
  { setTitle, setLabel, mark, colors }: PictureTools,
): string {
  const shown = readableWords(title) || siteName;
  const fromRight = isRightToLeft(shown);
  const set = (words: string): Line => setLine(words, setTitle, fromRight);
  const { size, lines } = fitTitle(shown, (words) => set(words).width, BOX);
  const rows = lines.map(set);
  const above = fitKicker(kicker, setLabel);
  const name = setLine(siteName, setLabel);
  const inner = Math.max(
    (above.line.width * above.size) / 1000,
    ...rows.map(({ width }) => (width * size) / 1000),
    MARK.size + MARK.gap + (name.width * LABEL) / 1000,
  );
  const left = EDGE + PADDING;
  const bottom = pictureSize.height - EDGE;
  // From the foot up: the sheet is as high as its words need.
  const markTop = bottom - PADDING + MARK.outset - MARK.size;
  const lastLine = markTop - ABOVE_MARK - DESCENT * size;
  const firstLine = lastLine - (rows.length - 1) * LINE_HEIGHT * size;
  const titleTop = firstLine - ASCENT * size;
  const kickerLine = titleTop - BELOW_KICKER;
  const top = (above.line.width === 0 ? titleTop : kickerLine - ASCENT * above.size) - PADDING;
  const start = fromRight ? left + inner : left;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${pictureSize.width}" height="${pictureSize.height}">`,
    place(river, 0, 0, pictureSize.width, pictureSize.height),
    `<rect x="${EDGE}" y="${top}" width="${inner + 2 * PADDING}" height="${bottom - top}" rx="6" fill="${colors.sheet}"/>`,
    above.line.draw(left, kickerLine, above.size, colors.kicker),
    ...rows.map((row, index) => row.draw(start, firstLine + index * LINE_HEIGHT * size, size, colors.ink)),
    place(mark, left - MARK.outset, markTop, MARK.size, MARK.size),
    name.draw(left + MARK.size + MARK.gap, markTop + MARK.size / 2 + 0.36 * LABEL, LABEL, colors.ink),
    '</svg>',
  ].join('');
}

/** The first parts of a kicker that fit on one line; a single one that does not is written smaller. */
function fitKicker(parts: readonly string[], set: SetWords): { line: Line; size: number } {
  const room = (1000 * BOX.width) / LABEL;
  for (let count = parts.length; ; count -= 1) {
    const line = setLine(parts.slice(0, count).map(readableWords).join(' · '), set);
    if (line.width <= room) return { line, size: LABEL };
    if (count === 1) return { line, size: (1000 * BOX.width) / line.width };
  }
}

/** Puts a picture that has a `viewBox` into a box of pixels. */
function place(svg: string, x: number, y: number, width: number, height: number): string {
  return svg.replace('<svg ', `<svg x="${x}" y="${y}" width="${width}" height="${height}" `);
}
