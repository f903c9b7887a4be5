import { createFacets } from './facets.ts';
import { createFullText } from './full-text-list.ts';
import { make } from './make-element.ts';
import { showNothing } from './show-nothing.ts';
import { showSuggestions } from './show-suggestions.ts';
import { fetchTitles, type Titles } from './titles.ts';
import { walkLinks } from './walk-links.ts';

/** How search begins, and who hears of what is asked. */
export interface PanelOptions {
  asked: string;
  /** Rank of its headings, one below what stands above it. */
  heading: 'h2' | 'h3';
  onAsk: (asked: string) => void;
}

/** The search itself: a field, suggestions from titles, and the full text. */
export interface Panel {
  element: HTMLElement;
  focus: () => void;
}

/** So many suggestions stand above the full text. */
const MOST_SUGGESTED = 4;

/** Titles answer at each letter; the full text is asked when the writer pauses. */
const PAUSE = 200;

/** Makes the search; what it needs is fetched when something is asked. */
export function createPanel({ asked, heading, onAsk }: PanelOptions): Panel {
  const input = make('input', { id: 'search-asked', type: 'search', name: 'q', value: asked });
  const status = make('p', { className: 'search-status', role: 'status' });
  const suggested = make('div', {});
  const nothing = make('div', {});
  const facets = createFacets(() => void answer());
  const fullText = createFullText(heading);
  const form = make(
    'form',
    { action: '/search/' },
    make('label', { htmlFor: input.id }, 'Search posts, training and pages'),
    input,
  );
  const element = make(
    'search',
    { className: 'search-panel' },
    form,
    status,
    suggested,
    facets.element,
    fullText.element,
    nothing,
  );
  input.setAttribute('autocomplete', 'off');
  input.setAttribute('enterkeyhint', 'search');

  let titles: Promise<Titles> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let turn = 0;

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void answer();
  });
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => void answer(), PAUSE);
    void suggest();
  });
  walkLinks(element, input);
  if (asked !== '') void answer();

  /** Shows what titles fit, at once; answers how many, or nothing where the list cannot be had. */
  async function suggest(): Promise<number | undefined> {
    const words = input.value.trim();
    try {
      const list = await (titles ??= fetchTitles());
      if (words !== input.value.trim()) return 0;
      const found = list.suggest(words, MOST_SUGGESTED);
      showSuggestions(suggested, found, heading);
      facets.offer(list.all, words !== '');
      return found.length;
    } catch {
      titles = undefined;
      return undefined;
    }
  }

  async function answer(): Promise<void> {
    clearTimeout(timer);
    const words = input.value.trim();
    const own = (turn += 1);
    onAsk(words);
    const jumps = await suggest();
    if (own !== turn) return;
    nothing.replaceChildren();
    if (words === '') {
      fullText.clear();
      status.textContent = '';
      return;
    }
    if (status.textContent === '') status.textContent = 'Searching…';
    const list = await titles;
    const found = await fullText.ask(
      { asked: words, ...facets.chosen() },
      countPages(list),
      () => own === turn,
    );
    if (own !== turn) return;
    status.textContent = sayFound(jumps, found);
    if (found === 0 || (found === undefined && (jumps ?? 0) === 0))
      showNothing(nothing, words, { isNarrowed: facets.isNarrowed(), hasJumps: (jumps ?? 0) > 0 });
  }

  return {
    element,
    focus: () => {
      input.focus();
      input.select();
    },
  };
}

function countPages(titles: Titles | undefined): number {
  return titles?.all.filter(({ kind }) => ['Post', 'Training', 'Page'].includes(kind)).length ?? 1;
}

function sayFound(jumps: number | undefined, found: number | undefined): string {
  const pages =
    found === 1 ? '1 page has' : `${found === 0 || found === undefined ? 'No' : found} pages have`;
  const text =
    found === undefined ? 'The full text cannot be searched at the moment.' : `${pages} it in the text.`;
  return jumps === undefined || jumps === 0 ? text : `${sayTitles(jumps)} ${text}`;
}

function sayTitles(count: number): string {
  return count === 1 ? '1 title fits.' : `${count} titles fit.`;
}
