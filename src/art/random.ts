/** A source of numbers in [0, 1) that gives the same run for the same seed. */
export type Random = () => number;

/** Turns any text into a whole number from 0 to 2³² − 1 (FNV-1a over UTF-16 code units). */
export function hashSlug(slug: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < slug.length; i += 1) {
    hash = Math.imul(hash ^ slug.charCodeAt(i), 0x01000193);
  }
  return hash >>> 0;
}

/** Starts a run of numbers from a seed (mulberry32: whole-number arithmetic, the same on every engine). */
export function createRandom(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}

/** Draws a number from `low` up to but not including `high`. */
export function drawBetween(random: Random, low: number, high: number): number {
  return low + (high - low) * random();
}
