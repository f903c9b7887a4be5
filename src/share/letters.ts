/** Letters of one face at one weight, as outlines; lengths in thousandths of an em, y upward. `npm run fonts` writes them. */
export interface Letters {
  /** For each letter, sign or ligature: how far it moves the pen, and its outline as path data. */
  outlines: Readonly<Record<string, readonly [advance: number, path: string]>>;
  /** How letters stand nearer or farther: those on the left, and for each shift those on the right. */
  pairs: readonly (readonly [left: string, shifts: readonly (readonly [shift: number, right: string])[]])[];
}

/** Words set in a line: its length, and each outline with the pen's place; thousandths of an em. */
export interface SetLine {
  width: number;
  outlines: readonly { x: number; path: string }[];
}

/** Sets words in a line, or says that there is no outline for one of their letters. */
export type SetWords = (words: string) => SetLine | undefined;

/** Takes letters into use: with their ligatures, and as near to each other as the face wants them. */
export function useLetters({ outlines, pairs }: Letters): SetWords {
  const longest = Math.max(...Object.keys(outlines).map(({ length }) => length));
  const shifts = new Map<string, number>();
  for (const [lefts, rows] of pairs) {
    for (const left of lefts) {
      for (const [shift, rights] of rows) for (const right of rights) shifts.set(left + right, shift);
    }
  }
  const takeAt = (words: string, at: number): string | undefined => {
    for (let length = longest; length > 0; length -= 1) {
      const part = words.slice(at, at + length);
      if (Object.hasOwn(outlines, part)) return part;
    }
    return undefined;
  };
  return (words) => {
    const set: { x: number; path: string }[] = [];
    let x = 0;
    let last = '';
    for (let at = 0; at < words.length;) {
      const part = takeAt(words, at);
      const outline = part === undefined ? undefined : outlines[part];
      if (part === undefined || outline === undefined) return undefined;
      x += shifts.get(last + part.slice(0, 1)) ?? 0;
      if (outline[1] !== '') set.push({ x, path: outline[1] });
      x += outline[0];
      last = part.slice(-1);
      at += part.length;
    }
    return { width: x, outlines: set };
  };
}
