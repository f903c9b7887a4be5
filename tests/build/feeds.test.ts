import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createSite } from '../../src/server/create-site.ts';
import { builtSites } from '../built-sites.ts';
import { findDiscoveryProblems, listFeedPaths } from '../checks/feed-discovery.ts';
import { findReadingProblems, readWritten } from '../checks/feed-reading.ts';
import {
  findCommentFeedProblems,
  findFeedProblems,
  findFormatProblems,
  findXmlProblems,
} from '../checks/feeds.ts';
import { findAll, readAttribute, readText } from '../checks/site.ts';
import { bothSites } from './both-sites.ts';

describe.each(bothSites)('%s', (name, site) => {
  const paths = listFeedPaths(site);

  it('has only well-formed XML', () => {
    expect(findXmlProblems(site)).toEqual([]);
  });

  it('has feeds that are complete and whose addresses are absolute and lead somewhere', () => {
    expect(findFeedProblems(site)).toEqual([]);
  });

  it('has a feed of everything in three formats that say the same, and one for each list', () => {
    expect(findFormatProblems(site)).toEqual([]);
    const lists = site.pages.filter(({ address }) =>
      /^\/(?:posts|training|(?:categories|tags|people|series)\/[^/]+)\/$/.test(address),
    );
    expect(lists.length).toBeGreaterThan(8);
    const expected = lists.map(({ address }) => `${address.slice(1)}rss.xml`);
    expect(paths).toEqual(
      expect.arrayContaining([...expected, 'rss.xml', 'atom.xml', 'feed.json', 'practice.xml']),
    );
  });

  it('is found from every page, and lists all its feeds for people and for programs', () => {
    expect(findDiscoveryProblems(site)).toEqual([]);
  });

  it('is read by readers’ programs with the titles, authors, dates and links that are written', async () => {
    expect(paths.length).toBeGreaterThan(20);
    expect(await findReadingProblems(site)).toEqual([]);
  });

  it('says in its feed of posts what the posts’ own pages say', () => {
    const { entries } = readWritten('posts/rss.xml', String(site.files.get('posts/rss.xml')));
    const ownWords = entries.map(({ link }) => {
      const page = site.pages.find(({ address }) => site.origin + address === link);
      const first = (selector: string) => (page === undefined ? undefined : findAll(page, selector)[0]);
      const [title, time, author] = ['h1', 'time.dt-published', '.p-author'].map(first);
      return {
        title: title && readText(title),
        published: time && new Date(readAttribute(time, 'datetime') ?? '').toISOString(),
        author: author && readText(author),
      };
    });
    expect(entries.length).toBeGreaterThan(4);
    expect(entries.map(({ title, published, author }) => ({ title, published, author }))).toEqual(ownWords);
  });

  it('answers 304 to whoever has a feed, by its tag and by its date', async () => {
    const root = builtSites.find((built) => built.name === name)?.root ?? '';
    const app = createSite({ root: join(root), https: false, log: console.error });
    const ask = async (path: string, headers: Record<string, string> = {}) =>
      app.request(`/${path}`, { headers });
    const answers = await Promise.all(
      [...paths, 'opml.xml'].map(async (path) => {
        const first = await ask(path);
        const [tag = '', date = ''] = ['etag', 'last-modified'].map((one) => first.headers.get(one) ?? '');
        const byTag = await ask(path, { 'If-None-Match': tag });
        const byDate = await ask(path, { 'If-Modified-Since': date });
        const changed = await ask(path, { 'If-None-Match': '"another"' });
        return [
          path,
          first.status,
          byTag.status,
          byDate.status,
          changed.status,
          byTag.headers.get('etag') === tag,
        ];
      }),
    );
    expect(answers).toEqual([...paths, 'opml.xml'].map((path) => [path, 200, 304, 304, 200, true]));
  });

  it('has a feed of comments for itself and for each post, whether or not there is a comment', () => {
    const files = [...site.files.keys()];
    const posts = files
      .filter((path) => /^posts\/[^/]+\/index\.html$/.test(path))
      // An old address only leads on to its post.
      .filter((path) => String(site.files.get(path)).includes('id="comments"'));
    expect(posts.length).toBeGreaterThan(4);
    const feeds = files.filter((path) => path.endsWith('comments.xml')).sort();
    const expected = posts.map((path) => path.replace('index.html', 'comments.xml'));
    expect(feeds).toEqual(['comments.xml', ...expected].sort());
    expect(findCommentFeedProblems(site)).toEqual([]);
  });
});
