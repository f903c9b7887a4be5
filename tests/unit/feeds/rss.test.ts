import { XMLParser } from 'fast-xml-parser';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { Feed, FeedEntry } from '../../../src/feeds/entry.ts';
import { toRss } from '../../../src/feeds/rss.ts';
import { readXml } from '../../checks/xml.ts';

const awkward: FeedEntry = {
  id: 'https://e.example/old/',
  title: '😀 <b>5 > 4</b> & ]]> שלום\u0001\ud800',
  url: 'https://e.example/posts/p/?a=1&b=2',
  published: new Date('2026-11-20T00:00:00Z'),
  updated: new Date('2026-11-21T08:30:00Z'),
  summary: 'Says “so” & no more ]]>\u000b',
  html: '<p title="a&quot;b">]]> &amp;lt; 😀 שלום\uffff</p>',
  authors: ['Ann & Bo', 'Cy <c>'],
  categories: ['Q & A', '<x>'],
};

const feed: Feed = {
  title: 'Both Banks & <co>',
  description: 'All ]]> posts\u0000',
  page: 'https://e.example/',
  self: 'https://e.example/rss.xml?a=1&b=2',
  language: 'en-US',
  entries: [awkward],
};

interface Rss {
  rss: {
    channel: {
      title: string;
      description: string;
      language: string;
      lastBuildDate?: string;
      'atom:link': Record<string, string>;
      item: Record<string, unknown>[];
    };
  };
}

function read(xml: string): Rss['rss']['channel'] {
  expect(readXml(xml).problems).toEqual([]);
  const parser = new XMLParser({
    ignoreAttributes: false,
    trimValues: false,
    isArray: (name) => name === 'item',
  });
  return (parser.parse(xml) as Rss).rss.channel;
}

describe('the RSS feed', () => {
  it('counts what readers say of a post, and leads to where they say it', async () => {
    const comments = {
      url: 'https://e.example/p/#comments',
      feed: 'https://e.example/p/comments.xml?a&b',
      count: 2,
    };
    const [item] = read(await toRss({ ...feed, entries: [{ ...awkward, comments }] })).item;
    expect(item).toMatchObject({
      comments: 'https://e.example/p/#comments',
      'slash:comments': 2,
      'wfw:commentRss': 'https://e.example/p/comments.xml?a&b',
    });
  });

  it('carries awkward words to the reader as they were written, without the signs XML forbids', async () => {
    const channel = read(await toRss(feed));
    expect(channel).toMatchObject({
      title: 'Both Banks & <co>',
      description: 'All ]]> posts',
      language: 'en-US',
      'atom:link': { '@_href': 'https://e.example/rss.xml?a=1&b=2', '@_rel': 'self' },
    });
    expect(channel.item).toEqual([
      {
        title: '😀 <b>5 > 4</b> & ]]> שלום',
        description: 'Says “so” & no more ]]>',
        pubDate: 'Fri, 20 Nov 2026 00:00:00 GMT',
        'content:encoded': '<p title="a&quot;b">]]> &amp;lt; 😀 שלום</p>',
        link: 'https://e.example/posts/p/?a=1&b=2',
        guid: { '#text': 'https://e.example/old/', '@_isPermaLink': 'false' },
        'dc:creator': ['Ann & Bo', 'Cy <c>'],
        category: ['Q & A', '<x>'],
      },
    ]);
  });

  it('is taken by a strict XML parser', async () => {
    const xml = (await toRss(feed)).replace(/<\?.*?\?>/, '');
    const wrapped = `<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"><metadata>${xml}</metadata></svg>`;
    expect(await sharp(Buffer.from(wrapped)).metadata()).toMatchObject({ format: 'svg' });
  });

  it('is to the letter what it was', async () => {
    const plain: FeedEntry = {
      ...awkward,
      id: 'https://e.example/posts/p/',
      url: 'https://e.example/posts/p/',
      title: 'A title',
      summary: 'A summary.',
      html: '<p>😀 ]]&gt; שלום</p>',
      authors: ['Both Banks'],
      categories: ['Promises'],
    };
    expect(
      await toRss({
        ...feed,
        title: 'T',
        description: 'D',
        self: 'https://e.example/rss.xml',
        entries: [plain],
      }),
    ).toBe(
      '<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:slash="http://purl.org/rss/1.0/modules/slash/" xmlns:wfw="http://wellformedweb.org/CommentAPI/"><channel><title>T</title><description>D</description><link>https://e.example/</link><language>en-US</language><atom:link href="https://e.example/rss.xml" rel="self" type="application/rss+xml"/><lastBuildDate>Sat, 21 Nov 2026 08:30:00 GMT</lastBuildDate><item><title>A title</title><description>A summary.</description><pubDate>Fri, 20 Nov 2026 00:00:00 GMT</pubDate><content:encoded>&lt;p&gt;😀 ]]&amp;gt; שלום&lt;/p&gt;</content:encoded><link>https://e.example/posts/p/</link><guid isPermaLink="true">https://e.example/posts/p/</guid><dc:creator>Both Banks</dc:creator><category>Promises</category></item></channel></rss>',
    );
  });

  it('takes its date from what changed last, not from the newest post or the clock', async () => {
    const newer = {
      ...awkward,
      published: new Date('2026-11-21T00:00:00Z'),
      updated: new Date('2026-11-21T00:00:00Z'),
    };
    expect(read(await toRss({ ...feed, entries: [newer, awkward] })).lastBuildDate).toBe(
      'Sat, 21 Nov 2026 08:30:00 GMT',
    );
  });

  it('keeps the order it is given and the dates on which posts appeared', async () => {
    const older = { ...awkward, title: 'Older', published: new Date('2026-11-01T00:00:00Z') };
    const { item } = read(await toRss({ ...feed, entries: [awkward, older] }));
    expect(item.map(({ pubDate }) => pubDate)).toEqual([
      'Fri, 20 Nov 2026 00:00:00 GMT',
      'Sun, 01 Nov 2026 00:00:00 GMT',
    ]);
  });

  it('may be empty, and then has no date', async () => {
    const xml = await toRss({ ...feed, entries: [] });
    expect(xml).not.toContain('lastBuildDate');
    expect(read(xml).title).toBe('Both Banks & <co>');
  });

  it('is the same bytes for the same entries', async () => {
    expect(await toRss(feed)).toBe(await toRss(structuredClone(feed)));
  });
});
