import { sayDay } from '../../language/dates.ts';
import { pointAt, readExcerpt, type FoundPage, type Piece } from '../../search/full-text.ts';
import { make } from './make-element.ts';

/** So many parts of one page are shown. */
const MOST_PARTS = 3;

/** Shows a page that was found: its title and kind, and the parts that have what was asked for. */
export function showPage({ url, excerpt, meta, sub_results: parts }: FoundPage): HTMLLIElement {
  const pieces = readExcerpt(excerpt);
  const day = meta.day === undefined ? '' : `, ${sayDay(meta.day)}`;
  const item = make(
    'li',
    {},
    make('a', { href: pointAt(url, pieces) }, meta.title ?? url),
    ' ',
    make('span', { className: 'search-kind' }, `${meta.kind ?? 'Page'}${day}`),
    showPieces(pieces),
  );
  const anchored = parts.filter((part) => part.url.includes('#')).slice(0, MOST_PARTS);
  if (anchored.length > 0) {
    const list = anchored.map((part) => {
      const own = readExcerpt(part.excerpt);
      return make('li', {}, make('a', { href: pointAt(part.url, own) }, part.title), showPieces(own));
    });
    item.append(make('ul', { className: 'search-parts' }, ...list));
  }
  return item;
}

function showPieces(pieces: readonly Piece[]): HTMLParagraphElement {
  return make('p', {}, ...pieces.map(({ text, isMarked }) => (isMarked ? make('mark', {}, text) : text)));
}
