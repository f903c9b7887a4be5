import { escapeText } from '../markup/escape.ts';
import type { SetWords } from './letters.ts';

/** A line ready to be drawn, with its length in thousandths of an em. */
export interface Line {
  width: number;
  /** Draws it as SVG from a place on the baseline, in pixels. */
  draw: (x: number, y: number, size: number, color: string) => string;
}

const RIGHT_TO_LEFT = /[\p{scx=Hebr}\p{scx=Arab}\p{scx=Syrc}\p{scx=Thaa}\p{scx=Nkoo}]/u;
const WIDE = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}]/u;

/** Whether words begin with a letter of a script that is written from right to left. */
export function isRightToLeft(words: string): boolean {
  return RIGHT_TO_LEFT.test(/\p{L}/u.exec(words)?.[0] ?? '');
}

/**
 * Sets words as outlines. Words that the site's letters cannot write are left to the fonts of the machine, and so is a
 * whole line that is to be read from right to left: it is drawn from its right end.
 */
export function setLine(words: string, set: SetWords, fromRight = false): Line {
  if (fromRight) return borrow(words, ' direction="rtl"');
  return setOutlines(words, set) ?? joinRuns(words, set);
}

function setOutlines(words: string, set: SetWords): Line | undefined {
  const line = set(words);
  if (line === undefined) return undefined;
  const paths = line.outlines
    .map((one) => `<path transform="translate(${one.x})" d="${one.path}"/>`)
    .join('');
  return {
    width: line.width,
    draw: (x, y, size, color) =>
      `<g transform="matrix(${size / 1000} 0 0 ${-size / 1000} ${x} ${y})" fill="${color}">${paths}</g>`,
  };
}

/** Words of ours and of others in turn; others that stand together keep their own order. */
function joinRuns(words: string, set: SetWords): Line {
  const runs: { words: string; own: Line | undefined }[] = [];
  for (const word of words.split(' ')) {
    const own = setOutlines(word, set);
    const last = runs.at(-1);
    if (last !== undefined && own === undefined && last.own === undefined) last.words += ` ${word}`;
    else runs.push({ words: word, own });
  }
  const space = set(' ')?.width ?? 0;
  let width = -space;
  const placed = runs.map((run) => {
    const line = run.own ?? borrow(run.words);
    const from = width + space;
    width = from + line.width;
    return { from, line };
  });
  return {
    width,
    draw: (x, y, size, color) =>
      placed
        .map(({ from, line }) => line.draw(Math.round(x + (from * size) / 1000), y, size, color))
        .join(''),
  };
}

/** Text in whatever font the machine has; nobody knows beforehand how wide that is, so room enough is taken for it. */
function borrow(words: string, direction = ''): Line {
  const width = Array.from(words).reduce((sum, letter) => sum + guessWidth(letter), 0);
  return {
    width,
    draw: (x, y, size, color) =>
      `<text x="${x}" y="${y}" font-family="Literata, serif" font-size="${size}" font-weight="600" fill="${color}"${direction}>${escapeText(words)}</text>`,
  };
}

function guessWidth(letter: string): number {
  if (WIDE.test(letter)) return 1000;
  return RIGHT_TO_LEFT.test(letter) ? 600 : 720;
}
