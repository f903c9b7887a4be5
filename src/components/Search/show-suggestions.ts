import type { Findable } from '../../search/findable.ts';
import { make } from './make-element.ts';

/** Shows the titles that fit, each with what kind of thing it is. */
export function showSuggestions(place: HTMLElement, found: readonly Findable[], heading: 'h2' | 'h3'): void {
  if (found.length === 0) {
    place.replaceChildren();
    return;
  }
  const items = found.map(({ title, address, kind, description }) =>
    make(
      'li',
      {},
      make('a', { href: address }, title),
      ' ',
      make('span', { className: 'search-kind' }, kind),
      make('p', {}, description),
    ),
  );
  place.replaceChildren(
    make(heading, { className: 'search-heading' }, 'Jump to'),
    make('ul', { className: 'search-hits search-jumps' }, ...items),
  );
}
