/** Ids that the page around a text and the components in it use for themselves. */
const PAGE_IDS = [
  'main',
  'comments',
  'reply',
  'sources',
  'contents',
  'related',
  'footnote-label',
  'try-this',
  'build-it-in',
];

/** Beginnings of the ids of comments, footnotes and questions, which nobody knows beforehand. */
const PAGE_ID_BEGINNINGS = /^(?:comment|fn|fnref|q)-/;

/** Gives every heading of a page an id of its own, made of its words. */
export class HeadingIds {
  readonly #taken: Set<string>;

  /** `others` are ids that the page uses besides those of every page. */
  constructor(others: readonly string[] = []) {
    this.#taken = new Set([...PAGE_IDS, ...others]);
  }

  /** The id for a heading of these words; nobody else gets it. */
  take(words: string): string {
    const wanted = headingId(words);
    const free = PAGE_ID_BEGINNINGS.test(wanted) ? `section-${wanted}` : wanted;
    let id = free;
    for (let turn = 2; this.#taken.has(id); turn += 1) id = `${free}-${turn}`;
    this.#taken.add(id);
    return id;
  }
}

/** An id made of a heading's words, in small letters and hyphens. */
export function headingId(text: string): string {
  const id = text
    .toLowerCase()
    .replace(/['’‘]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  return id === '' ? 'section' : id;
}
