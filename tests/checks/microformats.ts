import { mf2 } from 'microformats-parser';
import type { Page, Site } from './site.ts';
import { findAll, readAttribute, readText } from './site.ts';
import { readThings } from './structured-data.ts';
import { isThing, type Thing } from './value-problems.ts';

/** An entry or a comment as a program of the IndieWeb reads it. */
type Root = ReturnType<typeof mf2>['items'][number];

/**
 * Sentences for posts, comments and lists whose microformats, read by a library of somebody else, say otherwise than what
 * the page shows and what its JSON-LD says.
 */
export function findMicroformatProblems(site: Site): string[] {
  return site.pages.flatMap((page) => {
    const { items } = mf2(page.source, { baseUrl: site.origin + page.address });
    const [post] = readThings(page).filter((thing) => thing['@type'] === 'BlogPosting');
    const problems = [...(post === undefined ? [] : judgePost(items, post)), ...judgeList(items, page, site)];
    return problems.map((problem) => `${page.file}: microformats ${problem}`);
  });
}

function judgePost(items: readonly Root[], post: Thing): string[] {
  const entries = items.filter(({ type }) => type?.includes('h-entry'));
  const [entry] = entries;
  if (entry === undefined || entries.length > 1) return [`have ${entries.length} entries on a post`];
  const day = (value: unknown): string => String(value).slice(0, 10);
  const isChanged = post.dateModified !== post.datePublished;
  const people = (Array.isArray(post.author) ? post.author : []).filter(isThing);
  const here = String(post.url);
  const comments = (Array.isArray(post.comment) ? post.comment : [])
    .filter(isThing)
    .filter(({ url }) => String(url).startsWith(`${here}#`));
  return [
    compare('p-name', all(entry, 'name'), [post.headline]),
    compare('u-url', all(entry, 'url'), [here]),
    compare('dt-published', all(entry, 'published'), [day(post.datePublished)]),
    compare('dt-updated', all(entry, 'updated'), isChanged ? [day(post.dateModified)] : []),
    compare(
      'p-author',
      rootsOf(entry, 'author').map((one) => [...all(one, 'name'), ...all(one, 'url')].join(' ')),
      people.map(({ name, url }) => `${String(name)} ${String(url)}`),
    ),
    compare('p-category', all(entry, 'category'), [post.articleSection, post.keywords ?? []].flat()),
    ...(all(entry, 'content').join('').trim() === '' ? ['have no e-content'] : []),
    compare(
      'u-comment',
      rootsOf(entry, 'comment')
        .map((comment) => tellComment(comment, here))
        .sort(),
      comments
        .map(({ url, author, datePublished, text }) =>
          [url, isThing(author) ? author.name : '', datePublished, squeeze(String(text))].join(' | '),
        )
        .sort(),
    ),
  ].filter((problem) => problem !== '');
}

function tellComment(comment: Root, page: string): string {
  const [author] = rootsOf(comment, 'author');
  return [
    ...(comment.type?.includes('h-cite') === true ? [] : ['no h-cite']),
    // The library leaves what is only a fragment as it stands.
    ...all(comment, 'url').map((url) => new URL(url, page).href),
    ...(author === undefined ? [] : all(author, 'name')),
    ...all(comment, 'published'),
    ...all(comment, 'content').map(squeeze),
  ].join(' | ');
}

/** What stands on the page as a list of posts, and what its feeds say of it. */
function judgeList(items: readonly Root[], page: Page, site: Site): string[] {
  const shown = [
    ...findAll(page, 'article.card').map((card) => [
      readText(card.querySelector('h3') ?? card),
      readAttribute(card.querySelector('a.card-picture') ?? card, 'href') ?? '',
      readAttribute(card.querySelector('time') ?? card, 'datetime') ?? '',
      readText(card.querySelector('.p-summary') ?? card),
    ]),
    ...findAll(page, '.post-list li').map((line) => [
      readText(line.querySelector('a') ?? line),
      readAttribute(line.querySelector('a') ?? line, 'href') ?? '',
      readAttribute(line.querySelector('time') ?? line, 'datetime') ?? '',
    ]),
  ].map(([name, path = '', ...rest]) => [name, site.origin + path, ...rest].join(' | '));
  const feeds = gather(items).filter(({ type }) => type?.includes('h-feed'));
  const told = feeds
    .flatMap(({ children = [] }) => children)
    .map((entry) =>
      ['name', 'url', 'published', 'summary'].flatMap((property) => all(entry, property)).join(' | '),
    );
  return [compare('entries of a feed', told, shown)].filter((problem) => problem !== '');
}

function gather(items: readonly Root[]): Root[] {
  return items.flatMap((item) => [item, ...gather(item.children ?? [])]);
}

function compare(what: string, told: readonly unknown[], shown: readonly unknown[]): string {
  const missing = shown.filter((one) => !told.includes(one));
  const extra = told.filter((one) => !shown.includes(one));
  const quote = (values: readonly unknown[]): string => values.map((one) => `“${String(one)}”`).join(', ');
  if (missing.length > 0) return `have no ${what} ${quote(missing)}`;
  return extra.length > 0 ? `have the ${what} ${quote(extra)}, which the page does not say` : '';
}

function rootsOf(root: Root, property: string): Root[] {
  return (root.properties[property] ?? []).flatMap((value) =>
    typeof value === 'object' && 'properties' in value ? value : [],
  );
}

/** The values of a property as words. */
function all(root: Root, property: string): string[] {
  return (root.properties[property] ?? []).map((value) => {
    const text = typeof value === 'string' ? value : value.value;
    return typeof text === 'string' ? text.replace(/\s+/g, ' ').trim() : 'a thing in a thing';
  });
}

/** Words without the space between them, which two readers of one text may see differently. */
function squeeze(text: string): string {
  return text.replace(/\s+/g, '');
}
