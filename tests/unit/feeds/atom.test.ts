import { XMLParser } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { toAtom, type AtomEntry, type AtomFeed } from '../../../src/feeds/atom.ts';
import { readXml } from '../../checks/xml.ts';

const entry: AtomEntry = {
  id: 'https://e.example/posts/p/#comment-a',
  title: 'Ann <b> & ]]> on P\u0001\ud800',
  url: 'https://e.example/posts/p/comments/2/#comment-a',
  published: new Date('2026-11-20T09:00:00Z'),
  updated: new Date('2026-11-21T08:30:00.500Z'),
  author: { name: 'Ann "<b>" & Bo\u000b', url: 'https://ann.example/?a=1&b=2' },
  html: '<p title="a&quot;b">]]> <![CDATA[ &amp;lt; 😀 שלום\uffff</p>',
  inReplyTo: { id: 'https://e.example/posts/p/', url: 'https://e.example/posts/p/?a&b' },
};

const feed: AtomFeed = {
  id: 'https://e.example/posts/p/comments.xml',
  title: 'Comments on P & <Q>',
  subtitle: 'What readers say ]]>',
  page: 'https://e.example/posts/p/#comments',
  self: 'https://e.example/posts/p/comments.xml',
  language: 'en-US',
  updated: new Date('2026-11-21T08:30:00Z'),
  author: 'Both Banks',
  entries: [entry],
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
      id: feed.id,
      title: feed.title,
      updated: '2026-11-21T08:30:00Z',
      author: { name: 'Both Banks' },
      link: [
        { '@_rel': 'self', '@_href': feed.self },
        { '@_rel': 'alternate', '@_href': feed.page },
      ],
    });
    expect(empty.entry).toBeUndefined();
  });

  it('leaves out the address of a writer who gave none', () => {
    expect(toAtom({ ...feed, entries: [{ ...entry, author: { name: 'Ann' } }] })).not.toContain('<uri>');
  });
});
