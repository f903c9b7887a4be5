import { describe, expect, it } from 'vitest';
import { feedAnchor, feedExplained } from '../../../src/markup/feed-anchor.ts';

describe('where the page of feeds lists a feed', () => {
  it.each([
    ['/rss.xml', 'everything'],
    ['/posts/rss.xml', 'posts'],
    ['/tags/tea/rss.xml', 'tags-tea'],
    ['/practice.xml', 'practice'],
    ['/comments.xml', 'comments'],
  ])('%s stands at #%s', (feed, anchor) => {
    expect(feedAnchor(feed)).toBe(anchor);
    expect(feedExplained(feed)).toBe(`/feeds/#${anchor}`);
  });
});
