import { describe, expect, it } from 'vitest';
import {
  describePost,
  describeProfile,
  describeRegister,
  describeSeries,
  describeWebSite,
} from '../../../src/library/meaning.ts';
import { makeComment } from '../conversation/made-comments.ts';
import { arrange } from '../../../src/library/arrange.ts';
import { factSchema } from '../../../src/library/schemas.ts';
import { arrangePosts, makeContent, makePost, now } from './made-content.ts';

const site = new URL('https://e.example');

const places = new Map([
  ['c1', '/posts/a/#comment-c1'],
  ['c2', '/posts/a/comments/2/#comment-c2'],
]);

function describeOne(
  matter: Record<string, unknown>,
  comments = [makeComment('c1', { post: 'a' })],
): unknown {
  const [post] = arrangePosts([makePost('a', matter)], { comments }).posts;
  if (post === undefined) throw new Error('one post');
  return JSON.parse(JSON.stringify(describePost(post, site, places)));
}

describe('what a search engine is told of a post', () => {
  it('is what the page says, with absolute addresses', () => {
    expect(describeOne({ tags: ['a'], updated: '2026-11-20' })).toMatchObject({
      '@type': 'BlogPosting',
      '@id': 'https://e.example/posts/a/',
      headline: 'Title of a',
      description: 'About a.',
      url: 'https://e.example/posts/a/',
      image: 'https://e.example/share/posts/a.png',
      datePublished: '2026-11-10T00:00:00.000Z',
      dateModified: '2026-11-20T00:00:00.000Z',
      wordCount: 400,
      inLanguage: 'en-US',
      author: [{ '@type': 'Organization', name: 'Both Banks', url: 'https://e.example/people/both-banks/' }],
      publisher: { '@type': 'Organization', name: 'Both Banks', url: 'https://e.example/' },
      articleSection: ['Name of promises'],
      keywords: ['Tag a'],
    });
  });

  it('says it was changed when it appeared, unless it was changed since', () => {
    expect(describeOne({})).toMatchObject({ dateModified: '2026-11-10T00:00:00.000Z' });
  });

  it('has the words of every comment, without tags or entities', () => {
    const comments = [
      makeComment('c1', { post: 'a', html: '<p>Tom &amp; <b>Ann</b></p><p>5 &lt; 6,\n &amp;lt; "so"</p>' }),
      makeComment('c2', { post: 'a', name: ' ', html: 'x' }),
    ];
    expect(describeOne({}, comments)).toMatchObject({
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

  it('says of which series it is a part', () => {
    const content = makeContent([makePost('a', { series: { name: 'river', part: 1 } })], {
      series: new Map([['river', { title: 'The river', description: 'All of it.', promised: [] }]]),
    });
    const { posts, series } = arrange(content, { now, preview: false });
    expect(posts.map((post) => describePost(post, site, places))).toMatchObject([
      {
        isPartOf: {
          '@type': 'CreativeWorkSeries',
          '@id': 'https://e.example/series/river/',
          name: 'The river',
        },
        position: 1,
      },
    ]);
    expect(series.map((one) => describeSeries(one, site))).toMatchObject([
      {
        name: 'The river',
        description: 'All of it.',
        hasPart: [{ '@id': 'https://e.example/posts/a/', headline: 'Title of a', position: 1 }],
      },
    ]);
  });
});

describe('what a search engine is told of the site', () => {
  it('is its name, and who publishes it under which rules', () => {
    expect(describeWebSite(site)).toMatchObject([
      { '@type': 'WebSite', name: 'Both Banks', publisher: { '@id': 'https://e.example/#publisher' } },
      { '@type': 'Organization', '@id': 'https://e.example/#publisher', url: 'https://e.example/' },
    ]);
  });

  it('is who signs, with their pages elsewhere', () => {
    const links = [{ label: 'Elsewhere', url: 'https://ann.example/' }];
    const ann = { id: 'ann', name: 'Ann', address: '/people/ann/', bio: 'She mends.', links };
    expect(describeProfile({ ...ann, kind: 'person', role: 'mechanic', url: '/about/' }, site)).toMatchObject(
      {
        '@type': 'ProfilePage',
        mainEntity: {
          '@type': 'Person',
          name: 'Ann',
          url: 'https://e.example/people/ann/',
          jobTitle: 'mechanic',
          description: 'She mends.',
          sameAs: ['https://e.example/about/', 'https://ann.example/'],
        },
      },
    );
    // An organization has no job.
    const house = describeProfile({ ...ann, kind: 'organization', role: 'byline' }, site);
    expect(JSON.stringify(house)).not.toContain('byline');
  });

  it('is how fresh the fact register is', () => {
    const fact = factSchema.parse({
      cite: 'A, 2020',
      claim: 'So.',
      source: 'A book.',
      kind: 'survey',
      read: 'report',
      who: 'Some.',
      limits: 'Few.',
      standing: 'usable',
      checked: '2026-11-02',
    });
    const facts = [fact, { ...fact, checked: new Date('2026-11-20T00:00:00Z') }, fact];
    const register = describeRegister(
      facts.map((one, index) => ({ ...one, id: `F0${index}` })),
      'Figures.',
      site,
    );
    expect(register).toMatchObject({
      '@type': 'Dataset',
      description: 'Figures.',
      dateModified: '2026-11-20',
    });
  });
});
