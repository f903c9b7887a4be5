import { getRssString } from '@astrojs/rss';
import { dropIllegal, escapeXml } from './clean.ts';
import type { Feed, FeedEntry } from './entry.ts';

/** Writes a feed as RSS 2.0: the same entries give the same bytes, whatever the clock says. */
export async function toRss(feed: Feed): Promise<string> {
  const newest = feed.entries.map(({ updated }) => updated.getTime()).sort((a, b) => b - a)[0];
  return getRssString({
    title: dropIllegal(feed.title),
    description: dropIllegal(feed.description),
    site: feed.page,
    xmlns: {
      atom: 'http://www.w3.org/2005/Atom',
      dc: 'http://purl.org/dc/elements/1.1/',
      slash: 'http://purl.org/rss/1.0/modules/slash/',
      wfw: 'http://wellformedweb.org/CommentAPI/',
    },
    customData: [
      `<language>${escapeXml(feed.language)}</language>`,
      `<atom:link href="${escapeXml(feed.self)}" rel="self" type="application/rss+xml"/>`,
      ...(newest === undefined ? [] : [`<lastBuildDate>${new Date(newest).toUTCString()}</lastBuildDate>`]),
    ].join(''),
    items: feed.entries.map((entry) => ({
      title: dropIllegal(entry.title),
      description: dropIllegal(entry.summary),
      pubDate: entry.published,
      content: dropIllegal(entry.html),
      categories: entry.categories.map(dropIllegal),
      customData: describeItem(entry),
    })),
  });
}

/** The package's own link would also become the guid; ours must outlive a changed address. Its author field fails the W3C validator. */
function describeItem({ id, url, authors, comments }: FeedEntry): string {
  return [
    `<link>${escapeXml(url)}</link>`,
    `<guid isPermaLink="${String(id === url)}">${escapeXml(id)}</guid>`,
    ...authors.map((name) => `<dc:creator>${escapeXml(name)}</dc:creator>`),
    ...(comments === undefined
      ? []
      : [
          `<comments>${escapeXml(comments.url)}</comments>`,
          `<slash:comments>${comments.count}</slash:comments>`,
          `<wfw:commentRss>${escapeXml(comments.feed)}</wfw:commentRss>`,
        ]),
  ].join('');
}
