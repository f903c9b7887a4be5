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
  let attempt = 0;

  /** Finds pages, by a program that is fetched when it is first asked, and anew after a failure. */
  async function find(question: Question, pages: number): Promise<FoundHit[]> {
    return askFullText(await (pagefind ??= load(attempt)), question, pages);
  }

  /** A browser keeps a failed import, and the program a failed page: one under a new name asks again. */
  function giveUp(): void {
    pagefind = undefined;
    attempt += 1;
  }

  async function ask(
    question: Question,
    pages: number,
    isWanted: () => boolean,
  ): Promise<number | undefined> {
    try {
      const hits = await find(question, pages);
      const first = await readNext(hits, 0);
      if (isWanted()) show(hits, first, () => find(question, pages));
      return hits.length;
    } catch {
      giveUp();
      if (isWanted()) element.replaceChildren();
      return undefined;
    }
  }

  function show(
    hits: readonly FoundHit[],
    first: readonly FoundPage[],
    findAgain: () => Promise<FoundHit[]>,
  ): void {
    if (hits.length === 0) {
      element.replaceChildren();
      return;
    }
    const list = make('ol', { className: 'search-hits' }, ...first.map(showPage));
    element.replaceChildren(make(heading, { className: 'search-heading' }, 'In the text'), list);
    offerMore(hits, first.length);

    function offerMore(known: readonly FoundHit[], shown: number): void {
      const rest = known.length - shown;
      if (rest === 0) return;
      const words = `Show ${Math.min(rest, AT_ONCE)} more of ${rest}`;
      const more = make('button', { type: 'button', className: 'button button-quiet' }, words);
      more.addEventListener('click', () => {
        if (more.ariaDisabled === 'true') return;
        more.ariaDisabled = 'true';
        void fetchMore();
      });
      element.append(more);

      async function fetchMore(): Promise<void> {
        try {
          const current = pagefind === undefined ? await findAgain() : known;
          const items = (await readNext(current, shown)).map(showPage);
          list.append(...items);
          more.remove();
          items[0]?.querySelector('a')?.focus();
          offerMore(current, shown + items.length);
        } catch {
          giveUp();
          more.ariaDisabled = 'false';
          more.textContent = 'These could not be loaded. Try again';
        }
      }
    }
  }

  return {
    element,
    ask,
    clear: () => {
      element.replaceChildren();
    },
  };
}

/** What the next pages found say. */
function readNext(hits: readonly FoundHit[], shown: number): Promise<FoundPage[]> {
  return Promise.all(hits.slice(shown, shown + AT_ONCE).map((hit) => hit.data()));
}

async function load(attempt: number): Promise<Pagefind> {
  // Made after the bundle, so no bundler may look for it.
  const address = `/pagefind/pagefind.js${attempt === 0 ? '' : `?${attempt}`}`;
  // A marked boundary: Pagefind's own program, of the version its index was made with.
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
  await pagefind.options({ basePath: '/pagefind/', baseUrl: '/', excerptLength: 24, noWorker: true });
  await pagefind.init();
  return pagefind;
}
