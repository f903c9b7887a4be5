import { make } from './make-element.ts';

/** Says what to do where the full text has nothing. */
export function showNothing(
  place: HTMLElement,
  asked: string,
  { isNarrowed, hasJumps }: { isNarrowed: boolean; hasJumps: boolean },
): void {
  const ways: [words: string, address: string][] = [
    ['Browse by theme, tag and month', '/search/'],
    ['See all training', '/training/'],
    ['Look figures up in the fact register', '/facts/'],
  ];
  const links = ways.map(([words, href]) => make('li', {}, make('a', { href }, words)));
  const advice = [
    ...(isNarrowed ? ['Take a tick away under “Narrow and sort”.'] : []),
    'Try fewer words, or another word for the same thing.',
  ];
  place.replaceChildren(
    make(
      'p',
      {},
      hasJumps ? 'No text has these words. ' : `Nothing was found for “${asked}”. `,
      advice.join(' '),
    ),
    make('ul', { className: 'search-ways' }, ...links),
  );
}
