import { judgeAddress } from './links.ts';
import type { Page, Site } from './site.ts';
import { findAll, readAttribute } from './site.ts';

/** Feeds of one post's comments, and parts of the archive: found from the post and from the feed itself. */
const UNLISTED = /^(?:posts\/[^/]+\/comments\.xml|archive\/feed\/\d+\/rss\.xml)$/;

/** Every feed of a site, by its path: RSS, Atom and JSON. */
export function listFeedPaths(site: Site): string[] {
  return [...site.files.keys()]
    .filter((path) => /(?:^|\/)(?:rss|atom|practice|comments)\.xml$|^feed\.json$/.test(path))
    .sort();
}

/**
 * Sentences for pages that do not name the main feed first, or not the feed that stands beside them, or one that is not
 * there; and for feeds that the page of feeds or the list of all (OPML) leaves out.
 */
export function findDiscoveryProblems(site: Site): string[] {
  return [
    ...site.pages.filter((page) => findAll(page, 'main').length > 0).flatMap((page) => judgePage(site, page)),
    ...judgeLists(site),
  ];
}

function judgePage(site: Site, page: Page): string[] {
  const named = findAll(page, 'link[rel="alternate"]').map((link) => readAttribute(link, 'href') ?? '');
  const folder = page.file.replace(/[^/]*$/, '');
  const own = [`${folder}rss.xml`, ...(folder === '' ? [] : [`${folder}comments.xml`])];
  return [
    ...(named[0] === '/rss.xml' ? [] : [`names ${named[0] ?? 'no feed'} first, not /rss.xml`]),
    ...own
      .filter((path) => site.files.has(path) && !named.includes(`/${path}`))
      .map((path) => `does not name its own feed /${path}`),
    ...['/atom.xml', '/feed.json']
      .filter((feed) => !named.includes(feed))
      .map((feed) => `does not name ${feed}`),
    ...named.flatMap((feed) => {
      const problem = judgeAddress(site, page.address, feed);
      return problem === undefined ? [] : [`names the feed ${feed}, which ${problem}`];
    }),
  ].map((problem) => `${page.file} ${problem}`);
}

function judgeLists(site: Site): string[] {
  const page = site.pages.find(({ address }) => address === '/feeds/');
  const shown = page === undefined ? [] : findAll(page, 'main code').map(({ textContent }) => textContent);
  const opml = String(site.files.get('opml.xml') ?? '');
  return listFeedPaths(site)
    .filter((path) => !UNLISTED.test(path))
    .flatMap((path) => {
      const address = `${site.origin}/${path}`;
      return [
        ...(shown.includes(address) ? [] : [`/feeds/ does not show ${address}`]),
        // The same in another format is for those who ask for it.
        ...(opml.includes(`xmlUrl="${address}"`) || /^(?:atom\.xml|feed\.json)$/.test(path)
          ? []
          : [`opml.xml does not list ${address}`]),
      ];
    });
}
