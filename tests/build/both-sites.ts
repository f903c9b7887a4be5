import { readSite } from '../checks/site.ts';
import type { Site } from '../checks/site.ts';
import { builtSites } from '../built-sites.ts';

/** Both built sites as rows for `describe.each`: what the site is called, and everything in it. */
export const bothSites: [name: string, site: Site][] = builtSites.map(({ name, root }) => [
  name,
  readSite(root),
]);
