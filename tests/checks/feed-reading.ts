import { listFeedPaths } from './feed-discovery.ts';
import { expectEntry, readers, type FeedFormat, type WrittenEntry } from './readers.ts';
import type { Site } from './site.ts';
import { readXml, type XmlElement } from './xml.ts';

/** A feed as it is written, read by the strictest parser here and nothing else. */
export interface WrittenFeed {
  format: FeedFormat;
  title: string;
  entries: WrittenEntry[];
}

/** Sentences for every feed that a reader's program reads otherwise than it is written, or not at all. */
export async function findReadingProblems(site: Site): Promise<string[]> {
  const found: string[] = [];
  for (const path of listFeedPaths(site)) {
    const text = String(site.files.get(path));
    const { format, title, entries } = readWritten(path, text);
    const able = readers.filter(
      ({ formats, needsEntries }) => formats.includes(format) && (entries.length > 0 || !needsEntries),
    );
    for (const reader of able) {
      const expected = { title, entries: entries.map((entry) => expectEntry(entry, reader, format)) };
      const problem = await Promise.resolve(reader.read(text, format)).then(
        (read) => compare(expected, read),
        (error: unknown) => String(error),
      );
      if (problem !== undefined) found.push(`${path}, read by ${reader.name}: ${problem}`);
    }
  }
  return found;
}

/** Reads a feed strictly. */
export function readWritten(path: string, text: string): WrittenFeed {
  if (path.endsWith('.json')) return readJson(text);
  const { root } = readXml(text);
  if (root.name === 'feed') {
    const entries = childrenOf(root, 'entry').map((entry) => ({
      title: textOf(entry, 'title'),
      link:
        childrenOf(entry, 'link').find(({ attributes }) => attributes.rel === 'alternate')?.attributes.href ??
        '',
      published: toIso(textOf(entry, 'published')),
      updated: toIso(textOf(entry, 'updated')),
      author: childrenOf(entry, 'author').map((author) => textOf(author, 'name'))[0] ?? '',
    }));
    return { format: 'atom', title: textOf(root, 'title'), entries };
  }
  const [channel = root] = root.children;
  const entries = childrenOf(channel, 'item').map((item) => {
    const published = toIso(textOf(item, 'pubDate'));
    return {
      title: textOf(item, 'title'),
      link: textOf(item, 'link'),
      published,
      updated: published,
      author: textOf(item, 'dc:creator'),
    };
  });
  return { format: 'rss', title: textOf(channel, 'title'), entries };
}

interface JsonFeed {
  title: string;
  items: {
    title: string;
    url: string;
    date_published: string;
    date_modified: string;
    authors: { name: string }[];
  }[];
}

function readJson(text: string): WrittenFeed {
  // A marked boundary: a feed with another shape fails here or in the comparison.
  const { title, items } = JSON.parse(text) as JsonFeed;
  const entries = items.map((item) => ({
    title: item.title,
    link: item.url,
    published: item.date_published,
    updated: item.date_modified,
    author: item.authors[0]?.name ?? '',
  }));
  return { format: 'json', title, entries };
}

function compare(expected: object, read: object): string | undefined {
  const [one, other] = [expected, read].map((value) => JSON.stringify(value, undefined, 1).split('\n'));
  const line = one?.findIndex((text, index) => text !== other?.[index]) ?? -1;
  if (line === -1 && one?.length === other?.length) return undefined;
  return `${other?.[line]?.trim() ?? 'nothing'} instead of ${one?.[line]?.trim() ?? 'nothing'}`;
}

function childrenOf({ children }: XmlElement, name: string): XmlElement[] {
  return children.filter((child) => child.name === name);
}

function textOf(element: XmlElement, name: string): string {
  return childrenOf(element, name)[0]?.text ?? '';
}

function toIso(date: string): string {
  return new Date(date).toISOString();
}
