import { facets, facetValues, type Facet, type Findable } from '../../search/findable.ts';
import { make } from './make-element.ts';

/** What narrows and orders the full text. */
export interface Facets {
  element: HTMLElement;
  /** Offers the names that pages have; nothing where nothing is asked. */
  offer: (all: readonly Findable[], isAsked: boolean) => void;
  chosen: () => { narrowed: Partial<Record<Facet, string[]>>; newestFirst: boolean };
  isNarrowed: () => boolean;
}

/** Makes the boxes that narrow the full text, and the choice of its order. */
export function createFacets(onChange: () => void): Facets {
  const order = make(
    'select',
    { id: 'search-order' },
    make('option', { value: '' }, 'Best match'),
    make('option', { value: 'day' }, 'Newest first'),
  );
  const groups = make('div', { className: 'search-groups' });
  const element = make(
    'details',
    { className: 'search-facets', hidden: true },
    make('summary', {}, 'Narrow and sort'),
    make('p', {}, make('label', { htmlFor: order.id }, 'Order '), order),
    groups,
  );
  element.addEventListener('change', onChange);
  let isOffered = false;

  const ticked = (): HTMLInputElement[] => [...groups.querySelectorAll<HTMLInputElement>('input:checked')];

  return {
    element,
    offer(all, isAsked) {
      element.hidden = !isAsked;
      if (isOffered) return;
      isOffered = true;
      groups.append(...facets.flatMap(({ name, label }) => makeGroup(all, name, label)));
    },
    chosen() {
      const narrowed: Partial<Record<Facet, string[]>> = {};
      for (const { name } of facets)
        narrowed[name] = ticked()
          .filter((box) => box.name === name)
          .map(({ value }) => value);
      return { narrowed, newestFirst: order.value === 'day' };
    },
    isNarrowed: () => ticked().length > 0,
  };
}

/** The boxes of a facet; a facet with one name would narrow nothing. */
function makeGroup(all: readonly Findable[], name: Facet, label: string): HTMLElement[] {
  const searched = all.filter(({ kind }) => ['Post', 'Training', 'Page'].includes(kind));
  const values = [...new Set(searched.flatMap((one) => facetValues(one, name)))].sort();
  if (values.length < 2) return [];
  const boxes = values.map((value) =>
    make('label', {}, make('input', { type: 'checkbox', name, value }), ` ${value}`),
  );
  return [make('fieldset', {}, make('legend', {}, label), ...boxes)];
}
