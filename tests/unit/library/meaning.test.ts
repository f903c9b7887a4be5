import { describe, expect, it } from 'vitest';
import { describePost, describeTrail } from '../../../src/library/meaning.ts';
import { makeComment } from '../conversation/made-comments.ts';
import { arrangePosts, makePost } from './made-content.ts';

const site = new URL('https://e.example');

const places = new Map([
  ['c1', '/posts/a/#comment-c1'],
  ['c2', '/posts/a/comments/2/#comment-c2'],
]);

function describeOne(
  matter: Record<string, unknown>,
  comments = [makeComment('c1', { post: 'a' })],
): Record<string, unknown>[] {
  const [post] = arrangePosts([makePost('a', matter)], { comments }).posts;
  if (post === undefined) throw new Error('one post');
  const meaning = JSON.parse(JSON.stringify(describePost(post, site, places))) as {
    '@graph': Record<string, unknown>[];
  };
  return meaning['@graph'];
}

describe('what a search engine is told of a post', () => {
  it('is what the page says, with absolute addresses', () => {
    expect(describeOne({ tags: ['a'], updated: '2026-11-20' })[0]).toMatchObject({
      '@type': 'BlogPosting',
      '@id': 'https://e.example/posts/a/',
      headline: 'Title of a',
      description: 'About a.',
      url: 'https://e.example/posts/a/',
      datePublished: '2026-11-10T00:00:00.000Z',
      dateModified: '2026-11-20T00:00:00.000Z',
      wordCount: 400,
      inLanguage: 'en-US',
      author: [{ '@type': 'Organization', name: 'Both Banks', url: 'https://e.example/people/both-banks/' }],
      keywords: ['Tag a'],
    });
  });

  it('says it was changed when it appeared, unless it was changed since', () => {
    expect(describeOne({})[0]).toMatchObject({ dateModified: '2026-11-10T00:00:00.000Z' });
  });

  it('has the words of every comment, without tags or entities', () => {
    const comments = [
      makeComment('c1', { post: 'a', html: '<p>Tom &amp; <b>Ann</b></p><p>5 &lt; 6,\n &amp;lt; "so"</p>' }),
      makeComment('c2', { post: 'a', name: ' ', html: 'x' }),
    ];
    expect(describeOne({}, comments)[0]).toMatchObject({
      commentCount: 2,
      comment: [
        {
          '@type': 'Comment',
          url: 'https://e.example/posts/a/#comment-c1',
          author: { name: 'Ann Lee' },
          datePublished: '2026-11-20T09:00:00Z',
          text: 'Tom & Ann 5 < 6, &lt; "so"',
        },
        // It stands on the second page of a long conversation.
        {
          url: 'https://e.example/posts/a/comments/2/#comment-c2',
          author: { name: 'A reader' },
          text: 'x',
        },
      ],
    });
  });

  it('shows the trail to the post through its main category', () => {
    const trail = describeOne({ categories: ['listening', 'promises'] })[1];
    expect(trail).toMatchObject({
      '@type': 'BreadcrumbList',
      itemListElement: [
        { position: 1, name: 'Posts', item: 'https://e.example/posts/' },
        { position: 2, name: 'Name of listening', item: 'https://e.example/categories/listening/' },
        { position: 3, name: 'Title of a', item: 'https://e.example/posts/a/' },
      ],
    });
  });

  it('counts every step of a trail from one', () => {
    expect(describeTrail([], site)).toMatchObject({ itemListElement: [] });
    expect(describeTrail([{ name: 'A', address: '/a/' }], site)).toMatchObject({
      itemListElement: [{ '@type': 'ListItem', position: 1, name: 'A', item: 'https://e.example/a/' }],
    });
  });
});
