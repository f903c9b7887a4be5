import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { findPlacements, type Placement } from '../conversation/placement.ts';
import { headersFile, type HeaderOptions } from '../headers.ts';
import { findInline, type Inline } from './find-inline.ts';
import { putShellsAside } from './shells.ts';

const filesAtOnce = 16;

/** Refuses a build its own policy would break, then writes down what a server and a publisher need to know of it. */
export function finishedPages(options: Omit<HeaderOptions, 'styleHash'>): AstroIntegration {
  return {
    name: 'finished-pages',
    hooks: {
      'astro:build:done': ({ dir }) => finishPages(fileURLToPath(dir), options),
    },
  };
}

/**
 * Does the integration's work on a finished output folder: the endpoint's shells out of sight, `_headers` for hosts that
 * read it, `.conversation.json` (for each post, every file and marker that shows its thread or count), and last of all
 * `.build.json`, whose presence says that the build is whole. Throws one sentence that names the page and the fault.
 */
export async function finishPages(folder: string, options: Omit<HeaderOptions, 'styleHash'>): Promise<void> {
  await putShellsAside(folder);
  const style = await readStyle(folder);
  const places = await readPages(folder, style);
  const styleHash = hashStyle(style);
  await writeFile(join(folder, '_headers'), headersFile({ ...options, styleHash }));
  await writeFile(join(folder, '.conversation.json'), `${JSON.stringify(places)}\n`);
  await writeFile(join(folder, '.build.json'), `${JSON.stringify({ styleHash })}\n`);
}

/** For each post, by slug: the files that show something of its conversation, sorted, and what they show. */
export type ConversationPlaces = Record<string, { file: string; kind: Placement['kind']; page: number }[]>;

async function readStyle(folder: string): Promise<string> {
  const page = await readFile(join(folder, 'index.html'), 'utf8');
  const style = findInline(page).find(({ kind }) => kind === 'style element');
  if (style === undefined) {
    throw new Error('index.html has no <style>, so there is no style for the security policy to allow.');
  }
  return style.text;
}

async function readPages(folder: string, style: string): Promise<ConversationPlaces> {
  const names = await readdir(folder, { recursive: true });
  const pages = names.filter((name) => name.endsWith('.html')).sort();
  const found = new Map<string, Placement[]>();
  const queue = pages.values();
  const faults: { page: string; fault: string }[] = [];
  const readQueue = async (): Promise<void> => {
    for (const page of queue) {
      const html = await readFile(join(folder, page), 'utf8');
      const fault = describeFault(findInline(html), style);
      if (fault !== undefined) faults.push({ page, fault });
      found.set(page, findPlacements(html));
    }
  };
  await Promise.all(Array.from({ length: filesAtOnce }, readQueue));
  const [first] = faults.sort((one, other) => pages.indexOf(one.page) - pages.indexOf(other.page));
  if (first !== undefined) {
    const others = faults.length > 1 ? ` (${faults.length} pages in all break it)` : '';
    throw new Error(`The security policy would break ${first.page}, which has ${first.fault}${others}.`);
  }
  return gatherPlaces(pages, found);
}

function gatherPlaces(pages: readonly string[], found: ReadonlyMap<string, Placement[]>): ConversationPlaces {
  const places: ConversationPlaces = {};
  for (const page of pages) {
    const file = page.replaceAll('\\', '/');
    for (const { post, kind, page: number } of found.get(page) ?? []) {
      const ofPost = (places[post] ??= []);
      // A page may show a count twice; one entry is enough to find both.
      if (!ofPost.some((place) => place.file === file && place.kind === kind && place.page === number)) {
        ofPost.push({ file, kind, page: number });
      }
    }
  }
  return places;
}

function describeFault(inline: Inline[], style: string): string | undefined {
  const refused = inline.find(({ kind }) => kind !== 'style element');
  if (refused !== undefined) {
    const article = refused.kind === 'style attribute' ? 'a' : 'an';
    return `${article} ${refused.kind}: ${shorten(refused.text)}`;
  }
  if (inline.length > 1) return `${inline.length} style elements where one is allowed`;
  const [own] = inline;
  if (own !== undefined && own.text !== style) return 'another <style> than index.html has';
  return undefined;
}

// A browser hashes the text after it has turned every line end into a line feed.
function hashStyle(style: string): string {
  return createHash('sha256').update(style.replace(/\r\n?/g, '\n')).digest('base64');
}

function shorten(tag: string): string {
  return tag.length > 120 ? `${tag.slice(0, 119)}…` : tag;
}
