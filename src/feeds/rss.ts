import { escapeXml } from './clean.ts';
import { lastChange, type Feed, type FeedEntry, type FeedPicture } from './entry.ts';
import { XML_HEAD } from './xml-head.ts';

const NAMESPACES = Object.entries({
  atom: 'http://www.w3.org/2005/Atom',
  content: 'http://purl.org/rss/1.0/modules/content/',
  dc: 'http://purl.org/dc/elements/1.1/',
  fh: 'http://purl.org/syndication/history/1.0',
  media: 'http://search.yahoo.com/mrss/',
  slash: 'http://purl.org/rss/1.0/modules/slash/',
  wfw: 'http://wellformedweb.org/CommentAPI/',
})
  .map(([prefix, address]) => ` xmlns:${prefix}="${address}"`)
  .join('');

/** A post stands in many feeds, and is the same text in each. */
const written = new WeakMap<FeedEntry, string>();

/** Writes a feed as RSS 2.0: the same entries give the same bytes, whatever the clock says. */
export function toRss(feed: Feed): string {
  const changed = lastChange(feed);
  const head = [
    `<rss version="2.0"${NAMESPACES}>`,
    '<channel>',
    element('title', feed.title),
    element('link', feed.page),
    element('description', feed.description),
    element('language', feed.language),
    ...(changed === undefined ? [] : [element('lastBuildDate', changed.toUTCString())]),
    link('self', feed.self),
    ...(feed.hub === undefined ? [] : [`<atom:link rel="hub" href="${escapeXml(feed.hub)}"/>`]),
    ...(feed.previous === undefined ? [] : [link('prev-archive', feed.previous)]),
    ...(feed.current === undefined ? [] : ['<fh:archive/>', link('current', feed.current)]),
  ];
  return `${XML_HEAD}${head.join('\n')}\n${feed.entries.map(toItem).join('')}</channel>\n</rss>\n`;
}

function toItem(entry: FeedEntry): string {
  let item = written.get(entry);
  if (item === undefined) {
    item = `<item>\n${writeItem(entry).join('\n')}\n</item>\n`;
    written.set(entry, item);
  }
  return item;
}

function writeItem(entry: FeedEntry): string[] {
  const { id, title, url, published, summary, html, authors, categories, comments, picture } = entry;
  return [
    element('title', title),
    element('link', url),
    `<guid isPermaLink="${String(id === url)}">${escapeXml(id)}</guid>`,
    element('pubDate', published.toUTCString()),
    // RSS has an author of its own, who must be an e-mail address.
    ...authors.map(({ name }) => element('dc:creator', name)),
    ...categories.map((name) => element('category', name)),
    ...(summary === undefined ? [] : [element('description', summary)]),
    // Escaped, and never a CDATA section: nothing that a text says can end it, and readers keep no white space round it.
    element('content:encoded', html),
    ...(picture === undefined ? [] : writePicture(picture)),
    ...(comments === undefined
      ? []
      : [
          element('comments', comments.url),
          element('slash:comments', String(comments.count)),
          element('wfw:commentRss', comments.feed),
        ]),
  ];
}

function writePicture({ url, type, length, width, height, alt }: FeedPicture): string[] {
  const file = `url="${escapeXml(url)}" type="${escapeXml(type)}"`;
  return [
    `<enclosure ${file} length="${length}"/>`,
    `<media:content ${file} fileSize="${length}" medium="image" width="${width}" height="${height}"><media:description>${escapeXml(alt)}</media:description></media:content>`,
  ];
}

function element(name: string, text: string): string {
  return `<${name}>${escapeXml(text)}</${name}>`;
}

function link(relation: string, address: string): string {
  return `<atom:link rel="${relation}" type="application/rss+xml" href="${escapeXml(address)}"/>`;
}
