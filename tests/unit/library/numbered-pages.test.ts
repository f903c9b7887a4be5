import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutIntoPages, pageAddress, pinnedFirst } from '../../../src/library/numbered-pages.ts';
import { arrangePosts, makePost, slugsOf } from './made-content.ts';

const { posts: all } = arrangePosts(
  Array.from({ length: 25 }, (_, index) => makePost(`p${index}`, { pinned: index % 6 === 0 })),
);
const somePosts = fc.nat({ max: 25 }).map((count) => all.slice(0, count));

describe('numbered pages', () => {
  it('lose and repeat nothing, and are full but for the last', () => {
    fc.assert(
      fc.property(somePosts, fc.integer({ min: 1, max: 9 }), (posts, perPage) => {
        const pages = cutIntoPages(posts, perPage);
        expect(pages.flatMap((page) => page.posts)).toEqual(posts);
        expect(pages.map(({ page }) => page)).toEqual(pages.map((_, index) => index + 1));
        expect(pages.every((page) => page.pages === pages.length)).toBe(true);
        for (const page of pages.slice(0, -1)) expect(page.posts).toHaveLength(perPage);
        if (posts.length > 0) expect(pages.at(-1)?.posts.length).toBeGreaterThan(0);
      }),
    );
  });

  it('have a first page even where there is nothing to show', () => {
    expect(cutIntoPages([], 5)).toEqual([{ page: 1, pages: 1, posts: [] }]);
  });

  it('have addresses that last: the first without a number', () => {
    expect([1, 2, 10].map((page) => pageAddress('/posts/', page))).toEqual([
      '/posts/',
      '/posts/page/2/',
      '/posts/page/10/',
    ]);
  });

  it('begin with pinned posts, each group in its own order', () => {
    fc.assert(
      fc.property(somePosts, (posts) => {
        const sorted = pinnedFirst(posts);
        const pinned = posts.filter((post) => post.pinned);
        expect(slugsOf(sorted)).toEqual([
          ...slugsOf(pinned),
          ...slugsOf(posts.filter((post) => !post.pinned)),
        ]);
      }),
    );
  });
});
