import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseRssFeed } from 'feedsmith';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { writeFeeds } from '../../../src/commands/write-feeds.ts';
import type { Library } from '../../../src/library/arranged.ts';
import { listFeeds } from '../../../src/library/feed-list.ts';
import { readSettings } from '../../../src/site.config.ts';
import { arrangePosts, makePost } from '../library/made-content.ts';
import { makeModule, makePath } from '../library/made-modules.ts';

vi.mock('../../../src/library/open-text.ts', () => ({
  openPost: ({ slug }: { slug: string }) => ({ html: `<p>${slug}</p>` }),
  openModule: ({ slug }: { slug: string }) => ({ views: { feed: `<p>${slug}</p>` }, questions: [] }),
}));

const settings = readSettings({ SITE_URL: 'https://e.example', BUILD_DATE: '2026-11-21' });
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'feeds-'));
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

/** So many posts, one a day, and a module between them. */
function makeLibrary(count: number): Library {
  const posts = Array.from({ length: count }, (_, index) =>
    makePost(`p${index}`, {
      published: new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10),
      tags: ['a'],
    }),
  );
  return arrangePosts(posts, {
    modules: [makeModule('m', { published: '2026-01-10T12:00' })],
    paths: new Map([['first', makePath(1, ['m'])]]),
  });
}

/** Writes them as the build does, among pages that are there. */
function write(library: Library, more: Partial<typeof settings> = {}): void {
  const { posts, training, groups } = listFeeds(library);
  for (const { self } of [posts, training, ...groups.flatMap(({ feeds }) => feeds)])
    mkdirSync(join(root, dirname(self)), { recursive: true });
  writeFeeds(root, library, { ...settings, ...more });
}

const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const listItems = (path: string): string[] =>
  (parseRssFeed(read(path)).items ?? []).map(({ link = '' }) => link.split('/').at(-2) ?? '');
const linkOf = (path: string, relation: string): string | undefined =>
  parseRssFeed(read(path)).atom?.links?.find(({ rel }) => rel === relation)?.href;

describe('the feeds of a site', () => {
  it('are one for everything, posts, training, practice and each topic, and the list of them', () => {
    write(makeLibrary(3));
    expect(globSync('**/*.*', { cwd: root }).sort()).toEqual([
      'atom.xml',
      'categories/listening/rss.xml',
      'categories/promises/rss.xml',
      'feed.json',
      'opml.xml',
      'people/both-banks/rss.xml',
      'posts/rss.xml',
      'practice.xml',
      'rss.xml',
      'tags/a/rss.xml',
      'training/rss.xml',
    ]);
    expect(listItems('rss.xml')).toEqual(['m', 'p2', 'p1', 'p0']);
    expect(listItems('posts/rss.xml')).toEqual(['p2', 'p1', 'p0']);
    expect(listItems('training/rss.xml')).toEqual(['m']);
    expect(listItems('categories/listening/rss.xml')).toEqual([]);
    expect(read('opml.xml').match(/xmlUrl="[^"]*"/g)).toHaveLength(5 + 4);
  });

  it('have the thirty newest, and of everything the archive has the rest', () => {
    write(makeLibrary(74));
    expect(listItems('tags/a/rss.xml')).toEqual(Array.from({ length: 30 }, (_, index) => `p${73 - index}`));
    expect(listItems('rss.xml')).toHaveLength(30);
    const all = [listItems('rss.xml')];
    let older = linkOf('rss.xml', 'prev-archive');
    while (older !== undefined) {
      const path = new URL(older).pathname;
      expect(linkOf(path, 'self')).toBe(older);
      expect(linkOf(path, 'current')).toBe('https://e.example/rss.xml');
      expect(read(path)).toContain('<fh:archive/>');
      all.push(listItems(path));
      older = linkOf(path, 'prev-archive');
    }
    expect(all.map(({ length }) => length)).toEqual([30, 30, 30]);
    expect(new Set(all.flat()).size).toBe(75);
  });

  it('have an archive whose parts never change when more is published', () => {
    write(makeLibrary(62));
    const [first, second] = [read('archive/feed/1/rss.xml'), read('archive/feed/2/rss.xml')];
    expect(existsSync(join(root, 'archive/feed/3'))).toBe(false);
    write(makeLibrary(95));
    expect(read('archive/feed/1/rss.xml')).toBe(first);
    expect(read('archive/feed/2/rss.xml')).toBe(second);
    expect(existsSync(join(root, 'archive/feed/3'))).toBe(true);
  });

  it('have no archive before there is more than they hold', () => {
    write(makeLibrary(28));
    expect(linkOf('rss.xml', 'prev-archive')).toBeUndefined();
    expect(existsSync(join(root, 'archive'))).toBe(false);
  });

  it('name a hub where one is set, but for the archive, which does not change', () => {
    write(makeLibrary(31), { hub: 'https://hub.example/' });
    for (const path of ['rss.xml', 'tags/a/rss.xml', 'training/rss.xml', 'practice.xml'])
      expect(linkOf(path, 'hub')).toBe('https://hub.example/');
    expect(read('atom.xml')).toContain('<link rel="hub" href="https://hub.example/"/>');
    expect(read('feed.json')).toContain('"hubs":[{"type":"WebSub","url":"https://hub.example/"}]');
    expect(linkOf('archive/feed/1/rss.xml', 'hub')).toBeUndefined();
    write(makeLibrary(31));
    for (const path of globSync('**/*.*', { cwd: root })) expect(read(path)).not.toContain('hub');
  });

  it('are the same bytes when they are written again', () => {
    write(makeLibrary(31));
    const before = new Map(globSync('**/*.*', { cwd: root }).map((path) => [path, read(path)]));
    write(makeLibrary(31));
    for (const [path, text] of before) expect(read(path)).toBe(text);
  });
});
