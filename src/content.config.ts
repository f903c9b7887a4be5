// Not from `astro:content`, which brings all that renders pages along, to be compiled before content is read.
import { defineCollection } from 'astro/content/config';
import { contentLoader, pagesLoader } from './library/loaders.ts';
import { readSettings } from './site.config.ts';

const { contentRoot } = readSettings(process.env);

export const collections = {
  posts: defineCollection({ loader: contentLoader('posts', contentRoot) }),
  people: defineCollection({ loader: contentLoader('people', contentRoot) }),
  categories: defineCollection({ loader: contentLoader('categories', contentRoot) }),
  tags: defineCollection({ loader: contentLoader('tags', contentRoot) }),
  series: defineCollection({ loader: contentLoader('series', contentRoot) }),
  facts: defineCollection({ loader: contentLoader('facts', contentRoot) }),
  corrections: defineCollection({ loader: contentLoader('corrections', contentRoot) }),
  comments: defineCollection({ loader: contentLoader('comments', contentRoot) }),
  pages: defineCollection({ loader: pagesLoader(contentRoot) }),
};
