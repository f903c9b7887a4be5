import { describe, expect, it } from 'vitest';
import { arrange, linkTo } from '../../../src/library/arrange.ts';
import { factSchema } from '../../../src/library/schemas.ts';
import { makeComment } from '../conversation/made-comments.ts';
import { arrangePosts, makeContent, makePost, now, postOf, slugsOf } from './made-content.ts';
import { makeModule } from './made-modules.ts';

const fact = factSchema.parse({
  cite: 'Lee, 2005',
  claim: 'A claim.',
  kind: 'study',
  source: 'A source.',
  who: 'Some.',
  limits: 'Many.',
  read: 'abstract',
  checked: '2026-11-21',
  standing: 'usable',
});

describe('the posts readers see', () => {
  const entries = [
    makePost('old', { published: '2026-11-01' }),
    makePost('draft', { published: '2026-11-02', draft: true }),
    makePost('due', { published: '2026-11-21T12:00' }),
    makePost('soon', { published: '2026-11-21T12:01' }),
    makePost('later', { published: '2026-12-24' }),
    makePost('draft of the future', { published: '2026-11-22', draft: true }),
  ];

  it('are out: no draft, nothing from the future, and a post of this very moment', () => {
    expect(slugsOf(arrangePosts(entries).posts)).toEqual(['due', 'old']);
  });

  it('are joined by drafts and scheduled posts in preview, each saying what it is', () => {
    const { posts } = arrange(makeContent(entries), { now, preview: true });
    expect(posts.map(({ slug, state }) => [slug, state])).toEqual([
      ['later', 'scheduled'],
      ['draft of the future', 'draft'],
      ['soon', 'scheduled'],
      ['due', 'published'],
      ['draft', 'draft'],
      ['old', 'published'],
    ]);
  });

  it('change next when the earliest scheduled post is due; a draft never is', () => {
    expect(arrangePosts(entries).nextDue).toEqual(new Date('2026-11-21T12:01:00Z'));
    expect(arrangePosts(entries.slice(0, 3))).not.toHaveProperty('nextDue');
  });

  it('say when a module or the next question of the week is due', () => {
    const scheduled = makeModule('later', { published: '2026-11-22' });
    expect(arrangePosts([], { modules: [scheduled] }).nextDue).toEqual(new Date('2026-11-22'));
    const out = makeModule('out', { published: '2026-11-20' });
    expect(arrangePosts([], { modules: [out] }).nextDue).toEqual(new Date('2026-11-23'));
    const draft = makeModule('draft', { published: '2026-11-20', draft: true });
    expect(arrangePosts([], { modules: [draft] })).not.toHaveProperty('nextDue');
  });

  it('of one day keep one order, whatever order their files are read in', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((slug) => makePost(slug));
    if (a === undefined || b === undefined || c === undefined) throw new Error('three posts');
    for (const order of [
      [a, b, c],
      [c, b, a],
      [b, c, a],
    ]) {
      expect(slugsOf(arrangePosts(order).posts)).toEqual(['a', 'b', 'c']);
    }
  });

  it('leave the content as it was read', () => {
    const content = makeContent([...entries]);
    const before = structuredClone(content);
    arrange(content, { now, preview: true });
    expect(content).toEqual(before);
  });
});

