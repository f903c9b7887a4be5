/** Numbers in words that may begin a percentage or a multiple; "twice" and "nine of ten" are left to plain speech. */
const IN_WORDS =
  '(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand)';

/** A number in digits: 5, 2.5, 1,200. */
const IN_DIGITS = '\\d(?:[\\d.,]*\\d)?';

const PERCENT = 'per\\s?cents?\\b|percentage\\s+points?\\b';
const CURRENCY = '[$€£¥₹]';

/**
 * What may stand only inside a sourced component or an example.
 * The list is the house's promise that no figure is printed without a source; see /method/.
 */
const RULES: readonly { name: string; pattern: RegExp }[] = [
  {
    name: 'a percentage',
    pattern: new RegExp(
      `${IN_DIGITS}\\s?(?:[%‰％]|${PERCENT})|\\b(?:one|${IN_WORDS})[\\s-](?:${PERCENT})`,
      'gi',
    ),
  },
  {
    name: 'an amount of money',
    pattern: new RegExp(
      `${CURRENCY}\\s?${IN_DIGITS}|\\b${IN_DIGITS}\\s?(?:${CURRENCY}|¢|(?:dollars?|euros?|pounds?|cents?|USD|EUR|GBP)\\b)|\\b(?:USD|EUR|GBP)\\s?${IN_DIGITS}`,
      'gi',
    ),
  },
  { name: 'a large figure', pattern: /\b(?:millions?|billions?|trillions?)\b/gi },
  {
    name: 'a multiple',
    pattern: new RegExp(
      `\\b(?:(?:${IN_WORDS}|${IN_DIGITS})[\\s-]times|${IN_DIGITS}\\s?[x×])(?=[\\s-](?:more|less|as|the|likelier|higher|lower)\\b)`,
      'gi',
    ),
  },
  {
    name: 'an appeal to studies',
    pattern:
      /\b(?:studies|research|science|statistics|surveys)\s+(?:shows?|proves?|confirms?|(?:has|have)\s+(?:shown|proved|proven|confirmed))\b/gi,
  },
];

/** Every rule needs one of these somewhere; most texts have none, and are passed in one look. */
const SUSPICIOUS = /\d|[%‰％$€£¥₹]|per\s?cent|illion|times|stud|research|science|statistic|survey/i;

/** A figure found in running text: which kind, the words themselves, and where they start (from 0). */
export interface Figure {
  kind: string;
  words: string;
  index: number;
}

/** Finds every figure in text that must not stand there without a source. */
export function findFigures(text: string): Figure[] {
  if (!SUSPICIOUS.test(text)) return [];
  return RULES.flatMap(({ name, pattern }) =>
    [...text.matchAll(pattern)].map(({ 0: words, index }) => ({ kind: name, words, index })),
  );
}
