/** Words that say nothing of what somebody looks for. */
const empty = new Set(
  'a about after all am an and any are as at be been before best but by can could did do does find for from get give had has have he her him his how i if in into is it its make may me might must my need no not of off on or our out say shall she should so some than that the their them then there these they this to too us want was way ways we were what when where which who whom whose why will with would you your'.split(
    ' ',
  ),
);

/** The words of a text as they are compared: small letters, no accents, no apostrophes. */
export function splitWords(text: string): string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/['’]/g, '');
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The words that tell what somebody looks for; all of them, where none does. */
export function keepTelling(words: readonly string[]): string[] {
  const telling = words.filter((word) => !empty.has(word));
  return telling.length > 0 ? telling : [...words];
}

/** A word without the ending that one form of it has: promises, promised and promising are one. */
export function stem(word: string): string {
  if (word.length < 4) return word;
  const base = word
    .replace(/ies$/, 'y')
    .replace(/(?<=[^s])s$/, '')
    .replace(/ied$/, 'y');
  const short = base.replace(/(?:ing|ed|es)$/, '');
  return (short.length >= 3 ? short : base).replace(/e$/, '');
}
