import { describe, expect, it, vi } from 'vitest';
import { feedOfPosts } from '../../../src/library/feed-entries.ts';
import { elementsOf } from '../prose/compile-body.ts';
import { arrangePosts, makePost } from './made-content.ts';

// The pictures of a text are Astro's to make; here a text is its slug with an address in it.
vi.mock('../../../src/library/pictures.ts', () => ({
  renderBody: ({ slug }: { slug: string }) =>
    Promise.resolve({ html: `<p>${slug} <a href="/about/">b</a></p>` }),
}));

const site = new URL('https://e.example');
const about = { title: 'T', description: 'D', page: '/tags/a/', self: '/tags/a/rss.xml' };

describe('a feed of posts', () => {
  it('has absolute addresses for itself, its page and every post', async () => {
    const { posts } = arrangePosts([
      makePost('one', { tags: ['a'], updated: '2026-11-20' }),
      makePost('two', { id: '/posts/old/' }),
    ]);
    const feed = await feedOfPosts(about, posts, site);
    expect(feed).toMatchObject({
      title: 'T',
      description: 'D',
      page: 'https://e.example/tags/a/',
      self: 'https://e.example/tags/a/rss.xml',
      language: 'en-US',
    });
    expect(feed.entries).toEqual([
      {
        id: 'https://e.example/posts/one/',
        title: 'Title of one',
        url: 'https://e.example/posts/one/',
        published: new Date('2026-11-10'),
        updated: new Date('2026-11-20'),
        summary: 'About one.',
        html: '<p>one <a href="https://e.example/about/">b</a></p>',
        authors: ['Both Banks'],
        categories: ['Name of promises', 'Tag a'],
        comments: {
          url: 'https://e.example/posts/one/#comments',
          feed: 'https://e.example/posts/one/comments.xml',
          count: 0,
        },
      },
      expect.objectContaining({
        id: 'https://e.example/posts/old/',
        url: 'https://e.example/posts/two/',
        updated: new Date('2026-11-10'),
      }),
    ]);
  });

  it('keeps an id that is no address of this site', async () => {
    const { posts } = arrangePosts([
      makePost('urn', { id: 'urn:uuid:1225c695-cfb8-4ebb-aaaa-80da344efa6a' }),
    ]);
    expect((await feedOfPosts(about, posts, site)).entries[0]?.id).toBe(
      'urn:uuid:1225c695-cfb8-4ebb-aaaa-80da344efa6a',
    );
  });

  it('holds the thirty newest', async () => {
    const { posts } = arrangePosts(
      Array.from({ length: 31 }, (_, index) =>
        makePost(`p${index}`, { published: `2026-10-${String(index + 1).padStart(2, '0')}` }),
      ),
    );
    const { entries } = await feedOfPosts(about, posts, site);
    expect(entries.map(({ title }) => title)).toEqual(posts.slice(0, 30).map(({ title }) => title));
  });

  it('leads out where a link post does, and takes a hostile address for words', async () => {
    const { posts } = arrangePosts([
      makePost('out', { link: 'https://a.example/?b=1&c="><script>alert(1)</script>' }),
    ]);
    const html = (await feedOfPosts(about, posts, site)).entries[0]?.html ?? '';
    expect(elementsOf(html).map(({ tagName }) => tagName)).toEqual(['p', 'a', 'p', 'a']);
    const link = elementsOf(html).at(-1);
    expect(link?.properties).toEqual({
      href: 'https://a.example/?b=1&c=%22%3E%3Cscript%3Ealert(1)%3C/script%3E',
    });
    expect(link?.children).toEqual([expect.objectContaining({ type: 'text', value: 'a.example' })]);
  });
});
