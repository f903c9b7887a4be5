import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';
import { chartSvg } from '../art/chart.ts';

/*
 * A chart takes about two milliseconds to grow and never changes, so each is kept in a file, under a digest of the
 * code that grew it: changed art is grown anew.
 */
const kept = new Map<string, string>();

let folder: string | undefined;

function chartFolder(): string {
  if (folder === undefined) {
    const art = join('src', 'art');
    const hash = createHash('sha256');
    for (const name of readdirSync(art).sort()) hash.update(readFileSync(join(art, name)));
    folder = join('.cache', 'charts', hash.digest('hex').slice(0, 16));
    mkdirSync(folder, { recursive: true });
  }
  return folder;
}

/** A post's chart: grown once, for its page, its card and its share image, in this build and the next. */
export function coverOf(slug: string): string {
  const known = kept.get(slug);
  if (known !== undefined) return known;
  const cover = readKept(slug) ?? growAndKeep(slug);
  kept.set(slug, cover);
  return cover;
}

/** Grows the charts that are not kept yet, in the order given. */
export function growCovers(slugs: readonly string[]): void {
  for (const slug of slugs) if (readKept(slug) === undefined) growAndKeep(slug);
}

function readKept(slug: string): string | undefined {
  try {
    return readFileSync(join(chartFolder(), `${slug}.svg`), 'utf8');
  } catch {
    return undefined;
  }
}

function growAndKeep(slug: string): string {
  const cover = chartSvg(slug, 'cover');
  const file = join(chartFolder(), `${slug}.svg`);
  // Written beside and renamed: two threads grow charts, and neither may read half of one.
  const beside = `${file}.${process.pid}-${threadId}`;
  writeFileSync(beside, cover);
  renameSync(beside, file);
  return cover;
}
