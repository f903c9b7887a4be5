import { escapeXml } from './clean.ts';
import { XML_HEAD } from './xml-head.ts';

/** A feed as a list of feeds names it; every address absolute. */
export interface Outline {
  title: string;
  description: string;
  page: string;
  self: string;
}

/** Feeds of one kind under its name. */
export interface OutlineGroup {
  name: string;
  feeds: readonly Outline[];
}

/** Writes a list of feeds as OPML 2.0: those without a group, then each group, and none that is empty. */
export function toOpml(title: string, feeds: readonly Outline[], groups: readonly OutlineGroup[]): string {
  return [
    `${XML_HEAD}<opml version="2.0">`,
    `<head><title>${escapeXml(title)}</title></head>`,
    '<body>',
    ...feeds.map(writeOutline),
    ...groups
      .filter((group) => group.feeds.length > 0)
      .flatMap((group) => [
        `<outline ${attribute('text', group.name)} ${attribute('title', group.name)}>`,
        ...group.feeds.map(writeOutline),
        '</outline>',
      ]),
    '</body>',
    '</opml>\n',
  ].join('\n');
}

/** OPML calls every feed "rss", whatever it is written in. */
function writeOutline({ title, description, page, self }: Outline): string {
  const values = [
    attribute('text', title),
    attribute('title', title),
    attribute('description', description),
    attribute('xmlUrl', self),
    attribute('htmlUrl', page),
  ];
  return `<outline type="rss" ${values.join(' ')}/>`;
}

function attribute(name: string, value: string): string {
  return `${name}="${escapeXml(value)}"`;
}

/** Addresses of the feeds that such a list names, in its order. */
export function listFeedAddresses(opml: string): string[] {
  return [...opml.matchAll(/ xmlUrl="([^"]*)"/g)].map(([, address = '']) => address.replaceAll('&amp;', '&'));
}
