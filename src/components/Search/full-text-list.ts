import {
  askFullText,
  type FoundHit,
  type FoundPage,
  type Pagefind,
  type Question,
} from '../../search/full-text.ts';
import { make } from './make-element.ts';
import { showPage } from './show-page.ts';

/** The full text and what is found in it. */
export interface FullText {
  element: HTMLElement;
  clear: () => void;
  /**
   * Asks, and shows the first pages found; answers how many there are, or nothing where the index cannot be had.
   * `isWanted` says whether the answer is still waited for.
   */
  ask: (question: Question, pages: number, isWanted: () => boolean) => Promise<number | undefined>;
}

/** So many pages are shown at once: what each says is fetched by itself. */
const AT_ONCE = 5;

/** Makes the list of what the full text has. */
export function createFullText(heading: 'h2' | 'h3'): FullText {
  const element = make('div', {});
  let pagefind: Promise<Pagefind> | undefined;

  async function ask(
    question: Question,
    pages: number,
    isWanted: () => boolean,
  ): Promise<number | undefined> {
    try {
      const hits = await askFullText(await (pagefind ??= load()), question, pages);
      const first = await Promise.all(hits.slice(0, AT_ONCE).map((hit) => hit.data()));
      if (isWanted()) show(hits, first);
      return hits.length;
    } catch {
      // The index may be on its way: the next question asks for it again.
      pagefind = undefined;
      if (isWanted()) element.replaceChildren();
      return undefined;
    }
  }

  function show(hits: readonly FoundHit[], first: readonly FoundPage[]): void {
    if (hits.length === 0) {
      element.replaceChildren();
      return;
    }
    const list = make('ol', { className: 'search-hits' }, ...first.map(showPage));
    element.replaceChildren(make(heading, { className: 'search-heading' }, 'In the text'), list);
    offerMore(hits, first.length, list);
  }

  function offerMore(hits: readonly FoundHit[], shown: number, list: HTMLOListElement): void {
    const rest = hits.slice(shown);
    if (rest.length === 0) return;
    const more = make(
      'button',
      { type: 'button', className: 'button button-quiet' },
      `Show ${Math.min(rest.length, AT_ONCE)} more of ${rest.length}`,
    );
    more.addEventListener(
      'click',
      () => {
        void Promise.all(rest.slice(0, AT_ONCE).map((hit) => hit.data())).then((found) => {
          const items = found.map(showPage);
          list.append(...items);
          more.remove();
          items[0]?.querySelector('a')?.focus();
          offerMore(hits, shown + found.length, list);
        });
      },
      { once: true },
    );
    element.append(more);
  }

  return {
    element,
    ask,
    clear: () => {
      element.replaceChildren();
    },
  };
}

async function load(): Promise<Pagefind> {
  // Made after the bundle, so no bundler may look for it. A failed import is kept by browsers: a new name asks again.
  const address = `/pagefind/pagefind.js${attempts === 0 ? '' : `?${attempts}`}`;
  attempts += 1;
  // A marked boundary: Pagefind's own program, of the version its index was made with.
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
  await pagefind.options({ basePath: '/pagefind/', baseUrl: '/', excerptLength: 24, noWorker: true });
  await pagefind.init();
  attempts = 0;
  return pagefind;
}

let attempts = 0;
