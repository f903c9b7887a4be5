import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { toAtom } from '../feeds/atom.ts';
import type { Feed, FeedEntry } from '../feeds/entry.ts';
import { toJsonFeed } from '../feeds/json-feed.ts';
import { toOpml } from '../feeds/opml.ts';
import { toRss } from '../feeds/rss.ts';
import type { Library } from '../library/arranged.ts';
import { entryOfModule, entryOfPost } from '../library/feed-entries.ts';
import { listFeeds, type ListedFeed } from '../library/feed-list.ts';
import type { TrainingModule } from '../library/module.ts';
import type { Post } from '../library/post.ts';
import { practiceEntries } from '../library/practice-entries.ts';
import { site as config, type Settings } from '../site.config.ts';

/** Newest entries of a feed; of everything, the archive has the rest. */
const MOST_ENTRIES = 30;

/** What has an entry. */
type Published = Post | TrainingModule;

/**
 * Writes every feed of posts and training into a site that Astro has built, and the list of them. Each text is prepared
 * once, however many feeds carry it.
 */
export function writeFeeds(root: string, library: Library, settings: Settings): void {
  const { posts, modules } = library;
  const list = listFeeds(library);
  const site = new URL(settings.siteUrl);
  const surroundings = { site, sizeOf: (path: string) => statSync(join(root, path)).size };
  const entryOf = (one: Published): FeedEntry =>
    'team' in one ? entryOfModule(one, surroundings) : entryOfPost(one, surroundings);
  const known = new Map<string, FeedEntry>();
  const keepEntry = (one: Published): FeedEntry => {
    const entry = known.get(one.address) ?? entryOf(one);
    known.set(one.address, entry);
    return entry;
  };
  const absolute = (path: string): string => new URL(path, site).href;
  const create = (about: ListedFeed, entries: readonly FeedEntry[]): Feed => ({
    title: about.title,
    description: about.description,
    page: absolute(about.page),
    self: absolute(about.self),
    language: config.language,
    author: { name: config.name, url: absolute('/') },
    entries,
    hub: settings.hub,
  });
  const write = (path: string, text: string): void => {
    writeFileSync(join(root, path), text);
  };
  const newestEntries = (all: readonly Published[]): FeedEntry[] => all.slice(0, MOST_ENTRIES).map(keepEntry);

  const everything = sortByDate([...posts, ...modules]);
  const parts = cutArchive(everything);
  const archiveAddress = (part: number): string => `/archive/feed/${part}/rss.xml`;
  const main = create(list.everything, newestEntries(everything));
  const previous = parts.length === 0 ? undefined : absolute(archiveAddress(parts.length));
  write('rss.xml', toRss({ ...main, previous }));
  write('atom.xml', toAtom({ ...main, self: absolute('/atom.xml') }));
  write('feed.json', toJsonFeed({ ...main, self: absolute('/feed.json') }));
  write(list.training.self, toRss(create(list.training, newestEntries(sortByDate(modules)))));
  const practice = practiceEntries(modules, { now: settings.buildDate, site });
  write(list.practice.self, toRss(create(list.practice, practice)));
  for (const feed of [list.posts, ...list.groups.flatMap(({ feeds }) => feeds)])
    write(feed.self, toRss(create(feed, newestEntries(feed.posts))));
  for (const [index, part] of parts.entries()) {
    const address = archiveAddress(index + 1);
    const entries = part.map((one) => known.get(one.address) ?? entryOf(one));
    mkdirSync(join(root, dirname(address)), { recursive: true });
    const about = { ...list.everything, title: `${config.name}: Archive, part ${index + 1}`, self: address };
    const feed = { ...create(about, entries), hub: undefined, current: main.self };
    write(address, toRss(index === 0 ? feed : { ...feed, previous: absolute(archiveAddress(index)) }));
  }
  write('opml.xml', listAll(list, absolute));
}

/** Newest first. */
function sortByDate<One extends Published>(all: readonly One[]): One[] {
  return [...all].sort(
    (a, b) => b.published.getTime() - a.published.getTime() || (a.address < b.address ? -1 : 1),
  );
}

/**
 * Whole parts of the archive, the oldest first, each newest first: a part never changes once it is full, and what is in none
 * yet stands in the feed itself, which holds as many.
 */
function cutArchive<One>(newestFirst: readonly One[]): One[][] {
  const oldestFirst = [...newestFirst].reverse();
  const whole = Math.floor(oldestFirst.length / MOST_ENTRIES);
  return Array.from({ length: whole }, (_, index) =>
    oldestFirst.slice(index * MOST_ENTRIES, (index + 1) * MOST_ENTRIES).reverse(),
  );
}

function listAll(list: ReturnType<typeof listFeeds>, absolute: (path: string) => string): string {
  const outline = ({ title, description, page, self }: ListedFeed) => ({
    title,
    description,
    page: absolute(page),
    self: absolute(self),
  });
  const { everything, posts, training, practice, comments, groups } = list;
  return toOpml(
    config.name,
    [everything, posts, training, practice, comments].map(outline),
    groups.map(({ name, feeds }) => ({ name, feeds: feeds.map(outline) })),
  );
}
