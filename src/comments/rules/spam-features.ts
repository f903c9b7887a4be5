import { foldWords } from './fold-words.ts';

/** What of a comment is looked at for a score; of its writer the name and the website, never an address. */
export interface ScoredText {
  name: string;
  website: string;
  /** As it was typed. */
  text: string;
  /** How it was sent, where that is known. */
  sending?: { seconds: number; isPreviewed: boolean };
  /** Kinds of the reasons to look twice. */
  reasons?: readonly { kind: string }[];
}

/** Longer words are noise, and shorter texts than these many words say it themselves. */
const LONGEST_WORD = 40;

/** As many words of a text are looked at; what it is about shows before. */
const MOST_WORDS = 400;

/** Reasons of the endpoint's own that say something about how a comment was sent. */
const OWN_REASONS = ['trap', 'too fast', 'one of many'];

/** Every repetition has an end, so that no text keeps a search busy for longer than its length. */
const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>"')\]]+|\b[a-z0-9-]{2,63}\.[a-z]{2,12}\/[^\s<>"')\]]*/giu;
const CONTACT = /\+?\d[\d\s().-]{7,20}\d|@[a-z0-9_]{3,30}|[a-z0-9._-]{1,64}@[a-z0-9-]{1,63}\./i;

/**
 * What a comment shows, as a set of `kind:value`: `word`, `pair` (two words in a row), `name`, `host` and `sign`. The same
 * comment always shows the same, and time grows with its length alone.
 */
export function readFeatures(comment: ScoredText): string[] {
  const { name, website, text } = comment;
  const addresses = text.match(ADDRESS) ?? [];
  const bare = text.replace(ADDRESS, ' ').replace(/<\/?[a-z][^<>]{0,200}>|\[\/?url[^\]]{0,200}\]/gi, ' ');
  const words = splitWords(bare).slice(0, MOST_WORDS);
  const features = new Set<string>();
  words.forEach((word, index) => {
    features.add(`word:${word}`);
    const next = words[index + 1];
    if (next !== undefined) features.add(`pair:${word} ${next}`);
  });
  for (const word of splitWords(name)) features.add(`name:${word}`);
  for (const word of [...addresses, website].flatMap(splitHost)) features.add(`host:${word}`);
  for (const sign of listSigns(comment, bare, words.length, addresses.length)) features.add(`sign:${sign}`);
  return [...features];
}

function splitWords(text: string): string[] {
  return foldWords(text)
    .split(' ')
    .filter((word) => word !== '' && word.length <= LONGEST_WORD)
    .map((word) => (/^\p{N}+$/u.test(word) ? '0'.repeat(Math.min(word.length, 6)) : word));
}

/** A host, the words in it and its ending: `cheap-pills.example` is itself, `cheap`, `pills` and `.example`. */
function splitHost(address: string): string[] {
  const host = address
    .toLowerCase()
    .replace(/^(?:https?:\/\/)?(?:www\.)?/, '')
    .replace(/[/?#:].*$/s, '');
  if (host === '') return [];
  const ending = host.lastIndexOf('.');
  const words = host.slice(0, ending).split(/[.-]/);
  return [host, ...words.filter((word) => word.length > 2), host.slice(ending)];
}

function listSigns(
  { name, website, text, sending, reasons = [] }: ScoredText,
  bare: string,
  words: number,
  links: number,
): string[] {
  const letters = count(bare, /\p{L}/gu);
  return [
    `length ${bucket(words, [8, 20, 45, 90])}`,
    `links ${bucket(links, [1, 2, 3])}`,
    website === '' ? 'no website' : 'website',
    ...(name.trim().split(/\s+/).length > 2 ? ['long name'] : []),
    ...(/\d/.test(name) ? ['number in name'] : []),
    ...(letters >= 12 && count(bare, /\p{Lu}/gu) * 4 > letters ? ['capitals'] : []),
    `exclamations ${bucket(count(bare, /!/g), [1, 3])}`,
    ...(bare.includes('?') ? ['question'] : []),
    ...(letters > 0 && count(bare, /(?!\p{scx=Latin})\p{L}/gu) * 3 > letters ? ['other script'] : []),
    ...(mixesScripts(`${name} ${bare}`) ? ['mixed scripts'] : []),
    ...(/[$€£₿]\s?\d|\d\s?[$€£₿]|\d\s?%/.test(bare) ? ['money'] : []),
    ...(CONTACT.test(bare) ? ['contact'] : []),
    ...(/\p{Extended_Pictographic}/u.test(bare) ? ['emoji'] : []),
    ...(/<a\s|\[url/i.test(text) ? ['link as code'] : []),
    ...(sending === undefined || sending.isPreviewed
      ? []
      : [`seconds ${bucket(sending.seconds, [8, 25, 90])}`]),
    ...reasons.filter(({ kind }) => OWN_REASONS.includes(kind)).map(({ kind }) => kind),
  ];
}

/** A word of Latin letters with some of another alphabet among them, as who hides a word writes it. */
function mixesScripts(text: string): boolean {
  return /\p{sc=Latin}[\p{sc=Cyrillic}\p{sc=Greek}]|[\p{sc=Cyrillic}\p{sc=Greek}]\p{sc=Latin}/u.test(text);
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** Number of the first edge that a value stays below. */
function bucket(value: number, edges: readonly number[]): number {
  const index = edges.findIndex((edge) => value < edge);
  return index === -1 ? edges.length : index;
}
