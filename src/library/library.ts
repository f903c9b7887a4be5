import { getCollection } from 'astro:content';
import { readSettings, type Settings } from '../site.config.ts';
import { takeApproved } from './approved.ts';
import { arrange } from './arrange.ts';
import { noPolicy } from './policy-schema.ts';
import { leaveLibrary } from './rendered.ts';
import { ownId } from './stored-order.ts';
import type { Library } from './arranged.ts';
import type { Content } from './content.ts';

let library: Promise<Library> | undefined;

/** The arranged content: computed once for a build, and anew for each page while writing. */
export function getLibrary(): Promise<Library> {
  const settings = readSettings(process.env);
  // Asked of our own setting: a shell's NODE_ENV must never decide whether readers see drafts.
  if (settings.preview) return arrangeAll(settings);
  library ??= arrangeAll(settings);
  return library;
}

async function arrangeAll({ buildDate, preview }: Settings): Promise<Library> {
  const [
    posts,
    modules,
    paths,
    pages,
    people,
    categories,
    tags,
    series,
    facts,
    corrections,
    comments,
    policy,
  ] = await Promise.all([
    getCollection('posts'),
    getCollection('modules'),
    getCollection('paths'),
    getCollection('pages'),
    getCollection('people'),
    getCollection('categories'),
    getCollection('tags'),
    getCollection('series'),
    getCollection('facts'),
    getCollection('corrections'),
    getCollection('comments'),
    getCollection('policy'),
  ]);
  const content: Content = {
    posts: posts.map(({ data }) => data),
    modules: modules.map(({ data }) => data),
    paths: toMap(paths),
    pages: pages.map(({ id, data }) => ({ name: id, file: '', matter: data })),
    people: toMap(people),
    categories: toMap(categories),
    tags: toMap(tags),
    series: toMap(series),
    facts: toMap(facts),
    corrections: corrections[0]?.data.corrections ?? [],
    comments: comments[0]?.data.comments ?? [],
    policy: policy[0]?.data ?? noPolicy,
  };
  const arranged = arrange(content, { now: buildDate, preview, approved: takeApproved() });
  leaveLibrary(arranged);
  return arranged;
}

function toMap<Data>(entries: readonly { id: string; data: Data }[]): Map<string, Data> {
  return new Map(entries.map(({ id, data }) => [ownId(id), data]));
}
