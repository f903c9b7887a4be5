import { readWritten } from './feed-reading.ts';
import { judgeAddress } from './links.ts';
import { listMarkupReferences } from './references.ts';
import type { Site } from './site.ts';
import { parseHtml } from './site.ts';
import type { XmlElement } from './xml.ts';
import { listElements, readXml } from './xml.ts';

/** Sentences for XML files that are not well-formed, whatever they are for. */
export function findXmlProblems(site: Site): string[] {
  return listFiles(site, /\.xml$/).flatMap(([path, text]) =>
    readXml(text).problems.map((problem) => `${path}: ${problem}`),
  );
}

/** Sentences for RSS feeds that lack what a reader's program needs, or hold an address that is relative or dead. */
export function findFeedProblems(site: Site): string[] {
  const feeds = listFiles(site, /(^|\/)(?:rss|practice)\.xml$/);
  if (feeds.length === 0) return ['there is no rss.xml'];
  return feeds.flatMap(([path, text]) => {
    const { root, problems } = readXml(text);
    const found = problems.length > 0 ? problems : judgeFeed(site, `${site.origin}/${path}`, root);
    return found.map((problem) => `${path}: ${problem}`);
  });
}

/** What the Atom feed and the JSON Feed say otherwise than the main feed does: the same entries, word for word. */
export function findFormatProblems(site: Site): string[] {
  const read = (path: string): string[] =>
    readWritten(path, String(site.files.get(path) ?? '')).entries.map(({ title, link, published, author }) =>
      [title, link, published, author].join(' | '),
    );
  const main = read('rss.xml');
  return ['atom.xml', 'feed.json'].flatMap((path) => {
    const others = read(path);
    return main
      .flatMap((entry, index) => (entry === others[index] ? [] : [`${path} has no “${entry}”`]))
      .concat(
        others.length === main.length ? [] : [`${path} has ${others.length} entries, not ${main.length}`],
      );
  });
}

/** Sentences for Atom feeds of comments that lack what RFC 4287 asks for, or hold an address that is relative or dead. */
export function findCommentFeedProblems(site: Site): string[] {
  return listFiles(site, /(^|\/)comments\.xml$/).flatMap(([path, text]) => {
    const { root, problems } = readXml(text);
    const found = problems.length > 0 ? problems : judgeCommentFeed(site, `${site.origin}/${path}`, root);
    return found.map((problem) => `${path}: ${problem}`);
  });
}

function judgeCommentFeed(site: Site, address: string, root: XmlElement): string[] {
  if (root.name !== 'feed') return ['is not an Atom feed'];
  const entries = root.children.filter(({ name }) => name === 'entry');
  const ids = entries.map((entry) => readChild(entry, 'id'));
  const own = root.children.find(({ name, attributes }) => name === 'link' && attributes.rel === 'self');
  const isNewestFirst = entries.every((entry, index) => {
    const before = entries[index - 1];
    return before === undefined || readChild(before, 'published') >= readChild(entry, 'published');
  });
  return [
    ...findMissing(root, ['id', 'title', 'updated']).map((name) => `the feed has no ${name}`),
    ...(own?.attributes.href === address ? [] : [`its link rel="self" is not ${address}`]),
    ...entries.flatMap((entry, index) => [
      ...findMissing(entry, ['id', 'title', 'published', 'updated', 'content']).map(
        (name) => `entry ${index + 1} has no ${name}`,
      ),
      ...(entry.children.some(({ name }) => name === 'thr:in-reply-to')
        ? []
        : [`entry ${index + 1} does not say what it answers`]),
    ]),
    ...(new Set(ids).size === ids.length ? [] : ['two entries have the same id']),
    ...(isNewestFirst ? [] : ['it is not in order, newest first']),
    // Atom's links carry their address in an attribute, and no text.
    ...[...listAddresses(root), ...listInEntries(entries)]
      .filter((written) => written !== '')
      .flatMap((written) => judgeFeedAddress(site, written)),
  ];
}

function listInEntries(entries: readonly XmlElement[]): string[] {
  return entries.flatMap(({ children }) =>
    children.filter(({ name }) => name === 'content').flatMap(({ text }) => listInHtml(text)),
  );
}

