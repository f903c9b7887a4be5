import { extractFromJson, extractFromXml } from '@extractus/feed-extractor';
import FeedMe from 'feedme';
import FeedParser from 'feedparser';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import RssParser from 'rss-parser';

/** What a reader's program shows of an entry. */
export interface ReadEntry {
  title: string;
  link: string;
  /** As `2026-11-20T00:00:00.000Z`. */
  published: string;
  /** The first of its authors. */
  author: string;
}

/** An entry as it was written. */
export interface WrittenEntry extends ReadEntry {
  updated: string;
}

/** What a reader shows of an entry that was written so. */
export function expectEntry(
  { updated, ...entry }: WrittenEntry,
  { habit }: Reader,
  format: FeedFormat,
): ReadEntry {
  return { ...entry, ...habit?.({ ...entry, updated }, format) };
}

/** What it shows of a feed. */
export interface ReadFeed {
  title: string;
  entries: ReadEntry[];
}

export type FeedFormat = 'rss' | 'atom' | 'json';

/** A library that readers' programs are made with, and the formats it knows. */
export interface Reader {
  name: string;
  formats: readonly FeedFormat[];
  /** True where it refuses a feed without entries. */
  needsEntries?: true;
  /** What it makes of an entry by its own rules, where it does not take it as it is. */
  habit?: (entry: WrittenEntry, format: FeedFormat) => Partial<ReadEntry>;
  read: (text: string, format: FeedFormat) => ReadFeed | Promise<ReadFeed>;
}

/** Five that nobody here wrote; four different ways of reading XML stand behind them. */
export const readers: readonly Reader[] = [
  { name: 'feedsmith', formats: ['rss', 'atom', 'json'], read: readWithFeedsmith },
  { name: 'rss-parser', formats: ['rss', 'atom'], read: readWithRssParser },
  {
    name: 'feedparser',
    formats: ['rss', 'atom'],
    read: readWithFeedParser,
    // It takes a known tag for one, even in a plain title.
    habit: ({ title }) => ({ title: title.replace(/<!--.*?-->|<\/?(?:a|b|i|img|p|script)\b[^<>]*>/gi, '') }),
  },
  {
    name: 'feed-extractor',
    formats: ['rss', 'atom', 'json'],
    needsEntries: true,
    read: readWithExtractor,
    // It unescapes titles twice, opens a page at its top, and dates Atom by the last change.
    habit: ({ title, link, published, updated }, format) => ({
      title: title.replace(/&(?:lt|#60);/g, '<').replace(/&(?:gt|#62);/g, '>'),
      link: link.replace(/#.*$/, ''),
      published: format === 'atom' ? updated : published,
    }),
  },
  { name: 'feedme', formats: ['rss', 'atom', 'json'], read: readWithFeedMe },
];

function readWithFeedsmith(text: string, format: FeedFormat): ReadFeed {
  if (format === 'json') {
    const { title = '', items = [] } = parseJsonFeed(JSON.parse(text));
    return {
      title,
      entries: items.map((item) =>
        makeEntry(item.title, item.url, item.date_published, item.authors?.[0]?.name),
      ),
    };
  }
  if (format === 'atom') {
    const { title, entries = [] } = parseAtomFeed(text);
    return {
      title: title?.value ?? '',
      entries: entries.map((entry) => {
        const link = entry.links?.find(({ rel }) => rel === 'alternate')?.href;
        return makeEntry(entry.title?.value, link, entry.published, entry.authors?.[0]?.name);
      }),
    };
  }
  const { title = '', items = [] } = parseRssFeed(text);
  return {
    title,
    entries: items.map((item) => makeEntry(item.title, item.link, item.pubDate, item.dc?.creators?.[0])),
  };
}

async function readWithRssParser(text: string): Promise<ReadFeed> {
  const { title = '', items } = await new RssParser<object, { author?: string }>().parseString(text);
  return {
    title,
    entries: items.map((item) => makeEntry(item.title, item.link, item.isoDate, item.creator ?? item.author)),
  };
}

function readWithFeedParser(text: string, format: FeedFormat): Promise<ReadFeed> {
  return new Promise((resolve, reject) => {
    const parser = new FeedParser({});
    const entries: ReadEntry[] = [];
    parser.on('error', reject);
    parser.on('readable', () => {
      for (let item = parser.read(); item !== null; item = parser.read()) {
        // Of several authors in Atom it chooses none, and leaves all.
        const joint = format === 'atom' ? readText(firstOf(item['atom:author']), 'name', '#') : '';
        const author = joint === '' ? item.author : joint;
        entries.push(makeEntry(item.title, item.link, item.pubdate?.toISOString(), author));
      }
    });
    parser.on('end', () => {
      resolve({ title: parser.meta.title, entries });
    });
    parser.end(text);
  });
}

function readWithExtractor(text: string, format: FeedFormat): ReadFeed {
  const authors: string[] = [];
  const options = {
    getExtraEntryFields: (entry: object) => {
      authors.push(nameIn(entry, format));
      return {};
    },
  };
  const { title = '', entries = [] } =
    format === 'json' ? extractFromJson(text, options) : extractFromXml(text, options);
  return {
    title,
    entries: entries.map((entry, index) =>
      makeEntry(entry.title, entry.link, entry.published?.toString(), authors[index]),
    ),
  };
}

function readWithFeedMe(text: string, format: FeedFormat): Promise<ReadFeed> {
  return new Promise((resolve, reject) => {
    const parser = new FeedMe(true);
    parser.on('error', reject);
    parser.on('finish', () => {
      const feed = parser.done();
      const date = { rss: 'pubdate', atom: 'published', json: 'date_published' }[format];
      const entries = (feed?.items ?? []).map((item) =>
        makeEntry(readText(item, 'title'), linkIn(item), readText(item, date), nameIn(item, format)),
      );
      resolve({ title: readText(feed, 'title'), entries });
    });
    parser.end(text);
  });
}

/** The first author of an entry as libraries leave it that know no authors: a text, or an element, or a list of them. */
function nameIn(entry: object, format: FeedFormat): string {
  const first = firstOf(readField(entry, { rss: 'dc:creator', atom: 'author', json: 'authors' }[format]));
  return typeof first === 'string' ? first : readText(first, 'name');
}

/** The address of an entry's page: a text, or a link among links. */
function linkIn(item: object): string {
  const link = readField(item, 'link') ?? readField(item, 'url');
  if (typeof link === 'string') return link;
  const all: unknown[] = Array.isArray(link) ? link : [link];
  return readText(
    all.find((one) => readText(one, 'rel') === 'alternate'),
    'href',
  );
}

function firstOf(found: unknown): unknown {
  return Array.isArray(found) ? found[0] : found;
}

function readField(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

/** The text at the end of a path of fields; empty where there is none. */
function readText(value: unknown, ...path: string[]): string {
  const found = path.reduce(readField, value);
  return typeof found === 'string' ? found : '';
}

function makeEntry(title = '', link = '', published = '', author = ''): ReadEntry {
  return { title, link, published: new Date(published).toISOString(), author };
}
