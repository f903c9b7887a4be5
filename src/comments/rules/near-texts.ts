import { foldWords } from './fold-words.ts';

/** Words in a row that make one shingle. */
const LENGTH = 3;

/** Shorter texts are alike by accident. */
const FEWEST = 6;

/** As many shingles of a text are kept, those with the smallest digests: enough to tell how alike two texts are. */
const SKETCH = 48;

/** From this share of common shingles on, two texts are nearly the same. */
const ALIKE = 0.5;

/** Digests of some of a text's shingles, which say how alike it is to another; empty for short texts. */
export type Sketch = ReadonlySet<number>;

/** Digests a text's words three by three, whatever their case, signs and addresses, and keeps the smallest digests. */
export function sketchText(text: string): Sketch {
  const words = foldWords(text.replace(/(?:https?:\/\/|www\.)\S+/gi, ' ')).split(' ');
  if (words.length < FEWEST) return new Set();
  const digests = new Set<number>();
  for (let index = 0; index + LENGTH <= words.length; index += 1) {
    digests.add(digest(words.slice(index, index + LENGTH).join(' ')));
  }
  return new Set([...digests].sort((one, other) => one - other).slice(0, SKETCH));
}

/** Whether half of the shingles or more stand in both texts. */
export function areAlike(one: Sketch, other: Sketch): boolean {
  if (one.size === 0 || other.size === 0) return false;
  // The smallest of both together are a fair sample of both together.
  const union = [...new Set([...one, ...other])].sort((a, b) => a - b).slice(0, SKETCH);
  const common = union.filter((digest) => one.has(digest) && other.has(digest)).length;
  return common >= union.length * ALIKE;
}

/** Those of the others whose text is nearly the same; a comment is not one of its own others. */
export function findAlike<T extends { id: string; sketch: Sketch }>(
  { id, sketch }: T,
  others: readonly T[],
): T[] {
  if (sketch.size === 0) return [];
  // Most have nothing in common, and are passed over after a look.
  const some = [...sketch];
  return others.filter(
    (other) =>
      other.id !== id && some.some((digest) => other.sketch.has(digest)) && areAlike(sketch, other.sketch),
  );
}

/** FNV-1a: fast, and no secret. */
function digest(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}
