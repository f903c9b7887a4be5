import { describe, expect, it } from 'vitest';
import type { CommentSnapshot } from '../../../src/comments/contract.ts';
import { findStrays } from '../../../src/library/approved.ts';
import { arrange } from '../../../src/library/arrange.ts';
import { makeComment } from '../conversation/made-comments.ts';
import { makeContent, makePost, now, postOf } from './made-content.ts';

function makeSnapshot(more: Partial<CommentSnapshot>): CommentSnapshot {
  return { version: 1, revision: 1, closed: [], paused: false, comments: [], ...more };
}

function arrangeWith(approved: CommentSnapshot | undefined, kept = [makeComment('k', { post: 'a' })]) {
  const content = makeContent([makePost('a'), makePost('b', { comments: 'closed' })], { comments: kept });
  return arrange(content, { now, preview: false, approved });
}

describe('approved comments', () => {
  it('stand under their post beside those kept with the site', () => {
    const library = arrangeWith(
      makeSnapshot({ comments: [makeComment('n', { post: 'a' }), makeComment('o', { post: 'b' })] }),
    );
    expect(postOf(library, 'a').comments.map(({ id }) => id)).toEqual(['k', 'n']);
    expect(postOf(library, 'b').comments.map(({ id }) => id)).toEqual(['o']);
  });

  it('count once where the site keeps one of them, as the site keeps it', () => {
    const twice = [makeComment('k', { post: 'a', html: '<p>other</p>' }), makeComment('n', { post: 'a' })];
    const { comments } = postOf(arrangeWith(makeSnapshot({ comments: [...twice, ...twice] })), 'a');
    expect(comments.map(({ id }) => id)).toEqual(['k', 'n']);
    expect(comments[0]?.html).toBe('<p>k</p>');
  });

  it('on a post that is gone are left out with one line', () => {
    const gone = (id: string): ReturnType<typeof makeComment> => makeComment(id, { post: 'gone' });
    const snapshot = makeSnapshot({ comments: [gone('x'), gone('y'), makeComment('n', { post: 'a' })] });
    expect(arrangeWith(snapshot).posts.flatMap(({ comments }) => comments)).toHaveLength(2);
    expect(findStrays({ posts: [makePost('a')] }, snapshot)).toEqual([
      'Warning: 2 approved comments are left out, for there is no post “gone”.',
    ]);
  });
});

describe('a conversation', () => {
  it('is open as its author wishes, until a moderator closes it', () => {
    const isOpen = (slug: string, closed: string[]): boolean =>
      postOf(arrangeWith(makeSnapshot({ closed })), slug).commentsOpen;
    expect(isOpen('a', [])).toBe(true);
    expect(isOpen('a', ['a'])).toBe(false);
    expect(isOpen('b', [])).toBe(false);
  });

  it('offers mail where the endpoint sends it, and nowhere else', () => {
    expect(postOf(arrangeWith(makeSnapshot({ mails: true })), 'a').commentsMail).toBe(true);
    expect(postOf(arrangeWith(makeSnapshot({})), 'a').commentsMail).toBe(false);
  });

  it('says that all comments wait while they do', () => {
    expect(postOf(arrangeWith(makeSnapshot({ paused: true })), 'a').commentsPaused).toBe(true);
    expect(postOf(arrangeWith(undefined), 'a').commentsPaused).toBe(false);
  });
});
