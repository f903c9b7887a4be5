import { XMLParser } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { toAtom } from '../../../src/feeds/atom.ts';
import type { Feed, FeedEntry } from '../../../src/feeds/entry.ts';
import { readXml } from '../../checks/xml.ts';
import { awkward } from './made-feed.ts';

const entry: FeedEntry = {
  id: 'https://e.example/posts/p/#comment-a',
  title: 'Ann <b> & ]]> on P\u0001\ud800',
  url: 'https://e.example/posts/p/comments/2/#comment-a',
  published: new Date('2026-11-20T09:00:00Z'),
  updated: new Date('2026-11-21T08:30:00.500Z'),
  authors: [{ name: 'Ann "<b>" & Bo\u000b', url: 'https://ann.example/?a=1&b=2' }],
  categories: [],
  html: '<p title="a&quot;b">]]> <![CDATA[ &amp;lt; 😀 שלום\uffff</p>',
  inReplyTo: { id: 'https://e.example/posts/p/', url: 'https://e.example/posts/p/?a&b' },
};

const feed: Feed = {
  title: 'Comments on P & <Q>',
  description: 'What readers say ]]>',
  page: 'https://e.example/posts/p/#comments',
  self: 'https://e.example/posts/p/comments.xml',
  language: 'en-US',
  author: { name: 'Both Banks' },
  entries: [entry],
  since: new Date('2026-11-20T08:30:00Z'),
};

function read(xml: string): Record<string, unknown> & { entry?: Record<string, unknown>[] } {
  expect(readXml(xml).problems).toEqual([]);
  const parser = new XMLParser({
    ignoreAttributes: false,
    trimValues: false,
    isArray: (name) => name === 'entry',
  });
  return (parser.parse(xml) as { feed: Record<string, unknown> }).feed;
}

describe('a feed of comments', () => {
  it('S33 carries awkward words to the reader as they were written, without the signs XML forbids', () => {
    const [read0] = read(toAtom(feed)).entry ?? [];
    expect(read0).toMatchObject({
      title: 'Ann <b> & ]]> on P',
      author: { name: 'Ann "<b>" & Bo', uri: 'https://ann.example/?a=1&b=2' },
      content: { '@_type': 'html', '#text': '<p title="a&quot;b">]]> <![CDATA[ &amp;lt; 😀 שלום</p>' },
    });
    expect(toAtom(feed)).not.toMatch(/\]\]>|<!\[CDATA/);
  });

  it('says what each entry answers, where it stands, and when it was written and changed', () => {
    const [read0] = read(toAtom(feed)).entry ?? [];
    expect(read0).toMatchObject({
      id: 'https://e.example/posts/p/#comment-a',
      published: '2026-11-20T09:00:00Z',
      updated: '2026-11-21T08:30:00.500Z',
      link: { '@_rel': 'alternate', '@_href': 'https://e.example/posts/p/comments/2/#comment-a' },
      'thr:in-reply-to': {
        '@_ref': 'https://e.example/posts/p/',
        '@_href': 'https://e.example/posts/p/?a&b',
        '@_type': 'text/html',
      },
    });
  });

  it('is whole before the first comment', () => {
    const empty = read(toAtom({ ...feed, entries: [] }));
    expect(empty).toMatchObject({
      id: feed.self,
      title: feed.title,
      updated: '2026-11-20T08:30:00Z',
      author: { name: 'Both Banks' },
      link: [
        { '@_rel': 'self', '@_href': feed.self },
        { '@_rel': 'alternate', '@_href': feed.page },
      ],
    });
    expect(empty.entry).toBeUndefined();
  });

  it('leaves out the address of a writer who gave none', () => {
    expect(toAtom({ ...feed, entries: [{ ...entry, authors: [{ name: 'Ann' }] }] })).not.toContain('<uri>');
  });
});

describe('a post in Atom', () => {
  const [read0] = read(toAtom({ ...feed, entries: [awkward] })).entry ?? [];

  it('has its authors, topics, summary and both its dates', () => {
    expect(read0).toMatchObject({
      author: [{ name: 'Ann & Bo', uri: 'https://e.example/people/ann/?a&b' }, { name: 'Cy <c>' }],
      category: [{ '@_term': 'Q & A' }, { '@_term': '<x>' }],
      summary: 'Says “so” & no more ]]>',
      published: '2026-11-20T00:00:00Z',
      updated: '2026-11-21T08:30:00.500Z',
    });
  });

  it('links to its page, where it leads, its picture and its conversation', () => {
    expect(read0?.link).toMatchObject([
      { '@_rel': 'alternate', '@_href': 'https://e.example/posts/p/?a=1&b=2' },
      { '@_rel': 'related', '@_href': 'https://elsewhere.example/?a=1&b=2' },
      { '@_rel': 'enclosure', '@_length': '4321', '@_type': 'image/webp' },
      { '@_rel': 'replies', '@_type': 'application/atom+xml', '@_thr:count': '2' },
      { '@_rel': 'replies', '@_type': 'text/html', '@_href': 'https://e.example/p/#comments' },
    ]);
  });

  it('names the hub where there is one', () => {
    expect(toAtom({ ...feed, hub: 'https://hub.example/' })).toContain(
      '<link rel="hub" href="https://hub.example/"/>',
    );
    expect(toAtom(feed)).not.toContain('rel="hub"');
  });
});
