import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chartSvg } from '../art/chart.ts';
import type { Settings } from '../site.config.ts';
import { handOver } from './hand-over.ts';
import { readKept, writeKept } from './kept-texts.ts';
import type { Content } from './content.ts';

/*
 * A chart takes about a millisecond to grow and never changes, so the charts of one build are kept for the next, all
 * in one file, under a digest of the code that grew them: changed art is grown anew.
 */

/** So many charts at a time are handed over by the thread that grows them. */
const AT_ONCE = 50;

/** Charts of this process, whichever thread grew them: for pages, cards and share images. */
const grown = handOver<string>('covers');

/** A post's chart: grown once, for its page, its card and its share image. */
export function coverOf(slug: string): string {
  const cover = grown.get(slug) ?? chartSvg(slug, 'cover');
  grown.set(slug, cover);
  return cover;
}

/** Takes charts that another thread grew. */
export function takeCovers(covers: Iterable<readonly [slug: string, cover: string]>): void {
  for (const [slug, cover] of covers) grown.set(slug, cover);
}

/** Grows the charts that an earlier build has not left, in the order given, and hands over all of them. */
export function growCovers(
  slugs: readonly string[],
  handOn: (covers: [slug: string, cover: string][]) => void,
): void {
  const file = join('.cache', 'charts', `${digestArt()}.texts`);
  const kept = readKept(file);
  const covers: [string, string][] = [];
  let handed = 0;
  for (const slug of slugs) {
    covers.push([slug, kept.read(slug) ?? chartSvg(slug, 'cover')]);
    if (covers.length - handed < AT_ONCE) continue;
    handOn(covers.slice(handed));
    handed = covers.length;
  }
  handOn(covers.slice(handed));
  const known = new Set(kept.names());
  if (covers.some(([slug]) => !known.has(slug))) writeKept(file, covers);
}

/** Slugs of the posts that readers see and whose picture is their chart, newest first. */
export function listCharted({ posts }: Content, { buildDate, preview }: Settings): string[] {
  return posts
    .filter(({ matter }) => matter.cover === undefined)
    .filter(({ matter }) => preview || (!matter.draft && matter.published <= buildDate))
    .sort((a, b) => b.matter.published.getTime() - a.matter.published.getTime())
    .map(({ slug }) => slug);
}

function digestArt(): string {
  const art = join('src', 'art');
  const hash = createHash('sha256');
  for (const name of readdirSync(art).sort()) hash.update(readFileSync(join(art, name)));
  return hash.digest('hex').slice(0, 16);
}
