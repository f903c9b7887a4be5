/** Words a minute of an adult reading on a screen: the usual middle of the published range, used as a house rule. */
const WORDS_A_MINUTE = 220;

/** Counts words: runs of letters or digits, with the apostrophes, hyphens and points inside them. */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}

/** Whole minutes to read so many words, at least one. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / WORDS_A_MINUTE));
}

/** Cuts text at a word so that at most so many characters remain, and marks the cut. */
export function cutAtWord(text: string, most: number): string {
  if (text.length <= most) return text;
  const whole = text.slice(0, most + 1).replace(/\s+\S*$/, '');
  // A first word longer than the limit is cut itself, though never inside a character.
  const cut = whole.length <= most ? whole : text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '');
  return `${cut.replace(/[\s,;:.–—-]+$/, '')}…`;
}
