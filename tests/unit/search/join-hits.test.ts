import { describe, expect, it } from 'vitest';
import { joinHits } from '../../../src/search/join-hits.ts';

const hits = (...ids: string[]) => ids.map((id, index) => ({ id, score: 10 - index }));
const ids = (found: readonly { id: string }[]): string[] => found.map(({ id }) => id);

describe('what was found for the terms of a question', () => {
  it('begins with the pages that have all of it, as they came', () => {
    const found = joinHits(hits('b', 'a'), [[hits('c', 'a')], [hits('c', 'b')]], 20);
    expect(ids(found)).toEqual(['b', 'a', 'c']);
  });

  it('counts a term that stands in few pages for more', () => {
    const common = hits('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h');
    expect(ids(joinHits([], [[common], [hits('z')]], 10))[0]).toBe('z');
  });

  it('counts a term once, however many words for it a page has', () => {
    const found = joinHits([], [[hits('a'), hits('b'), hits('b')]], 10);
    expect(ids(found)).toEqual(['a', 'b']);
  });

  it('leaves out a page that has only a small part of what the best has', () => {
    const common = hits('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i');
    expect(ids(joinHits([], [[common], [hits('a')], [hits('a')]], 10))).toEqual(['a']);
  });
});
