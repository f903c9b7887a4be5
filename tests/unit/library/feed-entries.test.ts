import { describe, expect, it, vi } from 'vitest';
import { entryOfModule, entryOfPost } from '../../../src/library/feed-entries.ts';
import type { Post } from '../../../src/library/post.ts';
import { leaveCover, leavePictures } from '../../../src/library/rendered.ts';
import { elementsOf } from '../prose/compile-body.ts';
import { arrangePosts, makePost } from './made-content.ts';
import { makeModule, makePath } from './made-modules.ts';

const texts = new Map<string, string>();

// A text is its slug with an address in it, unless a test says something else.
vi.mock('../../../src/library/open-text.ts', () => {
  const textOf = (slug: string): string =>
    texts.get(slug) ?? `<p class="x">${slug} <a href="/about/">b</a></p>`;
  return {
    openPost: ({ slug }: { slug: string }) => ({ html: textOf(slug) }),
    openModule: ({ slug }: { slug: string }) => ({ views: { feed: textOf(slug) } }),
  };
});

const surroundings = { site: new URL('https://e.example'), sizeOf: (path: string) => path.length };

function arrangePost(slug: string, matter: Record<string, unknown> = {}): Post {
  const [post] = arrangePosts([makePost(slug, matter)]).posts;
  if (post === undefined) throw new Error('The post is not out.');
  return post;
}

describe('a post in a feed', () => {
  it('has its whole text, absolute addresses and both its dates', () => {
    expect(entryOfPost(arrangePost('one', { tags: ['a'], updated: '2026-11-20' }), surroundings)).toEqual({
      id: 'https://e.example/posts/one/',
      title: 'Title of one',
      url: 'https://e.example/posts/one/',
      published: new Date('2026-11-10'),
      updated: new Date('2026-11-20'),
      summary: 'About one.',
      html: '<p>one <a href="https://e.example/about/">b</a></p>',
      authors: [{ name: 'Both Banks', url: 'https://e.example/people/both-banks/' }],
      categories: ['Name of promises', 'Tag a'],
      comments: {
        url: 'https://e.example/posts/one/#comments',
        feed: 'https://e.example/posts/one/comments.xml',
        count: 0,
      },
    });
  });

  it('is known by another id than its address where its author says so', () => {
    const idOf = (id: string): string => entryOfPost(arrangePost('two', { id }), surroundings).id;
    expect(idOf('/posts/old/')).toBe('https://e.example/posts/old/');
    expect(idOf('urn:uuid:1225c695-cfb8-4ebb-aaaa-80da344efa6a')).toBe(
      'urn:uuid:1225c695-cfb8-4ebb-aaaa-80da344efa6a',
    );
  });

  it('leads out where a link post does, and takes a hostile address for words', () => {
    const entry = entryOfPost(
      arrangePost('out', { link: 'https://a.example/?b=1&c="><script>alert(1)</script>' }),
      surroundings,
    );
    expect(entry.leadsTo).toBe('https://a.example/?b=1&c="><script>alert(1)</script>');
    expect(elementsOf(entry.html).map(({ tagName }) => tagName)).toEqual(['p', 'a', 'p', 'a']);
    const link = elementsOf(entry.html).at(-1);
    expect(link?.properties).toEqual({
      href: 'https://a.example/?b=1&c=%22%3E%3Cscript%3Ealert(1)%3C/script%3E',
    });
    expect(link?.children).toEqual([expect.objectContaining({ type: 'text', value: 'a.example' })]);
  });

  it('brings its cover along, in the text and as a file', () => {
    const cover = { src: './cover.jpg', alt: 'A “boat”', credit: { name: 'Ann & Bo' } };
    const post = arrangePost('covered', { cover });
    leaveCover(
      post.folder,
      '<img src="/_astro/c%20d.webp" srcset="/_astro/s.webp 400w" sizes="100vw" width="800" height="400" alt="A “boat”" decoding="async">',
    );
    const { html, picture } = entryOfPost(post, surroundings);
    expect(picture).toEqual({
      url: 'https://e.example/_astro/c%20d.webp',
      type: 'image/webp',
      length: '/_astro/c d.webp'.length,
      width: 800,
      height: 400,
      alt: 'A “boat”',
    });
    expect(html).toMatch(
      /^<figure><img src="https:\/\/e\.example\/_astro\/c%20d\.webp" srcset="https:\/\/e\.example\/_astro\/s\.webp 400w"[^>]*><figcaption>.*Ann &amp; Bo.*<\/figcaption><\/figure><p>covered/,
    );
  });

  it('has the pictures of its text where they stand, as its page has them', () => {
    texts.set('pictured', '<p>a</p><bb-picture n="1"></bb-picture><bb-picture n="0"></bb-picture>');
    const post = arrangePost('pictured');
    expect(() => entryOfPost(post, surroundings)).toThrow('No page has shown picture 1');
    leavePictures(post.folder, ['<img src="/0.webp">', '<img src="/1.webp">']);
    expect(entryOfPost(post, surroundings).html).toBe(
      '<p>a</p><img src="https://e.example/1.webp"><img src="https://e.example/0.webp">',
    );
  });
});

describe('a module in a feed', () => {
  const { modules } = arrangePosts([], {
    modules: [makeModule('m', { published: '2026-11-12', reviewedOn: '2026-11-20' })],
    paths: new Map([['first', makePath(1, ['m'])]]),
  });

  it('says what it is for, and is known by the id that never changes', () => {
    const [module] = modules;
    if (module === undefined) throw new Error('no module');
    expect(entryOfModule(module, surroundings)).toEqual({
      id: 'tag:e.example,2026:training/id-of-m',
      title: 'Title of m',
      url: 'https://e.example/training/m/',
      published: new Date('2026-11-12'),
      updated: new Date('2026-11-20'),
      summary: 'A module.',
      html: '<p>A training module: 10 minutes alone, 20 with a team. After it you can:</p><ul><li>Find it</li><li>Say it</li></ul><p>m <a href="https://e.example/about/">b</a></p>',
      authors: [{ name: 'Both Banks', url: 'https://e.example/people/both-banks/' }],
      categories: ['Training', 'Name of promises'],
    });
  });
});
