import type { Site } from './site.ts';
import { findAll, readAttribute } from './site.ts';

/**
 * What hosts take: Cloudflare Pages 2,000 lines for single paths and 1,000 characters a line, GitLab Pages 1,000 lines;
 * Netlify wants fewer than 10,000.
 */
const limits = { lines: 1000, characters: 1000 };

/** Sentences for lines of `_redirects` that a host would ignore or follow in a circle, or that the site's own pages deny. */
export function findRedirectProblems(site: Site): string[] {
  const lines = String(site.files.get('_redirects') ?? '')
    .split('\n')
    .filter((line) => line !== '');
  const froms = lines.map((line) => line.split(' ')[0] ?? '');
  const told = new Map(lines.map((line) => [pathOf(line.split(' ')[0] ?? ''), line.split(' ')[1]]));
  return [
    ...(lines.length > limits.lines
      ? [`_redirects has ${lines.length} lines, more than ${limits.lines}`]
      : []),
    ...froms
      .filter((from, index) => froms.indexOf(from) < index)
      .map((from) => `_redirects has ${from} twice`),
    ...lines.flatMap((line) =>
      judgeLine(line, froms, site).map((problem) => `_redirects: "${line}" ${problem}`),
    ),
    ...site.pages.flatMap((page) => {
      const to = findAll(page, 'meta[http-equiv="refresh"]').map((meta) =>
        (readAttribute(meta, 'content') ?? '').replace(/^0; url=/, ''),
      )[0];
      const isTold = told.get(pathOf(encodeURI(page.address))) === to;
      return to === undefined || isTold ? [] : [`${page.file} sends on to ${to}, and _redirects does not`];
    }),
  ];
}

function judgeLine(line: string, froms: readonly string[], site: Site): string[] {
  const [from = '', to = '', status, ...more] = line.split(' ');
  const target = site.pages.find(({ address }) => address === to);
  return [
    ...(line.length > limits.characters ? [`has more than ${limits.characters} characters`] : []),
    ...(/^\/[^\s?#*:]+$/.test(from) && encodeURI(decodeURI(from)) === from
      ? []
      : ['is not of one encoded path']),
    ...(status === '301' && more.length === 0 ? [] : ['does not say 301 and nothing more']),
    ...(froms.map(pathOf).includes(pathOf(to)) ? ['leads to what is sent on again'] : []),
    ...(target === undefined ? ['leads to no page'] : []),
    ...(target !== undefined && findAll(target, 'meta[http-equiv="refresh"]').length > 0
      ? ['leads to a page that sends on']
      : []),
  ];
}

/** Hosts find one file at a path with and without a slash, and with the name of its index. */
function pathOf(address: string): string {
  return address.replace(/(?:\/|\/index\.html)$/, '');
}
