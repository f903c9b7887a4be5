import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Placement } from '../conversation/placement.ts';
import { headersFile, type HeaderOptions } from '../headers.ts';
import { PageWriter, writePages } from './page-writer.ts';
import type { PageFindings, Survey } from './page-survey.ts';
import { putShellsAside } from './shells.ts';

/**
 * Writes the pages beside the thread that renders them, refuses a build that its own policy would break, and writes
 * down what a server and a publisher need to know of it.
 */
export function finishedPages(options: Omit<HeaderOptions, 'styleHash'>): AstroIntegration {
  let writer: PageWriter | undefined;
  let folder = '';
  return {
    name: 'finished-pages',
    hooks: {
      'astro:config:done': ({ config }) => {
        folder = fileURLToPath(config.outDir);
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((usual) => {
          writer = new PageWriter(folder);
          return writePages(usual, writer);
        });
      },
      'astro:build:done': async () => {
        if (writer !== undefined) await finishPages(folder, await writer.survey, options);
      },
    },
  };
}

/**
 * Does the integration's work for the surveyed pages of an output folder: the endpoint's shells out of sight,
 * `_headers` for hosts that read it, `.conversation.json` (for each post, every file and marker that shows its thread or
 * count), and last of all `.build.json`, whose presence says that the build is whole. Throws one sentence that names the
 * page and the fault.
 */
export async function finishPages(
  folder: string,
  { styles, pages }: Survey,
  options: Omit<HeaderOptions, 'styleHash'>,
): Promise<void> {
  await putShellsAside(folder);
  const [own] = pages.get('index.html')?.styles ?? [];
  const style = own === undefined ? undefined : styles[own];
  if (own === undefined || style === undefined) {
    throw new Error('index.html has no <style>, so there is no style for the security policy to allow.');
  }
  refuseFaults(pages, own);
  const styleHash = hashStyle(style);
  await writeFile(join(folder, '_headers'), headersFile({ ...options, styleHash }));
  await writeFile(join(folder, '.conversation.json'), `${JSON.stringify(gatherPlaces(pages))}\n`);
  await writeFile(join(folder, '.build.json'), `${JSON.stringify({ styleHash })}\n`);
}

/** For each post, by slug: the files that show something of its conversation, sorted, and what they show. */
export type ConversationPlaces = Record<string, { file: string; kind: Placement['kind']; page: number }[]>;

function refuseFaults(pages: ReadonlyMap<string, PageFindings>, own: number): void {
  const faults = sortByFile(pages).flatMap(([page, findings]) => {
    const fault = describeFault(findings, own);
    return fault === undefined ? [] : [{ page, fault }];
  });
  const [first] = faults;
  if (first === undefined) return;
  const others = faults.length > 1 ? ` (${faults.length} pages in all break it)` : '';
  throw new Error(`The security policy would break ${first.page}, which has ${first.fault}${others}.`);
}

function gatherPlaces(pages: ReadonlyMap<string, PageFindings>): ConversationPlaces {
  const places: ConversationPlaces = {};
  for (const [file, { placements }] of sortByFile(pages)) {
    for (const { post, kind, page } of placements) {
      const ofPost = (places[post] ??= []);
      // A page may show a count twice; one entry is enough to find both.
      if (!ofPost.some((place) => place.file === file && place.kind === kind && place.page === page)) {
        ofPost.push({ file, kind, page });
      }
    }
  }
  return places;
}

/** Pages are written as they come; what is told of them comes in the order of their names. */
function sortByFile(pages: ReadonlyMap<string, PageFindings>): [file: string, findings: PageFindings][] {
  return [...pages].sort(([one], [other]) => (one < other ? -1 : 1));
}

function describeFault({ refused, styles }: PageFindings, own: number): string | undefined {
  if (refused !== undefined) {
    const article = refused.kind === 'style attribute' ? 'a' : 'an';
    return `${article} ${refused.kind}: ${shorten(refused.text)}`;
  }
  if (styles.length > 1) return `${styles.length} style elements where one is allowed`;
  return styles.some((style) => style !== own) ? 'another <style> than index.html has' : undefined;
}

// A browser hashes the text after it has turned every line end into a line feed.
function hashStyle(style: string): string {
  return createHash('sha256').update(style.replace(/\r\n?/g, '\n')).digest('base64');
}

function shorten(tag: string): string {
  return tag.length > 120 ? `${tag.slice(0, 119)}…` : tag;
}