function judgeFeed(site: Site, address: string, root: XmlElement): string[] {
  const [channel] = root.children;
  if (root.name !== 'rss' || channel?.name !== 'channel') return ['is not an RSS feed'];
  const items = channel.children.filter(({ name }) => name === 'item');
  const own = channel.children.find(
    ({ name, attributes }) => name === 'atom:link' && attributes.rel === 'self',
  );
  const guids = items.map((item) => readChild(item, 'guid'));
  return [
    ...findMissing(channel, ['title', 'link', 'description']).map((name) => `the channel has no ${name}`),
    ...(own?.attributes.href === address ? [] : [`its atom:link rel="self" is not ${address}`]),
    ...items.flatMap((item, index) =>
      findMissing(item, ['title', 'link', 'guid', 'pubDate']).map(
        (name) => `item ${index + 1} has no ${name}`,
      ),
    ),
    ...(new Set(guids).size === guids.length ? [] : ['two items have the same guid']),
    ...(isInOrder(items) ? [] : ['it is not in order, newest first']),
    ...items.flatMap((item, index) =>
      findStrangers(readChild(item, 'content:encoded')).map(
        (stranger) => `item ${index + 1} has ${stranger}, which feeds cannot show`,
      ),
    ),
    ...listAddresses(channel).flatMap((written) => judgeFeedAddress(site, written)),
  ];
}

function isInOrder(items: readonly XmlElement[]): boolean {
  const dates = items.map((item) => Date.parse(readChild(item, 'pubDate')));
  return dates.every((date, index) => index === 0 || date <= (dates[index - 1] ?? 0));
}

/** What a text may be made of where no style and no script of the site reaches it. */
const KNOWN_ELEMENTS =
  /^(?:a|aside|b|blockquote|br|cite|code|dd|del|details|div|dl|dt|em|figcaption|figure|h[2-6]|hr|i|img|li|ol|p|pre|s|section|small|span|strong|sub|summary|sup|table|tbody|td|th|thead|tr|ul)$/;
const KNOWN_ATTRIBUTES =
  /^(?:alt|cite|colspan|datetime|dir|height|href|lang|open|rel|reversed|rowspan|scope|sizes|src|srcset|start|title|value|width)$/;

function findStrangers(html: string): string[] {
  return parseHtml(html)
    .querySelectorAll('*')
    .flatMap((element) => [
      ...(KNOWN_ELEMENTS.test(element.tagName) ? [] : [`<${element.tagName}>`]),
      ...element.attributes
        .filter(({ key }) => !KNOWN_ATTRIBUTES.test(key))
        .map(({ key }) => `the attribute ${key}`),
    ]);
}

function judgeFeedAddress(site: Site, written: string): string[] {
  if (!/^(https?:\/\/|mailto:|data:)/.test(written)) return [`the address "${written}" is not absolute`];
  const problem = judgeAddress(site, '/', written);
  return problem === undefined ? [] : [`the address "${written}" ${problem}`];
}

/** Addresses in elements and attributes that hold nothing else, and those in the HTML of entries. */
function listAddresses(channel: XmlElement): string[] {
  return listElements(channel).flatMap(({ name, attributes, text, children }) => [
    ...(['link', 'comments', 'url', 'docs'].includes(name) && children.length === 0 ? [text.trim()] : []),
    ...(name === 'guid' && attributes.isPermaLink !== 'false' ? [text.trim()] : []),
    ...['href', 'url'].flatMap((attribute) => attributes[attribute] ?? []),
    ...(['description', 'content:encoded'].includes(name) ? listInHtml(text) : []),
  ]);
}

function listInHtml(text: string): string[] {
  return listMarkupReferences(parseHtml(text)).map(({ written }) => written);
}

function findMissing(element: XmlElement, names: string[]): string[] {
  return names.filter((name) => readChild(element, name) === '');
}

function readChild(element: XmlElement, name: string): string {
  return element.children.find((child) => child.name === name)?.text.trim() ?? '';
}

function listFiles(site: Site, pattern: RegExp): [path: string, text: string][] {
  return [...site.files]
    .filter(([path]) => pattern.test(path))
    .map(([path, content]) => [path, String(content)]);
}
