import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { toAtom } from '../../../src/feeds/atom.ts';
import { toJsonFeed } from '../../../src/feeds/json-feed.ts';
import { toRss } from '../../../src/feeds/rss.ts';
import { expectEntry, readers, type FeedFormat } from '../../checks/readers.ts';
import { feed } from './made-feed.ts';

const written: Record<FeedFormat, string> = {
  rss: toRss(feed),
  atom: toAtom(feed),
  json: toJsonFeed(feed),
};
const golden: Record<FeedFormat, string> = { rss: 'rss.xml', atom: 'atom.xml', json: 'feed.json' };
const entries = [
  {
    title: '😀 <b>5 > 4</b> & ]]> שלום',
    link: 'https://e.example/posts/p/?a=1&b=2',
    published: '2026-11-20T00:00:00.000Z',
    updated: '2026-11-21T08:30:00.500Z',
    author: 'Ann & Bo',
  },
  {
    title: 'A title',
    link: 'https://e.example/posts/plain/',
    published: '2026-11-19T10:15:00.000Z',
    updated: '2026-11-19T10:15:00.000Z',
    author: 'Both Banks',
  },
  {
    title: 'Ann <b> & ]]> on P',
    link: 'https://e.example/posts/p/comments/2/#comment-a',
    published: '2026-11-18T09:00:00.000Z',
    updated: '2026-11-18T09:00:00.000Z',
    author: 'Ann "<b>" & Bo',
  },
];
const formats: FeedFormat[] = ['rss', 'atom', 'json'];

describe.each(formats)('an awkward feed as %s', (format) => {
  it('is to the letter what it was', () => {
    const file = join(import.meta.dirname, '../../fixtures/feeds', golden[format]);
    expect(written[format]).toBe(readFileSync(file, 'utf8'));
  });

  const able = readers.filter((reader) => reader.formats.includes(format));

  it('has at least three independent readers', () => {
    expect(able.length).toBeGreaterThanOrEqual(3);
  });

  it.each(able.map((reader) => [reader.name, reader] as const))(
    'is read by %s with its titles, authors, dates and links as they were written',
    async (_, reader) => {
      expect(await reader.read(written[format], format)).toEqual({
        title: 'Both Banks & <co>',
        entries: entries.map((entry) => expectEntry(entry, reader, format)),
      });
    },
  );
});
