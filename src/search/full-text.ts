import type { Facet } from './findable.ts';
import { joinHits, type Hit } from './join-hits.ts';
import { readTerms } from './same-words.ts';
import { keepTelling, splitWords } from './words.ts';

/** A part of a page with what was asked for in it; its excerpt is HTML with nothing in it but `<mark>`. */
export interface FoundPart {
  title: string;
  url: string;
  excerpt: string;
}

/** A page that was found, with its text's best parts. */
export interface FoundPage {
  url: string;
  excerpt: string;
  meta: Record<string, string>;
  sub_results: FoundPart[];
}

/** A page that was found, before what it says is fetched. */
export interface FoundHit extends Hit {
  data(): Promise<FoundPage>;
}

/** What is used of Pagefind's own program. */
export interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  init(): Promise<void>;
  search(
    asked: string,
    options?: { filters?: Record<string, { any: string[] }>; sort?: Record<string, 'asc' | 'desc'> },
  ): Promise<{ results: FoundHit[] }>;
}

/** What is looked for in the full text. */
export interface Question {
  asked: string;
  /** Names that a page must have one of, for each facet that narrows the search. */
  narrowed: Partial<Record<Facet, readonly string[]>>;
  newestFirst: boolean;
}

/** So few pages with the whole question, and others that have some of it follow them. */
const FEW = 5;

/** So many ways to say each thing are tried, and so many things. */
const MOST_WAYS = 4;
const MOST_TERMS = 6;

/**
 * Asks the full text: pages that have all the telling words; where they are few, also those that have some of them, or
 * other words for the same. What stands in quotation marks is looked for as it stands. `pages` is how many pages there are.
 */
export async function askFullText(
  pagefind: Pagefind,
  { asked, narrowed, newestFirst }: Question,
  pages: number,
): Promise<FoundHit[]> {
  const filters = Object.fromEntries(
    Object.entries(narrowed)
      .filter(([, names]) => names.length > 0)
      .map(([facet, names]) => [facet, { any: [...names] }]),
  );
  const find = async (text: string): Promise<FoundHit[]> => {
    const options = { filters, ...(newestFirst && { sort: { day: 'desc' as const } }) };
    return (await pagefind.search(text, options)).results;
  };
  if (/^".+"$/.test(asked.trim())) return find(asked.trim());
  const words = keepTelling(splitWords(asked));
  const whole = words.length === 0 ? [] : await find(words.join(' '));
  const terms = readTerms(words);
  const isOneWord = terms.length === 1 && terms[0]?.length === 1;
  if (newestFirst || isOneWord || whole.length >= FEW) return whole;
  const found = await Promise.all(
    terms.slice(0, MOST_TERMS).map((ways) => Promise.all(ways.slice(0, MOST_WAYS).map((way) => find(way)))),
  );
  return joinHits(terms.length === 1 ? [] : whole, found, pages);
}

/** A piece of an excerpt: words, and whether they are what was asked for. */
export interface Piece {
  text: string;
  isMarked: boolean;
}

/** Cuts an excerpt at its marks. */
export function readExcerpt(excerpt: string): Piece[] {
  return excerpt
    .split(/(<mark>[^]*?<\/mark>)/)
    .map((piece) => ({
      isMarked: piece.startsWith('<mark>'),
      text: decode(piece.replace(/<\/?mark>/g, '')),
    }))
    .filter(({ text }) => text !== '');
}

/** The address with the first words in it that were found, for browsers that go to them and color them. */
export function pointAt(address: string, pieces: readonly Piece[]): string {
  const first = pieces.findIndex(({ isMarked }) => isMarked);
  if (first === -1) return address;
  const run: string[] = [];
  for (const { text, isMarked } of pieces.slice(first)) {
    if (!isMarked && text.trim() !== '') break;
    run.push(text);
  }
  const words = run
    .join('')
    .trim()
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  const fragment = encodeURIComponent(words).replace(/-/g, '%2D');
  return `${address}${address.includes('#') ? '' : '#'}:~:text=${fragment}`;
}

const signs: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#x27': "'" };

function decode(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|#39|#x27);/g, (_entity, name: string) => signs[name] ?? '');
}
