import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { SourceFile } from './architecture/imports.ts';
import { findBadNames } from './architecture/names.ts';
import type { ImportTable, PackageRule } from './architecture/rules.ts';
import {
  findBarrels,
  findCycles,
  findForbiddenImports,
  findMisplacedPackages,
} from './architecture/rules.ts';

const settings = ['site.config.ts', 'headers.ts'];

/** Small pure rules for wording and for writing HTML, open to every room (decision 8). */
const wording = ['language', 'markup'];

/** The shapes of what the comments' store takes and gives. */
const records = [
  'comments/store/records.ts',
  'comments/store/mail-records.ts',
  'comments/store/people-records.ts',
  'comments/store/retention-records.ts',
];

/** What every part of the comment endpoint may use: its rules, its words, and what is handed in. */
const endpointRules = [
  'comments/rules',
  'comments/dependencies.ts',
  'comments/store/store.ts',
  ...records,
  'comments/contract.ts',
  ...wording,
];

/** Who may import whom, besides itself. Breaking it fails with the allowed list in the message. */
const table: ImportTable = {
  pages: {
    values: [
      'layouts',
      'components',
      'library',
      'feeds',
      'conversation',
      'training',
      'covenant',
      'team',
      'transfer',
      'art',
      'share',
      // A chart's file stands alone, so that it takes its colors from the tokens by value.
      'styles/tokens.css',
      // So does what a feed looks like in a browser.
      'styles/feed.css',
      ...wording,
      ...settings,
    ],
  },
  layouts: { values: ['components', 'styles', 'share', ...wording, ...settings], types: ['library'] },
  components: {
    values: [
      'prose',
      'conversation',
      'training',
      'covenant',
      'team',
      'transfer',
      'art',
      'comments/contract.ts',
      'search',
      // Search brings its look along when somebody asks for it.
      'styles/search.css',
      ...wording,
      ...settings,
    ],
    types: ['library'],
  },
  styles: { values: [] },
  library: {
    values: [
      'prose',
      'training',
      'covenant',
      'team',
      'transfer',
      'feeds',
      'art',
      'comments/contract.ts',
      'search',
      'share',
      ...wording,
      ...settings,
    ],
  },
  prose: { values: ['training', 'transfer', 'art', ...wording], isPure: true },
  conversation: { values: ['feeds', 'comments/contract.ts', ...wording], isPure: true },
  training: { values: ['transfer', ...wording], isPure: true },
  covenant: { values: ['transfer', ...wording], isPure: true },
  // A team with one module: votes, what people hand in, the meeting and its debrief.
  team: { values: ['training', 'transfer', ...wording], isPure: true },
  // What goes from one device to another: packed lines, calendars, names for texts.
  transfer: { values: wording, isPure: true },
  feeds: { values: wording, isPure: true },
  art: { values: wording, isPure: true },
  share: { values: ['art', ...wording], isPure: true },
  search: { values: wording, isPure: true },
  language: { values: wording, isPure: true },
  markup: { values: wording, isPure: true },
  integrations: { values: ['conversation', 'layouts/sheet-place.ts', ...wording, ...settings] },
  server: { values: ['comments', 'conversation', 'feeds', ...wording, ...settings] },
  commands: {
    values: [
      'library',
      'prose',
      'conversation',
      'training',
      'covenant',
      'team',
      'transfer',
      'feeds',
      'art',
      'search',
      'share',
      'integrations',
      'comments',
      'server',
      'styles',
      ...wording,
      ...settings,
    ],
  },
  comments: { values: ['comments', ...wording] },
  'comments/contract.ts': { values: [], isPure: true },
  'comments/shell.ts': { values: ['comments/dependencies.ts', ...wording], isPure: true },
  'comments/dependencies.ts': {
    values: ['comments/store/store.ts', ...records, 'comments/mail/mailer.ts', 'comments/contract.ts'],
    isPure: true,
  },
  'comments/app.ts': {
    values: [
      'comments/writing',
      'comments/moderation',
      'comments/privacy',
      'comments/mail',
      'comments/requests',
      ...endpointRules,
    ],
    isPure: true,
  },
  'comments/writing': { values: ['comments/requests', 'conversation', ...endpointRules], isPure: true },
  'comments/moderation': { values: ['comments/requests', 'conversation', ...endpointRules], isPure: true },
  // What the endpoint does by the clock.
  'comments/chores.ts': { values: ['comments/mail', 'comments/privacy', ...endpointRules], isPure: true },
  // Mails: their words, when they are due, and the pages their links lead to.
  'comments/mail': { values: ['comments/mail', 'comments/requests', ...endpointRules], isPure: true },
  'comments/mail/mailer.ts': { values: [], isPure: true },
  // What is erased when its time is over, and what people see and erase of their own.
  'comments/privacy': {
    values: ['comments/requests', 'comments/mail/mailer.ts', 'conversation', ...endpointRules],
    isPure: true,
  },
  'comments/requests': { values: endpointRules, isPure: true },
  'comments/rules': { values: ['comments/contract.ts', ...wording], isPure: true },
  'comments/store': { values: ['comments/store', 'comments/contract.ts'] },
  'comments/store/store.ts': { values: [...records, 'comments/contract.ts'], isPure: true },
  'comments/store/records.ts': { values: [], isPure: true },
  'comments/store/mail-records.ts': { values: ['comments/store/records.ts'], isPure: true },
  'comments/store/people-records.ts': { values: [], isPure: true },
  'comments/store/retention-records.ts': { values: ['comments/store/records.ts'], isPure: true },
  'comments/adapters': {
    values: [
      'comments/app.ts',
      'comments/chores.ts',
      'comments/dependencies.ts',
      'comments/mail',
      'comments/rules',
      'comments/shell.ts',
      'comments/store',
      'comments/contract.ts',
      ...settings,
    ],
  },
  'content.config.ts': { values: ['library', 'prose', 'comments/contract.ts', 'site.config.ts'] },
  'middleware.ts': { values: ['library'] },
  'env.d.ts': { values: [], types: ['library'] },
  'headers.ts': { values: [], isPure: true },
  'site.config.ts': { values: [], isPure: true },
  'astro.config.mjs': { values: ['integrations', 'library/last-changes.ts', 'site.config.ts'] },
};

