/** Spelled-out multiples that count as figures: "twice" is left to plain speech. */
const MULTIPLES = 'two|three|four|five|six|seven|eight|nine|ten|\\d+(?:\\.\\d+)?';

/**
 * What may stand only inside a sourced component or an example.
 * The list is the house's promise that no figure is printed without a source; see /method/.
 */
const RULES: readonly { name: string; pattern: RegExp }[] = [
  { name: 'a percentage', pattern: /\d(?:[\d.,]*\d)?\s?(?:%|per\s?cent\b|percent\b|percentage points?\b)/gi },
  {
    name: 'an amount of money',
    pattern: /[$€£¥₹]\s?\d|\b\d[\d.,]*\s?(?:dollars?|euros?|pounds?|cents?)\b/gi,
  },
  { name: 'a large figure', pattern: /\b(?:millions?|billions?|trillions?)\b/gi },
  {
    name: 'a multiple',
    pattern: new RegExp(
      `\\b(?:${MULTIPLES})[\\s-]times\\b(?=[\\s-](?:more|less|as|the|likelier|higher|lower))`,
      'gi',
    ),
  },
  {
    name: 'an appeal to studies',
    pattern: /\b(?:studies|research|science|statistics|surveys)\s+(?:shows?|proves?|confirms?)\b/gi,
  },
];

/** A figure found in running text: which kind, the words themselves, and where they start (from 0). */
export interface Figure {
  kind: string;
  words: string;
  index: number;
}

/** Finds every figure in text that must not stand there without a source. */
export function findFigures(text: string): Figure[] {
  return RULES.flatMap(({ name, pattern }) =>
    [...text.matchAll(pattern)].map(({ 0: words, index }) => ({ kind: name, words, index })),
  );
}
