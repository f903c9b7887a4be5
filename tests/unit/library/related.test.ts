import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Post } from '../../../src/library/post.ts';
import { chooseRelated } from '../../../src/library/related.ts';
import { arrangePosts, makePost, postOf, slugsOf } from './made-content.ts';

const relatedOf = (matters: Record<string, Record<string, unknown>>, slug: string): string[] => {
  const posts = Object.entries(matters).map(([name, matter]) => makePost(name, matter));
  return slugsOf(postOf(arrangePosts(posts), slug).related);
};

describe('related posts', () => {
  it('share a tag before they share a category', () => {
    expect(
      relatedOf(
        {
          here: { tags: ['a'] },
          category: {},
          tag: { tags: ['a'], categories: ['listening'] },
          nothing: { categories: ['listening'] },
        },
        'here',
      ),
    ).toEqual(['tag', 'category']);
  });

  it('share a rare tag before a common one', () => {
    expect(
      relatedOf(
        {
          here: { tags: ['a', 'b'], categories: ['promises'] },
          common1: { tags: ['a'], categories: ['listening'] },
          common2: { tags: ['a'], categories: ['listening'] },
          rare: { tags: ['b'], categories: ['listening'] },
        },
        'here',
      )[0],
    ).toBe('rare');
  });

  it('are the newer ones where all else is equal, and three at most', () => {
    const matters = Object.fromEntries(
      [1, 2, 3, 4, 5].map((day) => [`day-${day}`, { published: `2026-11-0${day}` }]),
    );
    expect(relatedOf(matters, 'day-3')).toEqual(['day-5', 'day-4', 'day-2']);
  });

  it('are none where nothing is shared', () => {
    expect(relatedOf({ here: {}, there: { categories: ['listening'] } }, 'here')).toEqual([]);
  });

  it('are never of the same series, which lists them already, but may be of another', () => {
    const series = new Map(['s', 't'].map((id) => [id, { title: id, description: id, promised: [] }]));
    const library = arrangePosts(
      [
        makePost('one', { tags: ['a'], series: { name: 's', part: 1 } }),
        makePost('two', { tags: ['a'], series: { name: 's', part: 2 } }),
        makePost('else', { tags: ['a'], series: { name: 't', part: 1 } }),
        makePost('alone', { tags: ['a'] }),
      ],
      { series },
    );
    expect(slugsOf(postOf(library, 'one').related)).toEqual(['alone', 'else']);
    expect(slugsOf(postOf(library, 'alone').related)).toEqual(['else', 'one', 'two']);
  });

  it('are never the post itself, one twice, or one of its series, whatever is shared', () => {
    const draft = fc.record({
      tags: fc.uniqueArray(fc.constantFrom('a', 'b', 'c')),
      categories: fc.uniqueArray(fc.constantFrom('promises', 'listening'), { minLength: 1 }),
      part: fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }),
    });
    const series = new Map([['s', { title: 's', description: 's', promised: [] }]]);
    fc.assert(
      fc.property(fc.array(draft, { maxLength: 8 }), (drafts) => {
        const entries = drafts.map(({ part, ...matter }, index) =>
          makePost(`p${index}`, {
            ...matter,
            ...(part === undefined ? {} : { series: { name: 's', part } }),
          }),
        );
        for (const post of arrangePosts(entries, { series }).posts) {
          const slugs = slugsOf(post.related);
          expect(new Set(slugs).size).toBe(slugs.length);
          expect(slugs.length).toBeLessThanOrEqual(3);
          for (const other of post.related) {
            expect(other).not.toBe(post);
            if (post.series !== undefined) expect(other.series?.id).not.toBe(post.series.id);
          }
        }
      }),
    );
  });

  it('cost work that grows with the posts and no faster', () => {
    expect(countReads(5000) / countReads(1000)).toBeLessThan(6);
  });
});

/** How often the choice looks at a post when so many share one category and a handful of tags. */
function countReads(count: number): number {
  let reads = 0;
  const topic = (id: string): Post['tags'][number] => ({ id, name: id, address: `/${id}/` });
  const posts = Array.from({ length: count }, (_, index) => {
    const [entry] = arrangePosts([makePost(`p${index}`)]).posts;
    if (entry === undefined) throw new Error('one post');
    // A series of its own for each, so that every candidate that is weighed is also looked at.
    const own: Post = {
      ...entry,
      tags: [topic(`t${index % 7}`)],
      series: { ...topic(`s${index}`), part: 1 },
    };
    return new Proxy(own, {
      get(target, key) {
        reads += 1;
        return Reflect.get(target, key) as unknown;
      },
    });
  });
  reads = 0;
  chooseRelated(posts);
  expect(posts.at(-1)?.related).toHaveLength(3);
  return reads;
}
