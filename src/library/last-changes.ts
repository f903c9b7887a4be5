import type { Library } from './arranged.ts';
import type { TrainingModule } from './module.ts';
import type { Post } from './post.ts';
import { takeLibrary } from './rendered.ts';

/** What of a library tells when a page last changed. */
type Dated = Pick<
  Library,
  | 'posts'
  | 'modules'
  | 'paths'
  | 'categories'
  | 'tags'
  | 'people'
  | 'series'
  | 'years'
  | 'facts'
  | 'pages'
  | 'corrections'
>;

/**
 * When what a page says last changed, by its address: a text when its author says so, a list when the last of what it
 * lists did. A page that depends on nothing with a date is not among them; what readers say changes no date of ours.
 */
export function listChanges(library: Dated): Map<string, Date> {
  const { posts, modules, paths, categories, tags, people, series, years, facts } = library;
  const training = newest(modules.map(whenTaught));
  const everything = newest(posts.map(whenWritten));
  const corrected = library.corrections.map(({ date }) => date);
  const changes: [address: string, changed: Date | undefined][] = [
    ...['/', '/posts/', '/categories/', '/tags/', '/series/', '/archive/', '/search/'].map(
      (address) => [address, everything] as [string, Date | undefined],
    ),
    ...posts.map((post): [string, Date] => [post.address, whenWritten(post)]),
    ...[...categories, ...tags, ...people].map((list): [string, Date | undefined] => [
      list.address,
      newest(list.posts.map(whenWritten)),
    ]),
    ...series.map(({ address, parts }): [string, Date | undefined] => [
      address,
      newest(parts.flatMap(({ post }) => (post === undefined ? [] : whenWritten(post)))),
    ]),
    ...years.flatMap(({ address, months }): [string, Date | undefined][] => [
      [address, newest(months.flatMap((month) => month.posts.map(whenWritten)))],
      ...months.map((month): [string, Date | undefined] => [
        month.address,
        newest(month.posts.map(whenWritten)),
      ]),
    ]),
    ['/training/', training],
    ...paths.map(({ address, stops }): [string, Date | undefined] => [
      address,
      newest(stops.flatMap(({ module }) => (module === undefined ? [] : whenTaught(module)))),
    ]),
    ...modules.flatMap((module) =>
      [module.address, module.workbook, module.facilitate].map((address): [string, Date] => [
        address,
        whenTaught(module),
      ]),
    ),
    ['/facts/', newest(facts.map(({ checked }) => checked))],
    ...library.pages.map(({ address, updated }): [string, Date | undefined] => [
      address,
      newest(address === '/corrections/' ? [updated, ...corrected] : [updated]),
    ]),
  ];
  return new Map(changes.flatMap(([address, date]) => (date === undefined ? [] : [[address, date]])));
}

/** Adds to an entry of the sitemap of this build when its page last changed, where that is known. */
export function addLastChange<Entry extends { url: string; lastmod?: string | undefined }>(
  entry: Entry,
): Entry {
  const library = takeLibrary();
  if (known?.library !== library) known = { library, changes: listChanges(library) };
  // A list changes on all its numbered pages: a new post moves the others on.
  const address = new URL(entry.url).pathname.replace(/page\/\d+\/$/, '');
  const changed = known.changes.get(address);
  return changed === undefined ? entry : { ...entry, lastmod: changed.toISOString() };
}

/** What was listed for the last library asked of: a sitemap asks as often as it has entries. */
let known: { library: Library; changes: Map<string, Date> } | undefined;

function newest(dates: readonly Date[]): Date | undefined {
  return dates.length === 0 ? undefined : new Date(Math.max(...dates.map((date) => date.getTime())));
}

function whenWritten({ published, updated }: Post): Date {
  return updated ?? published;
}

function whenTaught({ reviewedOn }: TrainingModule): Date {
  return reviewedOn;
}
