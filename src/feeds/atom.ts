import { escapeXml } from './clean.ts';

/** A comment as feeds see it: plain data, every address absolute. */
export interface AtomEntry {
  /** What feed readers know it by; never changes. */
  id: string;
  title: string;
  url: string;
  published: Date;
  updated: Date;
  author: { name: string; url?: string | undefined };
  /** Safe HTML with absolute addresses. */
  html: string;
  /** What it answers: a post or another comment (RFC 4685). */
  inReplyTo: { id: string; url: string };
}

/** A feed of comments, newest first. It may be empty. */
export interface AtomFeed {
  id: string;
  title: string;
  subtitle: string;
  /** Page that the feed belongs to, and the feed's own address. */
  page: string;
  self: string;
  language: string;
  updated: Date;
  /** Who answers for the feed, named where an entry's author is not. */
  author: string;
  entries: readonly AtomEntry[];
}

/** Writes a feed as Atom 1.0 with threads (RFC 4287, 4685): the same entries give the same bytes, whatever the clock says. */
export function toAtom(feed: AtomFeed): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:thr="http://purl.org/syndication/thread/1.0" xml:lang="${escapeXml(feed.language)}">`,
    `<id>${escapeXml(feed.id)}</id>`,
    `<title>${escapeXml(feed.title)}</title>`,
    `<subtitle>${escapeXml(feed.subtitle)}</subtitle>`,
    `<updated>${sayMoment(feed.updated)}</updated>`,
    `<author><name>${escapeXml(feed.author)}</name></author>`,
    `<link rel="self" type="application/atom+xml" href="${escapeXml(feed.self)}"/>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(feed.page)}"/>`,
    ...feed.entries.map(writeEntry),
    '</feed>\n',
  ].join('\n');
}

function writeEntry({ id, title, url, published, updated, author, html, inReplyTo }: AtomEntry): string {
  return [
    '<entry>',
    `<id>${escapeXml(id)}</id>`,
    `<title>${escapeXml(title)}</title>`,
    `<published>${sayMoment(published)}</published>`,
    `<updated>${sayMoment(updated)}</updated>`,
    `<author><name>${escapeXml(author.name)}</name>${author.url === undefined ? '' : `<uri>${escapeXml(author.url)}</uri>`}</author>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(url)}"/>`,
    `<thr:in-reply-to ref="${escapeXml(inReplyTo.id)}" type="text/html" href="${escapeXml(inReplyTo.url)}"/>`,
    // Escaped, and never a CDATA section: nothing a comment says can end it.
    `<content type="html">${escapeXml(html)}</content>`,
    '</entry>',
  ].join('\n');
}

function sayMoment(date: Date): string {
  return date.toISOString().replace('.000Z', 'Z');
}
