import { describe, expect, it } from 'vitest';
import { findDiscoveryProblems, listFeedPaths } from '../../checks/feed-discovery.ts';
import { assembleSite, type Site } from '../../checks/site.ts';
import { drawPage, origin, soundFiles } from './sample-site.ts';

const everywhere = ['/rss.xml', '/atom.xml', '/feed.json'];
const shown = [...everywhere, '/categories/weather/rss.xml', '/comments.xml'];
const outline = (feed: string): string => `<outline xmlUrl="${origin}${feed}"/>`;

function draw(address: string, ...own: string[]): string {
  const links = [...everywhere, ...own].map((feed) => `<link rel="alternate" href="${feed}">`).join('');
  const main = address === '/feeds/' ? shown.map((feed) => `<code>${origin}${feed}</code>`).join(' ') : '';
  return drawPage(address, `Title of ${address}`, main).replace('</head>', `${links}</head>`);
}

const sound: Record<string, string> = {
  ...soundFiles,
  'index.html': draw('/'),
  'feeds/index.html': draw('/feeds/'),
  'posts/rain/index.html': draw('/posts/rain/', '/posts/rain/comments.xml'),
  'categories/weather/index.html': draw('/categories/weather/', '/categories/weather/rss.xml'),
  '404.html': draw('/404.html'),
  'rss.xml': '',
  'atom.xml': '',
  'feed.json': '',
  'comments.xml': '',
  'posts/rain/comments.xml': '',
  'archive/feed/1/rss.xml': '',
  'opml.xml': ['/rss.xml', '/categories/weather/rss.xml', '/comments.xml'].map(outline).join(''),
};

function spoil(file: string, part: string, replacement = ''): Site {
  const text = sound[file] ?? '';
  if (!text.includes(part)) throw new Error(`${file} does not contain ${part}`);
  return assembleSite({ ...sound, [file]: text.replace(part, replacement) });
}

describe('finding feeds', () => {
  it('is in order on a sound site, which has each of them', () => {
    expect(findDiscoveryProblems(assembleSite(sound))).toEqual([]);
    expect(listFeedPaths(assembleSite(sound))).toHaveLength(7);
  });

  it.each([
    ['index.html', '<link rel="alternate" href="/rss.xml">', '', 'names /atom.xml first, not /rss.xml'],
    ['index.html', '<link rel="alternate" href="/feed.json">', '', 'index.html does not name /feed.json'],
    ['404.html', 'href="/atom.xml"', 'href="/atom"', 'the feed /atom, which leads to nothing'],
    [
      'categories/weather/index.html',
      '<link rel="alternate" href="/categories/weather/rss.xml">',
      '',
      'does not name its own feed /categories/weather/rss.xml',
    ],
    [
      'posts/rain/index.html',
      '<link rel="alternate" href="/posts/rain/comments.xml">',
      '',
      'does not name its own feed /posts/rain/comments.xml',
    ],
    [
      'feeds/index.html',
      `<code>${origin}/comments.xml`,
      '<code>',
      `/feeds/ does not show ${origin}/comments.xml`,
    ],
    ['opml.xml', outline('/rss.xml'), '', `opml.xml does not list ${origin}/rss.xml`],
  ])('is missed where %s lacks %s', (file, part, replacement, problem) => {
    expect(findDiscoveryProblems(spoil(file, part, replacement)).join('\n')).toContain(problem);
  });
});
