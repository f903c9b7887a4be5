import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressComments, findComment, listLaterPages } from '../../../src/conversation/comment-addresses.ts';
import { anyConversation, makeComment } from './made-comments.ts';

describe('where comments stand', () => {
  it('is known of each of them, whatever the shape of the conversation', () => {
    fc.assert(
      fc.property(anyConversation, (comments) => {
        const places = addressComments('/posts/p/', comments, 3);
        expect([...places.keys()].sort()).toEqual(comments.map(({ id }) => id).sort());
        for (const [id, place] of places)
          expect(place).toMatch(new RegExp(`^/posts/p/(comments/\\d+/)?#comment-${id}$`));
      }),
    );
  });

  it('is found by the later pages alone', () => {
    fc.assert(
      fc.property(anyConversation, (comments) => {
        const later = listLaterPages(comments, 3);
        for (const [id, place] of addressComments('/posts/p/', comments, 3))
          expect(findComment('/posts/p/', later, id)).toBe(place);
      }),
    );
  });

  it('is said of no comment of a conversation that fits on one page', () => {
    const comments = ['a', 'b', 'c'].map((id) => makeComment(id));
    expect(listLaterPages(comments, 3)).toEqual([]);
    expect(listLaterPages(comments, 2)).toEqual([['c']]);
  });
});
