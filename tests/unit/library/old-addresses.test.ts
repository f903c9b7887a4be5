import { describe, expect, it } from 'vitest';
import { placeOfAddress } from '../../../src/library/addresses.ts';
import { listOldAddresses, redirectLines } from '../../../src/library/old-addresses.ts';
import { postSchema } from '../../../src/library/schemas.ts';
import type { Post } from '../../../src/library/post.ts';

// A marked boundary: only what the list reads of a post.
const post = (address: string, redirects: string[]): Post => ({ address, redirects }) as unknown as Post;

const judge = (redirect: string): boolean => postSchema.shape.redirects.safeParse([redirect]).success;

describe('old addresses', () => {
  it('are one place whether they end in a slash, in index.html, or in neither', () => {
    expect(['/a/b', '/a/b/', '/a/b/index.html'].map(placeOfAddress)).toEqual(['a/b', 'a/b', 'a/b']);
  });

  it('keep their ending where it names a file', () => {
    expect(placeOfAddress('/a/b.html')).toBe('a/b.html');
  });

  it('are written for hosts one a line, encoded once, and lead on for good', () => {
    const old = listOldAddresses([
      post('/posts/new/', ['/old/', '/café.html', '/caf%C3%A9/']),
      post('/posts/b/', ['/c']),
    ]);
    expect(redirectLines(old).split('\n')).toEqual([
      '/old/ /posts/new/ 301',
      '/caf%C3%A9.html /posts/new/ 301',
      '/caf%C3%A9/ /posts/new/ 301',
      '/c /posts/b/ 301',
      '',
    ]);
  });

  it('may be any path that one file can stand at', () => {
    expect(['/a', '/a/', '/2019/05/a.html', '/café/', '/a/index.html'].filter((old) => !judge(old))).toEqual(
      [],
    );
  });

  it('are refused where they would mean something else to a host or to a disk', () => {
    const bad = [
      'a',
      '/',
      '//a',
      '/a//b',
      '/a b',
      '/?p=1',
      '/a#b',
      '/a/*',
      '/:name/',
      '/../a',
      '/a/./b',
      '/%E0%A4%A',
      '/a\\b',
    ];
    expect(bad.filter(judge)).toEqual([]);
  });
});
