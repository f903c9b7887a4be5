import { cleanName } from '../../language/names.ts';

/** As many characters as somebody's words may have in one line. */
const LINE = 100;

/** Somebody's words as one line without controls, and no longer than a line: for a subject, or within a sentence. */
export function cleanLine(words: string): string {
  return cut(cleanName(words), LINE);
}

/** Somebody's text as a quotation, each line marked as one, so that none is taken for ours; what is longer than `most` is cut. */
export function quoteText(words: string, most: number): string {
  return cut(words.trim(), most)
    .split(/\r\n?|\n/)
    .map((line) => `> ${cleanName(line)}`.trimEnd())
    .join('\n');
}

/** Greets somebody by name; a name that a mail program could make a link of is left out, for anybody may give any address. */
export function greet(name: string): string {
  const clean = cleanLine(name);
  return clean === '' || /[/:@]|\.\S/u.test(clean) ? 'Hello,' : `Hello ${clean},`;
}

function cut(words: string, most: number): string {
  const signs = Array.from(words);
  return signs.length <= most
    ? words
    : `${signs
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}
