import { XMLParser } from 'fast-xml-parser';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { Feed } from '../../../src/feeds/entry.ts';
import { toRss } from '../../../src/feeds/rss.ts';
import { readXml } from '../../checks/xml.ts';
import { awkward, feed as made, plain } from './made-feed.ts';

const feed: Feed = { ...made, entries: [awkward] };

interface Rss {
  rss: {
    channel: {
      title: string;
      lastBuildDate?: string;
      'atom:link': Record<string, string>[];
      item: Record<string, unknown>[];
    };
  };
}

function read(xml: string): Rss['rss']['channel'] {
  expect(readXml(xml).problems).toEqual([]);
  const parser = new XMLParser({
    ignoreAttributes: false,
    trimValues: false,
    isArray: (name) => name === 'item' || name === 'atom:link',
  });
  return (parser.parse(xml) as Rss).rss.channel;
}

describe('the RSS feed', () => {
  it('carries awkward words to the reader as they were written, without the signs XML forbids', () => {
    const channel = read(toRss(feed));
    expect(channel).toMatchObject({
      title: 'Both Banks & <co>',
      description: 'All ]]> posts',
      language: 'en-US',
      link: 'https://e.example/?a&b',
    });
    const [item] = channel.item;
    expect(item).toMatchObject({
      title: '😀 <b>5 > 4</b> & ]]> שלום',
      description: 'Says “so” & no more ]]>',
      pubDate: 'Fri, 20 Nov 2026 00:00:00 GMT',
      'content:encoded': '<p title="a&quot;b">]]> <![CDATA[ &amp;lt; 😀 שלום</p>',
      link: 'https://e.example/posts/p/?a=1&b=2',
      guid: { '#text': 'https://e.example/old/', '@_isPermaLink': 'false' },
      'dc:creator': ['Ann & Bo', 'Cy <c>'],
      category: ['Q & A', '<x>'],
    });
    // The W3C's validator refuses an author who is not an e-mail address.
    expect(item).not.toHaveProperty('author');
  });

  it('counts what readers say of a post, and leads to where they say it', () => {
    expect(read(toRss(feed)).item[0]).toMatchObject({
      comments: 'https://e.example/p/#comments',
      'slash:comments': 2,
      'wfw:commentRss': 'https://e.example/p/comments.xml?a&b',
    });
  });

  it('brings a picture along as a file, with its size', () => {
    const file = { '@_url': 'https://e.example/_astro/cover.webp?a&b', '@_type': 'image/webp' };
    expect(read(toRss(feed)).item[0]).toMatchObject({
      enclosure: { ...file, '@_length': '4321' },
      'media:content': { ...file, '@_width': '800', 'media:description': 'A “boat” & <oars>' },
    });
  });

  it('names itself, its hub and what came before, where there are such', () => {
    const links = (one: Feed): string[] =>
      read(toRss(one))['atom:link'].map((link) => `${link['@_rel'] ?? ''} ${link['@_href'] ?? ''}`);
    const self = 'self https://e.example/rss.xml?a=1&b=2';
    expect(links(feed)).toEqual([
      self,
      'hub https://hub.example/?a&b',
      'prev-archive https://e.example/archive/feed/7/rss.xml',
    ]);
    expect(links({ ...feed, hub: undefined, previous: undefined })).toEqual([self]);
    expect(toRss(feed)).not.toContain('<fh:archive/>');
  });

  it('says of a part of the archive that it is one, and which feed it belongs to', () => {
    const part = { ...feed, hub: undefined, previous: undefined, current: 'https://e.example/rss.xml' };
    expect(toRss(part)).toContain('<fh:archive/>\n<atom:link rel="current"');
  });

  it('is drawn by a browser with the feed’s own sheet', () => {
    expect(toRss(feed).split('\n')[1]).toBe('<?xml-stylesheet type="text/css" href="/feed.css"?>');
  });

  it('is taken by a strict XML parser', async () => {
    const xml = toRss(feed).replace(/<\?.*?\?>/g, '');
    const wrapped = `<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"><metadata>${xml}</metadata></svg>`;
    expect(await sharp(Buffer.from(wrapped)).metadata()).toMatchObject({ format: 'svg' });
  });

  it('takes its date from what changed last, not from the newest post or the clock', () => {
    const newer = { ...plain, updated: new Date('2026-11-21T00:00:00Z') };
    expect(read(toRss({ ...feed, entries: [newer, awkward] })).lastBuildDate).toBe(
      'Sat, 21 Nov 2026 08:30:00 GMT',
    );
  });

  it('keeps the order it is given and the dates on which posts appeared', () => {
    const { item } = read(toRss({ ...feed, entries: [plain, awkward] }));
    expect(item.map(({ pubDate }) => pubDate)).toEqual([
      'Thu, 19 Nov 2026 10:15:00 GMT',
      'Fri, 20 Nov 2026 00:00:00 GMT',
    ]);
  });

  it('may be empty, and then has no date', () => {
    const xml = toRss({ ...feed, entries: [] });
    expect(xml).not.toContain('lastBuildDate');
    expect(read(xml).title).toBe('Both Banks & <co>');
  });

  it('is the same bytes for the same entries, whether they were written before or not', () => {
    expect(toRss(feed)).toBe(toRss(structuredClone(feed)));
    expect(toRss(feed)).toBe(toRss(feed));
  });
});
