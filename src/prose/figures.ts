/** Spelled-out multiples that count as figures: "twice" is left to plain speech. */
const MULTIPLES = 'two|three|four|five|six|seven|eight|nine|ten|\\d+(?:\\.\\d+)?';

/**
 * What may stand only inside a sourced component or an example.
 * The list is the house's promise that no figure is printed without a source; see /method/.
 */
const RULES: readonly { name: string; pattern: RegExp }[] = [
  { name: 'a percentage', pattern: /\d(?:[\d.,]*\d)?\s?(?:%|per\s?cent\b|percent\b|percentage points?\b)/i },
  { name: 'an amount of money', pattern: /[$€£¥₹]\s?\d|\b\d[\d.,]*\s?(?:dollars?|euros?|pounds?|cents?)\b/i },
  { name: 'a large figure', pattern: /\b(?:millions?|billions?|trillions?)\b/i },
  {
    name: 'a multiple',
    pattern: new RegExp(
      `\\b(?:${MULTIPLES})[\\s-]times\\b(?=[\\s-](?:more|less|as|the|likelier|higher|lower))`,
      'i',
    ),
  },
  {
    name: 'an appeal to studies',
    pattern: /\b(?:studies|research|science|statistics|surveys)\s+(?:shows?|proves?|confirms?)\b/i,
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
  return RULES.flatMap(({ name, pattern }) => {
    const found = pattern.exec(text);
    return found === null ? [] : [{ kind: name, words: found[0], index: found.index }];
  });
}
