import { describe, expect, it } from 'vitest';
import { toJsonFeed } from '../../../src/feeds/json-feed.ts';
import { awkward, feed, plain } from './made-feed.ts';

const read = (text: string): unknown => JSON.parse(text);

describe('the JSON Feed', () => {
  it('says what the other formats say, word for word', () => {
    expect(read(toJsonFeed({ ...feed, entries: [awkward] }))).toEqual({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Both Banks & <co>',
      home_page_url: 'https://e.example/?a&b',
      feed_url: 'https://e.example/rss.xml?a=1&b=2',
      description: 'All ]]> posts',
      language: 'en-US',
      authors: [{ name: 'Both Banks & <co>', url: 'https://e.example/' }],
      hubs: [{ type: 'WebSub', url: 'https://hub.example/?a&b' }],
      items: [
        {
          id: 'https://e.example/old/',
          url: 'https://e.example/posts/p/?a=1&b=2',
          external_url: 'https://elsewhere.example/?a=1&b=2',
          title: '😀 <b>5 > 4</b> & ]]> שלום',
          content_html: '<p title="a&quot;b">]]> <![CDATA[ &amp;lt; 😀 שלום</p>',
          summary: 'Says “so” & no more ]]>',
          image: 'https://e.example/_astro/cover.webp?a&b',
          date_published: '2026-11-20T00:00:00.000Z',
          date_modified: '2026-11-21T08:30:00.500Z',
          authors: [{ name: 'Ann & Bo', url: 'https://e.example/people/ann/?a&b' }, { name: 'Cy <c>' }],
          tags: ['Q & A', '<x>'],
          attachments: [
            {
              url: 'https://e.example/_astro/cover.webp?a&b',
              mime_type: 'image/webp',
              size_in_bytes: 4321,
            },
          ],
        },
      ],
    });
  });

  it('leaves out what there is not', () => {
    expect(read(toJsonFeed({ ...feed, hub: undefined, entries: [plain] }))).toMatchObject({
      items: [
        {
          id: 'https://e.example/posts/plain/',
          url: 'https://e.example/posts/plain/',
          title: 'A title',
          content_html: '<p>Words.</p>',
          date_published: '2026-11-19T10:15:00.000Z',
          date_modified: '2026-11-19T10:15:00.000Z',
          authors: [{ name: 'Both Banks' }],
        },
      ],
    });
    expect(toJsonFeed({ ...feed, hub: undefined, entries: [plain] })).not.toMatch(
      /hubs|external|summary|image|tags|attachments/,
    );
  });
});
