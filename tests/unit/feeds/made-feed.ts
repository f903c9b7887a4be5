import type { Feed, FeedEntry } from '../../../src/feeds/entry.ts';

/** A post with everything that is hard to carry: signs that XML forbids, the end of a CDATA section, emoji, right-to-left text. */
export const awkward: FeedEntry = {
  id: 'https://e.example/old/',
  title: '😀 <b>5 > 4</b> & ]]> שלום\u0001\ud800',
  url: 'https://e.example/posts/p/?a=1&b=2',
  published: new Date('2026-11-20T00:00:00Z'),
  updated: new Date('2026-11-21T08:30:00.500Z'),
  summary: 'Says “so” & no more ]]>\u000b',
  html: '<p title="a&quot;b">]]> <![CDATA[ &amp;lt; 😀 שלום\uffff</p>',
  authors: [{ name: 'Ann & Bo', url: 'https://e.example/people/ann/?a&b' }, { name: 'Cy <c>' }],
  categories: ['Q & A', '<x>'],
  leadsTo: 'https://elsewhere.example/?a=1&b=2',
  picture: {
    url: 'https://e.example/_astro/cover.webp?a&b',
    type: 'image/webp',
    length: 4321,
    width: 800,
    height: 400,
    alt: 'A “boat” & <oars>',
  },
  comments: { url: 'https://e.example/p/#comments', feed: 'https://e.example/p/comments.xml?a&b', count: 2 },
};

/** A post with as little as a post may have. */
export const plain: FeedEntry = {
  id: 'https://e.example/posts/plain/',
  title: 'A title',
  url: 'https://e.example/posts/plain/',
  published: new Date('2026-11-19T10:15:00Z'),
  updated: new Date('2026-11-19T10:15:00Z'),
  html: '<p>Words.</p>',
  authors: [{ name: 'Both Banks' }],
  categories: [],
};

/** A comment. */
export const comment: FeedEntry = {
  id: 'https://e.example/posts/p/#comment-a',
  title: 'Ann <b> & ]]> on P\u0001\ud800',
  url: 'https://e.example/posts/p/comments/2/#comment-a',
  published: new Date('2026-11-18T09:00:00Z'),
  updated: new Date('2026-11-18T09:00:00Z'),
  html: '<p>]]> 😀 שלום\u000b</p>',
  authors: [{ name: 'Ann "<b>" & Bo\u000b', url: 'https://ann.example/?a=1&b=2' }],
  categories: [],
  inReplyTo: { id: 'https://e.example/posts/p/', url: 'https://e.example/posts/p/?a&b' },
};

/** A feed of the three. */
export const feed: Feed = {
  title: 'Both Banks & <co>',
  description: 'All ]]> posts\u0000',
  page: 'https://e.example/?a&b',
  self: 'https://e.example/rss.xml?a=1&b=2',
  language: 'en-US',
  author: { name: 'Both Banks & <co>', url: 'https://e.example/' },
  entries: [awkward, plain, comment],
  hub: 'https://hub.example/?a&b',
  previous: 'https://e.example/archive/feed/7/rss.xml',
};
