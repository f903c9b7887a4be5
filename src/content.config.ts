import { join } from 'node:path';
// Not from `astro:content`, which brings all that renders pages along, to be compiled before content is read.
import { defineCollection } from 'astro/content/config';
import { dataFiles } from './comments/contract.ts';
import { leaveApproved, takeApproved } from './library/approved.ts';
import { contentLoader, pagesLoader } from './library/loaders.ts';
import { readSettings } from './site.config.ts';

const { contentRoot, dataDir, preview } = readSettings(process.env);

// The build command has chosen what is published; while writing, whatever the server last wrote is shown.
if (preview && takeApproved() === undefined) {
  const { readSnapshot } = await import('./library/snapshot.ts');
  const reading = readSnapshot(join(dataDir, dataFiles.snapshot));
  if ('snapshot' in reading) leaveApproved(reading.snapshot);
}

export const collections = {
  posts: defineCollection({ loader: contentLoader('posts', contentRoot) }),
  modules: defineCollection({ loader: contentLoader('modules', contentRoot) }),
  paths: defineCollection({ loader: contentLoader('paths', contentRoot) }),
  people: defineCollection({ loader: contentLoader('people', contentRoot) }),
  categories: defineCollection({ loader: contentLoader('categories', contentRoot) }),
  tags: defineCollection({ loader: contentLoader('tags', contentRoot) }),
  series: defineCollection({ loader: contentLoader('series', contentRoot) }),
  facts: defineCollection({ loader: contentLoader('facts', contentRoot) }),
  corrections: defineCollection({ loader: contentLoader('corrections', contentRoot) }),
  comments: defineCollection({ loader: contentLoader('comments', contentRoot) }),
  policy: defineCollection({ loader: contentLoader('policy', contentRoot) }),
  pages: defineCollection({ loader: pagesLoader(contentRoot) }),
};
