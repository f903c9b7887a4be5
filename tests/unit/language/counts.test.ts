import { describe, expect, it } from 'vitest';
import { sayComments, sayCount } from '../../../src/language/counts.ts';

describe('a count', () => {
  it.each([
    [0, 'no posts'],
    [1, '1 post'],
    [2, '2 posts'],
    [1000, '1,000 posts'],
  ])('of %i reads “%s”', (count, words) => {
    expect(sayCount(count, 'post')).toBe(words);
  });

  it('takes the plural it is given', () => {
    expect([0, 1, 2].map((count) => sayCount(count, 'reply', 'replies'))).toEqual([
      'no replies',
      '1 reply',
      '2 replies',
    ]);
  });

  it('of comments never says “no comments” as if there would be none', () => {
    expect([0, 1, 2].map(sayComments)).toEqual(['No comments yet', '1 comment', '2 comments']);
  });
});