describe('a post', () => {
  it('leads to its older and newer neighbors, and to nothing past the ends', () => {
    const library = arrangePosts([
      makePost('one', { published: '2026-11-01' }),
      makePost('two', { published: '2026-11-02' }),
      makePost('three', { published: '2026-11-03' }),
    ]);
    const neighbors = library.posts.map(({ slug, previous, next }) => [previous?.id, slug, next?.id]);
    expect(neighbors).toEqual([
      ['two', 'three', undefined],
      ['one', 'two', 'three'],
      [undefined, 'one', 'two'],
    ]);
    expect(linkTo(postOf(library, 'one'))).toEqual({
      id: 'one',
      name: 'Title of one',
      address: '/posts/one/',
    });
  });

  it.each([
    ['its excerpt', { excerpt: 'An excerpt.', subtitle: 'A subtitle.' }, true, 'An excerpt.'],
    ['the part its author marked', { subtitle: 'A subtitle.' }, true, 'Opening of a…'],
    ['its subtitle', { subtitle: 'A subtitle.' }, false, 'A subtitle.'],
    ['its opening', {}, false, 'Opening of a…'],
  ])('says on its card %s', (_what, matter, excerptIsMarked, summary) => {
    const entry = makePost('a', matter);
    entry.prose = { ...entry.prose, excerptIsMarked };
    expect(postOf(arrangePosts([entry]), 'a').summary).toBe(summary);
  });

  it('names its topics, people and sources in the order of its front matter', () => {
    const post = postOf(
      arrangePosts(
        [makePost('a', { categories: ['listening', 'promises'], tags: ['c', 'a'], sources: ['F02', 'F01'] })],
        {
          facts: new Map([
            ['F01', fact],
            ['F02', fact],
          ]),
        },
      ),
      'a',
    );
    expect(post.categories).toEqual([
      { id: 'listening', name: 'Name of listening', address: '/categories/listening/' },
      { id: 'promises', name: 'Name of promises', address: '/categories/promises/' },
    ]);
    expect(post.tags.map(({ address }) => address)).toEqual(['/tags/c/', '/tags/a/']);
    expect(post.authors.map(({ name, address }) => [name, address])).toEqual([
      ['Both Banks', '/people/both-banks/'],
    ]);
    expect(post.sources.map(({ id, cite }) => [id, cite])).toEqual([
      ['F02', 'Lee, 2005'],
      ['F01', 'Lee, 2005'],
    ]);
  });

  it('never prints an unknown name', () => {
    const post = postOf(
      arrangePosts([makePost('a', { tags: ['nope'], authors: ['nobody'], sources: ['F99'] })]),
      'a',
    );
    expect([post.tags, post.authors, post.sources]).toEqual([[], [], []]);
  });

  it('is known to feed readers by its address, or by the id that outlives it', () => {
    const library = arrangePosts([makePost('a'), makePost('b', { id: '/posts/old-name/' })]);
    expect(library.posts.map(({ feedId }) => feedId)).toEqual(['/posts/a/', '/posts/old-name/']);
  });

  it('has its own comments and no others', () => {
    const comments = [
      makeComment('1', { post: 'a' }),
      makeComment('2', { post: 'b' }),
      makeComment('3', { post: 'a' }),
    ];
    const library = arrangePosts([makePost('a'), makePost('b'), makePost('c', { comments: 'closed' })], {
      comments,
    });
    expect(library.posts.map((post) => post.comments.map(({ id }) => id))).toEqual([['1', '3'], ['2'], []]);
    expect(library.posts.map(({ commentsOpen }) => commentsOpen)).toEqual([true, true, false]);
  });
});

describe('archives', () => {
  const library = arrangePosts([
    makePost('a', { published: '2026-11-10', tags: ['a'] }),
    makePost('b', { published: '2026-11-09', categories: ['listening', 'promises'] }),
    makePost('c', { published: '2025-12-31T23:59' }),
    makePost('d', { published: '2026-01-01' }),
    makePost('e', { published: '2026-11-08', tags: ['b'], draft: true }),
  ]);

  it('of categories hold their posts, newest first, and stay where they are empty', () => {
    expect(library.categories.map(({ id, posts }) => [id, slugsOf(posts)])).toEqual([
      ['promises', ['a', 'b', 'd', 'c']],
      ['listening', ['b']],
    ]);
    expect(arrangePosts([]).categories.map(({ posts }) => posts)).toEqual([[], []]);
  });

  it('of tags are there only for tags that a reader can see on a post', () => {
    expect(
      library.tags.map(({ id, address, description, posts }) => [id, address, description, slugsOf(posts)]),
    ).toEqual([['a', '/tags/a/', 'About a.', ['a']]]);
  });

  it('of people carry who they are', () => {
    expect(library.people).toMatchObject([
      {
        id: 'both-banks',
        address: '/people/both-banks/',
        description: 'A byline.',
        person: { kind: 'organization' },
      },
    ]);
    expect(library.people[0]?.posts).toHaveLength(4);
  });

  it('of years and months go by the site’s zone, newest first', () => {
    expect(
      library.years.map(({ year, address, months }) => [
        year,
        address,
        months.map(({ month, address: own, posts }) => [month, own, slugsOf(posts)]),
      ]),
    ).toEqual([
      [
        2026,
        '/archive/2026/',
        [
          [11, '/archive/2026/11/', ['a', 'b']],
          [1, '/archive/2026/01/', ['d']],
        ],
      ],
      [2025, '/archive/2025/', [[12, '/archive/2025/12/', ['c']]]],
    ]);
  });

  it('of corrections begin with the latest', () => {
    const corrections = ['2026-01-02', '2026-03-04', '2026-02-03'].map((day) => ({
      date: new Date(day),
      address: '/about/',
      was: day,
      now: 'Other.',
    }));
    expect(arrangePosts([], { corrections }).corrections.map(({ was }) => was)).toEqual([
      '2026-03-04',
      '2026-02-03',
      '2026-01-02',
    ]);
  });

  it('of a site without a post are empty, and nothing fails', () => {
    expect(arrangePosts([])).toMatchObject({ posts: [], tags: [], series: [], years: [], facts: [] });
  });
});
