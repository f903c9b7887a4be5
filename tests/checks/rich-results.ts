import { isThing, type Thing } from './value-problems.ts';

/**
 * What Google asks of the kinds it shows in a way of their own, required and recommended, where the site can say it; read on
 * 2026-11-22 below https://developers.google.com/search/docs/appearance/structured-data/. A dot leads into the value.
 */
const asked: Readonly<Record<string, readonly string[]>> = {
  BlogPosting: [
    'headline',
    'image',
    'datePublished',
    'dateModified',
    'author.name',
    'author.url',
    'publisher.name',
    'publisher.url',
  ],
  Comment: ['author.name', 'datePublished', 'text'],
  Course: [
    'name',
    'description',
    'provider.name',
    'offers.category',
    'hasCourseInstance.courseMode',
    'hasCourseInstance.courseWorkload',
  ],
  Dataset: ['name', 'description', 'creator.name', 'license', 'url'],
  ItemList: ['itemListElement.url', 'itemListElement.position'],
  Organization: ['name', 'url'],
  ProfilePage: ['mainEntity.name', 'mainEntity.url'],
  WebSite: ['name', 'url'],
};

/** Sentences for what a thing of those kinds does not say; what only names another page's thing by its id need not. */
export function findMissing(thing: Thing): string[] {
  const type = String(thing['@type']);
  const isName = '@id' in thing && !('url' in thing);
  const missing = isName ? [] : (asked[type] ?? []).filter((path) => !says(thing, path.split('.')));
  return [...missing.map((path) => `${type} lacks ${path}`), ...judgeText(type, thing)];
}

function judgeText(type: string, { description, datePublished, dateModified }: Thing): string[] {
  const length = typeof description === 'string' ? description.length : undefined;
  const isShort = type === 'Dataset' && length !== undefined && (length < 50 || length > 5000);
  const isTurned =
    typeof datePublished === 'string' &&
    typeof dateModified === 'string' &&
    Date.parse(dateModified) < Date.parse(datePublished);
  return [
    ...(isShort ? [`Dataset has a description of ${length} characters instead of 50 to 5000`] : []),
    ...(isTurned ? [`${type} has a dateModified before its datePublished`] : []),
  ];
}

function says(value: unknown, [first, ...rest]: readonly string[]): boolean {
  if (first === undefined) return value !== undefined && value !== '';
  const all = Array.isArray(value) ? value : [value];
  return all.length > 0 && all.every((one) => isThing(one) && says(one[first], rest));
}
