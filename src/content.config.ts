import { join } from 'node:path';
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { dataFiles } from './comments/contract.ts';
import { leaveApproved, takeApproved } from './library/approved.ts';
import { contentLoader } from './library/loaders.ts';
import { pageSchema } from './library/schemas.ts';
import { readSnapshot } from './library/snapshot.ts';
import { readSettings } from './site.config.ts';

const { contentRoot, dataDir, preview } = readSettings(process.env);

// The build command has chosen what is published; while writing, whatever the server last wrote is shown.
if (preview && takeApproved() === undefined) {
  const reading = readSnapshot(join(dataDir, dataFiles.snapshot));
  if ('snapshot' in reading) leaveApproved(reading.snapshot);
}

export const collections = {
  posts: defineCollection({ loader: contentLoader('posts', contentRoot) }),
  people: defineCollection({ loader: contentLoader('people', contentRoot) }),
  categories: defineCollection({ loader: contentLoader('categories', contentRoot) }),
  tags: defineCollection({ loader: contentLoader('tags', contentRoot) }),
  series: defineCollection({ loader: contentLoader('series', contentRoot) }),
  facts: defineCollection({ loader: contentLoader('facts', contentRoot) }),
  corrections: defineCollection({ loader: contentLoader('corrections', contentRoot) }),
  comments: defineCollection({ loader: contentLoader('comments', contentRoot) }),
  policy: defineCollection({ loader: contentLoader('policy', contentRoot) }),
  pages: defineCollection({
    loader: glob({ pattern: '*.mdx', base: `${contentRoot}/pages` }),
    schema: pageSchema,
  }),
};
