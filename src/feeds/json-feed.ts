import { dropIllegal } from './clean.ts';
import type { Feed, FeedEntry } from './entry.ts';

/** Writes a feed as JSON Feed 1.1: the same entries give the same bytes, whatever the clock says. */
export function toJsonFeed(feed: Feed): string {
  const { title, page, self, description, language, author, hub, entries } = feed;
  const document = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: page,
    feed_url: self,
    description,
    language,
    authors: [author],
    ...(hub === undefined ? {} : { hubs: [{ type: 'WebSub', url: hub }] }),
    items: entries.map(toItem),
  };
  // The signs that XML forbids serve nobody here either: every format says the same words.
  return `${JSON.stringify(document, (_key, value: unknown) => (typeof value === 'string' ? dropIllegal(value) : value))}\n`;
}

function toItem(entry: FeedEntry): object {
  const { id, url, title, summary, html, published, updated, authors, categories, leadsTo, picture } = entry;
  return {
    id,
    url,
    ...(leadsTo === undefined ? {} : { external_url: leadsTo }),
    title,
    content_html: html,
    ...(summary === undefined ? {} : { summary }),
    ...(picture === undefined ? {} : { image: picture.url }),
    date_published: published.toISOString(),
    date_modified: updated.toISOString(),
    authors,
    ...(categories.length === 0 ? {} : { tags: categories }),
    ...(picture === undefined
      ? {}
      : { attachments: [{ url: picture.url, mime_type: picture.type, size_in_bytes: picture.length }] }),
  };
}
