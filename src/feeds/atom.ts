import { escapeXml } from './clean.ts';
import { lastChange, type Feed, type FeedEntry, type FeedPicture } from './entry.ts';
import { XML_HEAD } from './xml-head.ts';

/** Writes a feed as Atom 1.0 with threads (RFC 4287, 4685): the same entries give the same bytes, whatever the clock says. */
export function toAtom(feed: Feed): string {
  return [
    `${XML_HEAD}<feed xmlns="http://www.w3.org/2005/Atom" xmlns:thr="http://purl.org/syndication/thread/1.0" xml:lang="${escapeXml(feed.language)}">`,
    `<id>${escapeXml(feed.self)}</id>`,
    `<title>${escapeXml(feed.title)}</title>`,
    `<subtitle>${escapeXml(feed.description)}</subtitle>`,
    `<updated>${sayMoment(lastChange(feed) ?? new Date(0))}</updated>`,
    writeAuthor(feed.author),
    `<link rel="self" type="application/atom+xml" href="${escapeXml(feed.self)}"/>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(feed.page)}"/>`,
    ...(feed.hub === undefined ? [] : [`<link rel="hub" href="${escapeXml(feed.hub)}"/>`]),
    ...feed.entries.map(writeEntry),
    '</feed>\n',
  ].join('\n');
}

function writeEntry(entry: FeedEntry): string {
  const { id, title, url, published, updated, authors, categories, summary, html } = entry;
  return [
    '<entry>',
    `<id>${escapeXml(id)}</id>`,
    `<title>${escapeXml(title)}</title>`,
    `<published>${sayMoment(published)}</published>`,
    `<updated>${sayMoment(updated)}</updated>`,
    ...authors.map(writeAuthor),
    `<link rel="alternate" type="text/html" href="${escapeXml(url)}"/>`,
    ...writeLinks(entry),
    ...categories.map((name) => `<category term="${escapeXml(name)}"/>`),
    ...(summary === undefined ? [] : [`<summary>${escapeXml(summary)}</summary>`]),
    // Escaped, and never a CDATA section: nothing that a text says can end it.
    `<content type="html">${escapeXml(html)}</content>`,
    '</entry>',
  ].join('\n');
}

function writeLinks({ inReplyTo, leadsTo, picture, comments }: FeedEntry): string[] {
  return [
    ...(inReplyTo === undefined
      ? []
      : [
          `<thr:in-reply-to ref="${escapeXml(inReplyTo.id)}" type="text/html" href="${escapeXml(inReplyTo.url)}"/>`,
        ]),
    ...(leadsTo === undefined ? [] : [`<link rel="related" href="${escapeXml(leadsTo)}"/>`]),
    ...(picture === undefined ? [] : [writePicture(picture)]),
    ...(comments === undefined
      ? []
      : [
          `<link rel="replies" type="application/atom+xml" href="${escapeXml(comments.feed)}" thr:count="${comments.count}"/>`,
          `<link rel="replies" type="text/html" href="${escapeXml(comments.url)}" thr:count="${comments.count}"/>`,
        ]),
  ];
}

function writePicture({ url, type, length, alt }: FeedPicture): string {
  const title = alt === '' ? '' : ` title="${escapeXml(alt)}"`;
  return `<link rel="enclosure" type="${escapeXml(type)}" length="${length}" href="${escapeXml(url)}"${title}/>`;
}

function writeAuthor({ name, url }: Feed['author']): string {
  const address = url === undefined ? '' : `<uri>${escapeXml(url)}</uri>`;
  return `<author><name>${escapeXml(name)}</name>${address}</author>`;
}

function sayMoment(date: Date): string {
  return date.toISOString().replace('.000Z', 'Z');
}
