/** The fragment under which `/feeds/` lists a feed: `/tags/tea/rss.xml` stands at `#tags-tea`. */
export function feedAnchor(feed: string): string {
  return feed
    .replace(/^\/|(?:\/?rss)?\.xml$/g, '')
    .replaceAll('/', '-')
    .replace(/^$/, 'everything');
}

/** Where `/feeds/` says what a feed is and offers its address. */
export function feedExplained(feed: string): string {
  return `/feeds/#${feedAnchor(feed)}`;
}
