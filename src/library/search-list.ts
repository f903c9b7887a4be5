import { isoDay } from '../language/dates.ts';
import type { Findable } from '../search/findable.ts';
import type { Library } from './arranged.ts';
import type { TrainingModule } from './module.ts';
import type { Post } from './post.ts';

const levels = { first: 'First', next: 'Next', leader: 'For leaders' } as const;

/** Everything of the library that search can lead to, in an order that two builds share; pages of their own are not in it. */
export function listFindable(library: Library): Findable[] {
  const { posts, modules, paths, series, categories, tags, people } = library;
  return [
    ...posts.map(findPost),
    ...modules.map((module) => findModule(module)),
    ...series.map((one) => name(one, 'Series')),
    ...paths.map(({ summary, ...path }) => name({ ...path, description: summary }, 'Path')),
    ...categories.map((one) => name(one, 'Theme')),
    ...tags.map((one) => name(one, 'Tag')),
    ...people.map((one) => name(one, 'Author')),
  ];
}

function findPost({ title, subtitle, description, ...post }: Post): Findable {
  return {
    title,
    description: [description, subtitle].filter((text) => text !== undefined).join(' '),
    address: post.address,
    kind: 'Post',
    day: isoDay(post.published),
    themes: post.categories.map(({ name: theme }) => theme),
    ...(post.series && { series: [post.series.name] }),
    authors: post.authors.map(({ name: author }) => author),
  };
}

function findModule({ title, summary, address, published, theme, level, place }: TrainingModule): Findable {
  return {
    title,
    description: summary,
    address,
    kind: 'Training',
    day: isoDay(published),
    ...(theme && { themes: [theme.name] }),
    ...(place && { series: [place.name] }),
    levels: [levels[level]],
  };
}

function name(
  one: { name: string; description: string; address: string },
  kind: 'Series' | 'Path' | 'Theme' | 'Tag' | 'Author',
): Findable {
  return { title: one.name, description: one.description, address: one.address, kind };
}
