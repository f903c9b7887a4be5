import { join } from 'node:path';

/** A site that was built before the tests look at it. */
export interface BuiltSite {
  name: string;
  /** Absolute path of the folder with its files. */
  root: string;
  port: number;
  /** Where the tests' own server shows it, without a trailing slash. */
  origin: string;
}

/** The folder everything else is relative to. */
export const projectRoot = join(import.meta.dirname, '..');

/** The real content, beside `dist`: what a developer's own server shows, and the comments it has, are left alone. */
export const realSite = describeSite('the site', 'tests/.output/site', 4871);

/** Folder of data of the tests' own builds: without comments but those of the content. */
export const noData = 'tests/.output/data';

/** The made-up content that uses every feature of the content model. */
export const fixtureSite = describeSite('the fixture site', 'tests/.output/fixture', 4872);

/** Both of them: what holds for one must hold for the other. */
export const builtSites = [realSite, fixtureSite];

function describeSite(name: string, folder: string, port: number): BuiltSite {
  return { name, root: join(projectRoot, folder), port, origin: `http://127.0.0.1:${port}` };
}
