import { findableKinds, type Findable } from './findable.ts';
import { readTerms, type Term } from './same-words.ts';
import { countSlips, forgivenSlips } from './spelling.ts';
import { keepTelling, splitWords, stem } from './words.ts';

/** A thing to find, with its words cut once. */
interface Prepared {
  one: Findable;
  title: string[];
  description: string[];
  wholeTitle: string;
}

/** A list that suggestions are taken from. */
export interface SuggestionList {
  /** The things whose titles and descriptions fit best, the best first; none where too little fits. */
  suggest(asked: string, most: number): Findable[];
}

const TITLE = 3;
const DESCRIPTION = 1;

/** Prepares a list of titles and descriptions to be asked; misspelled words and other words for the same are understood. */
export function createSuggestionList(all: readonly Findable[]): SuggestionList {
  const prepared = all.map(prepare);
  const rarity = measureRarity(prepared);

  function suggest(asked: string, most: number): Findable[] {
    const words = keepTelling(splitWords(asked));
    const terms = readTerms(words);
    if (terms.length === 0) return [];
    const whole = splitWords(asked).join(' ');
    return prepared
      .map((candidate) => ({ candidate, score: judge(candidate, terms, whole) }))
      .filter(({ score }) => score > 0)
      .sort(
        (a, b) =>
          b.score - a.score ||
          rank(a.candidate.one) - rank(b.candidate.one) ||
          (a.candidate.one.address < b.candidate.one.address ? -1 : 1),
      )
      .slice(0, most)
      .map(({ candidate }) => candidate.one);
  }

  function judge(candidate: Prepared, terms: readonly Term[], whole: string): number {
    const meant = compareTitles(whole, candidate.wholeTitle);
    const fits = terms.map((term) =>
      Math.max(TITLE * fit(term, candidate.title), DESCRIPTION * fit(term, candidate.description)),
    );
    const fitting = fits.filter((score) => score > 0).length;
    // Of two words both must fit, of more all but one in three.
    if (meant === 0 && fitting < terms.length - Math.floor(terms.length / 3)) return 0;
    const sum = fits.reduce((total, score) => total + score, 0) / terms.length;
    // Of two titles that have the words, the one that says little else is meant.
    return meant + (sum * fitting) / terms.length / (1 + candidate.title.length / 40);
  }

  /** How well a term fits some words, rare words better. */
  function fit([said, ...others]: Term, words: readonly string[]): number {
    const own = fitSaid(said, words);
    if (own > 0) return own;
    return Math.max(0, ...others.map((other) => 0.6 * fitPhrase(other, words)));
  }

  function fitSaid(said: string, words: readonly string[]): number {
    if (said.includes(' ')) return fitPhrase(said, words);
    return Math.max(0, ...words.map((word) => compare(said, word) * (rarity.get(word) ?? 1)));
  }

  /** A phrase is as rare as the rarest of its words. */
  function fitPhrase(phrase: string, words: readonly string[]): number {
    const stems = splitWords(phrase).map(stem);
    if (!stems.every((one) => words.includes(one))) return 0;
    return Math.max(...stems.map((one) => rarity.get(one) ?? 1));
  }

  return { suggest };
}

/** How well one word that somebody typed fits a stem: 1 for the same word, 0 for another. */
function compare(said: string, word: string): number {
  const asked = stem(said);
  if (asked === word) return 1;
  if (said.length >= 2 && word.startsWith(said)) return 0.6 + 0.3 * (said.length / word.length);
  if (word.length >= 5 && asked.startsWith(word)) return 0.6;
  const most = forgivenSlips(said.length);
  const slips = Math.min(countSlips(asked, word, most), countSlips(said, word, most));
  // The first letter is seldom wrong.
  return slips > most || word.length < 3 ? 0 : (asked[0] === word[0] ? 0.65 : 0.5) - 0.1 * slips;
}

function prepare(one: Findable): Prepared {
  const words = splitWords(one.title);
  return {
    one,
    title: words.map(stem),
    description: splitWords(one.description).map(stem),
    wholeTitle: words.join(' '),
  };
}

/** How much of a title somebody has typed: all of it, its beginning, or all of it with a slip in every sixth letter. */
function compareTitles(asked: string, title: string): number {
  if (asked === title) return 2 * TITLE;
  if (asked.length >= 4 && title.startsWith(asked)) return TITLE;
  const most = Math.floor(asked.length / 6);
  return asked.includes(' ') && countSlips(asked, title, most) <= most ? TITLE : 0;
}

/** Between 0.3 for a word that is everywhere and 1 for one that stands in one thing alone. */
function measureRarity(prepared: readonly Prepared[]): Map<string, number> {
  const holders = new Map<string, number>();
  for (const { title, description } of prepared)
    for (const word of new Set([...title, ...description])) holders.set(word, (holders.get(word) ?? 0) + 1);
  const most = Math.log(1 + prepared.length);
  const measure = (count: number): number => 0.3 + 0.7 * (Math.log((1 + prepared.length) / count) / most);
  return new Map([...holders].map(([word, count]) => [word, measure(count)]));
}

function rank(one: Findable): number {
  return findableKinds.indexOf(one.kind);
}
