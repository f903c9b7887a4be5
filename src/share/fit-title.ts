/** A title broken into lines, at the size in pixels at which they fit. */
export interface FittedTitle {
  size: number;
  lines: readonly string[];
}

/** From one baseline to the next, in em. */
export const LINE_HEIGHT = 1.14;

const LARGEST = 96;
const SMALLEST = 8;
const STEP = 4;

/** Large letters want a short title: from this size on, two lines. */
const DISPLAY = 84;

/**
 * Breaks a title between words into the fewest lines of nearly one length, as large as fits into a box. No word is ever
 * cut: where one is wider than the box, everything becomes smaller. `measure` answers in thousandths of an em.
 */
export function fitTitle(
  title: string,
  measure: (words: string) => number,
  box: { width: number; height: number },
): FittedTitle {
  const words = title.split(' ');
  const widths = words.map(measure);
  const space = measure(' ');
  for (let size = LARGEST; ; size -= STEP) {
    const most = size >= DISPLAY ? 2 : Math.floor(box.height / (size * LINE_HEIGHT));
    const room = (1000 * box.width) / size;
    const ends = breakLines(widths, space, room);
    if ((ends !== undefined && ends.length <= most) || size <= SMALLEST) {
      const balanced = balance(widths, space, room, ends ?? [words.length]);
      return {
        size,
        lines: balanced.map((end, line) => words.slice(balanced[line - 1] ?? 0, end).join(' ')),
      };
    }
  }
}

/** Where each line ends if it takes all the words it can; nothing where a word is wider than the room. */
function breakLines(widths: readonly number[], space: number, room: number): number[] | undefined {
  const ends: number[] = [];
  let length = -space;
  for (const [index, width] of widths.entries()) {
    if (width > room) return undefined;
    length += space + width;
    if (length > room) {
      ends.push(index);
      length = width;
    }
  }
  return [...ends, widths.length];
}

/** The same number of lines, the longest of them as short as can be, to a hundredth of the room. */
function balance(
  widths: readonly number[],
  space: number,
  room: number,
  ends: readonly number[],
): readonly number[] {
  let best = ends;
  for (let share = 99; share > 0; share -= 1) {
    const tried = breakLines(widths, space, (room * share) / 100);
    if (tried === undefined || tried.length > ends.length) break;
    best = tried;
  }
  return best;
}
