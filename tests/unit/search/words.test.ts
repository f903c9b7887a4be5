import { describe, expect, it } from 'vitest';
import { keepTelling, splitWords, stem } from '../../../src/search/words.ts';

describe('words as search compares them', () => {
  it('have small letters, no accents and no apostrophes', () => {
    expect(splitWords('The Café’s “5-minute” don’t')).toEqual(['the', 'cafes', '5', 'minute', 'dont']);
  });

  it('are those of every script', () => {
    expect(splitWords('Привет, עולם!')).toEqual(['привет', 'עולם']);
  });

  it('that tell nothing are left out, unless there are no others', () => {
    expect(keepTelling(['how', 'to', 'write', 'a', 'promise'])).toEqual(['write', 'promise']);
    expect(keepTelling(['who', 'we', 'are'])).toEqual(['who', 'we', 'are']);
  });

  it.each([
    ['promises', 'promise'],
    ['promised', 'promising'],
    ['apologies', 'apology'],
    ['waits', 'waiting'],
  ])('%s and %s are one', (one, other) => {
    expect(stem(one)).toBe(stem(other));
  });

  it.each(['less', 'was', 'the', 'used'])('%s keeps enough to be known', (word) => {
    expect(stem(word).length).toBeGreaterThanOrEqual(3);
  });
});
