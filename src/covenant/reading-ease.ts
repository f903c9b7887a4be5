/** The words of a text: what stands between spaces and has a letter or digit in it. */
export function listWords(text: string): string[] {
  return text.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word));
}

/** How many words a text has. */
export function countWords(text: string): number {
  return listWords(text).length;
}

/** The sentences of a text; a stop inside a word or after initials ends none. */
export function listSentences(text: string): string[] {
  return text
    .split(/(?<=[.!?…]["”’)]?)\s+(?=["“‘(]?[\p{Lu}\d])/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => countWords(sentence) > 0);
}

/**
 * Syllables of an English word, by its groups of vowels: a silent e at the end does not count. Good to about one in ten,
 * which a grade over a page evens out.
 */
export function countSyllables(word: string): number {
  const plain = word.toLowerCase().replace(/[^a-z]/g, '');
  if (plain === '') return 1;
  const groups = plain.match(/[aeiouy]+/g)?.length ?? 0;
  const isSilent = /[^aeiouyl]e$|[^aeiouytd]ed$|[^aeiouyszxcgh]es$/.test(plain);
  return Math.max(1, isSilent ? groups - 1 : groups);
}

/** The Flesch–Kincaid grade of a text (Kincaid and others, 1975); 0 for a text without words. */
export function gradeOf(text: string): number {
  const words = listWords(text);
  if (words.length === 0) return 0;
  const syllables = words.reduce((sum, word) => sum + countSyllables(word), 0);
  return 0.39 * (words.length / listSentences(text).length) + 11.8 * (syllables / words.length) - 15.59;
}
