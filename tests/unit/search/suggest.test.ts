import { describe, expect, it } from 'vitest';
import type { Findable } from '../../../src/search/findable.ts';
import { createSuggestionList } from '../../../src/search/suggest.ts';

const all: Findable[] = [
  {
    title: 'The quiet after the bang',
    description: 'The first message after a failure.',
    address: '/quiet/',
    kind: 'Post',
  },
  {
    title: 'Write a promise you can keep',
    description: 'A stranger could check it.',
    address: '/write/',
    kind: 'Post',
  },
  {
    title: 'The promise nobody wrote down',
    description: 'An unwritten rule.',
    address: '/nobody/',
    kind: 'Post',
  },
  {
    title: 'Weather the Storm',
    description: 'Five steps for a customer.',
    address: '/storm/',
    kind: 'Training',
  },
  { title: 'Recovery', description: 'Putting things right.', address: '/tags/recovery/', kind: 'Tag' },
  {
    title: 'Recovery',
    description: 'Putting things right.',
    address: '/categories/recovery/',
    kind: 'Theme',
  },
];
const list = createSuggestionList(all);
const suggest = (asked: string): string[] => list.suggest(asked, 4).map(({ address }) => address);

describe('suggestions', () => {
  it('have the title that was typed first', () => {
    expect(suggest('the promise nobody wrote down')[0]).toBe('/nobody/');
  });

  it('come while the title is being typed', () => {
    expect(suggest('weat')).toEqual(['/storm/']);
    expect(suggest('the qui')).toEqual(['/quiet/']);
  });

  it.each([
    ['wether the strom', '/storm/'],
    ['quite after the bang', '/quiet/'],
    ['promiss you can keep', '/write/'],
  ])('forgive the spelling of %s', (asked, address) => {
    expect(suggest(asked)[0]).toBe(address);
  });

  it('know other words for the same', () => {
    expect(suggest('client steps')).toEqual(['/storm/']);
  });

  it('put a theme before the tag of the same name', () => {
    expect(suggest('recovery')).toEqual(['/categories/recovery/', '/tags/recovery/']);
  });

  it('are none where too little fits, or nothing is asked', () => {
    expect(suggest('storm tickets wholesale')).toEqual([]);
    expect(suggest('zxqvwj')).toEqual([]);
    expect(suggest(' ?! ')).toEqual([]);
  });

  it('are no more than were wanted', () => {
    expect(list.suggest('promise', 1)).toHaveLength(1);
  });
});
