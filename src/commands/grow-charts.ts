import { workerData } from 'node:worker_threads';
import { growCovers } from '../library/charts.ts';

/** A thread of the build: grows charts on the second processor while Astro bundles and renders on the first. */
const slugs: unknown = workerData;
if (Array.isArray(slugs)) growCovers(slugs.filter((slug) => typeof slug === 'string'));