const packages: PackageRule[] = [
  { name: 'astro:content', allowedIn: ['library', 'content.config.ts'] },
  { name: 'node:sqlite', allowedIn: ['comments/store'], atMostFiles: 1 },
  // Loaded only where mails go by SMTP, and never by the Worker.
  { name: 'nodemailer', allowedIn: ['comments/adapters'], atMostFiles: 1 },
];

const root = join(import.meta.dirname, '..');
const files: SourceFile[] = globSync(['src/**/*', 'astro.config.mjs'], { cwd: root, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name))
  .map((path) => ({
    path: path.slice(root.length + 1).replaceAll('\\', '/'),
    text: readFileSync(path, 'utf8'),
  }));

describe('the house', () => {
  it('has files to look at', () => {
    expect(files.length).toBeGreaterThan(0);
  });

  it('lets every folder import only what the table allows', () => {
    expect(findForbiddenImports(files, table)).toEqual([]);
  });

  it('keeps content and the database behind one door each', () => {
    expect(findMisplacedPackages(files, packages)).toEqual([]);
  });

  it('has no files that import each other in a circle', () => {
    expect(findCycles(files)).toEqual([]);
  });

  it('has no file that only hands on other files', () => {
    expect(findBarrels(files)).toEqual([]);
  });

  it('names every file for what it holds', () => {
    expect(findBadNames(files.map(({ path }) => path).filter((path) => path.startsWith('src/')))).toEqual([]);
  });
});
