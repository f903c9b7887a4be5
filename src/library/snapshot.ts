import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { dataFiles, type CommentSnapshot } from '../comments/contract.ts';
import { commentSchema } from './schemas.ts';
import { sanitizeHtml } from './safe-html.ts';

/** What the site in place says of the comments it shows. */
export interface PublishedComments {
  revision: number;
  count: number;
}

/** No snapshot can be published without losing comments. Its message is one sentence that says what to do. */
export class LostCommentsError extends Error {
  override name = 'LostCommentsError';
}

const builtSchema = z.object({ comments: z.object({ revision: z.int(), count: z.int() }) });

const moment = z.iso.datetime();

/** Names and texts are what the endpoint took and a person approved; a length here would only lose them. */
const snapshotSchema = z.object({
  version: z.literal(1),
  revision: z.int().nonnegative(),
  closed: z.array(z.string()),
  paused: z.boolean(),
  mails: z.boolean().exactOptional(),
  comments: z.array(
    z.object({
      ...commentSchema.pick({ id: true, parent: true, website: true }).shape,
      post: z.string(),
      name: z.string(),
      written: moment,
      edited: moment.exactOptional(),
      note: z.string().exactOptional(),
      html: z.string(),
      byAuthor: z.boolean(),
    }),
  ),
});

/**
 * Chooses what this build publishes: the snapshot in the folder of data or, where that one is missing, damaged or older
 * than the site, the one that was last published. A site never loses comments by mistake: where neither will do, it throws.
 */
export function chooseSnapshot(
  dataDir: string,
  published: PublishedComments | undefined,
): { snapshot: CommentSnapshot; warnings: string[] } {
  const floor = readRevision(join(dataDir, dataFiles.restored)) ?? published?.revision ?? 0;
  const latest = judge(readSnapshot(join(dataDir, dataFiles.snapshot)), floor);
  if (typeof latest !== 'string') return { snapshot: latest, warnings: [] };
  const last = judge(readSnapshot(join(dataDir, dataFiles.published)), floor);
  if (typeof last !== 'string') {
    const warning = `Warning: ${join(dataDir, dataFiles.snapshot)} ${latest}; the comments as they were last published (${dataFiles.published}) are used instead. Start the server to have it written anew.`;
    return { snapshot: last, warnings: [warning] };
  }
  const hadNone = floor === 0 && (published?.count ?? 0) === 0;
  if (hadNone && latest === MISSING && last === MISSING && !existsSync(join(dataDir, dataFiles.database))) {
    return { snapshot: { version: 1, revision: 0, closed: [], paused: false, comments: [] }, warnings: [] };
  }
  const remedy = latest.startsWith(OLDER)
    ? 'restore a backup with npm run comments -- restore FILE or, if the others are meant to go, remove the built site and the one before it (dist and dist.previous) first'
    : 'start the server (npm start), which writes it anew from the database, or restore a backup with npm run comments -- restore FILE';
  throw new LostCommentsError(
    `The site was not built, for it would lose its comments: ${join(dataDir, dataFiles.snapshot)} ${latest}; ${remedy}.`,
  );
}

/** What the site built in `root` says of its comments; nothing where there is none, or none that says so. */
export function readPublished(root: string): PublishedComments | undefined {
  const result = builtSchema.safeParse(readJson(join(root, '.build.json')));
  return result.success ? result.data.comments : undefined;
}

/** Keeps what has just been published as the copy to fall back on; nothing older is kept, for it may have been erased. */
export function keepPublished(dataDir: string, snapshot: CommentSnapshot): void {
  rmSync(join(dataDir, dataFiles.restored), { force: true });
  if (snapshot.revision === 0 && !existsSync(dataDir)) return;
  mkdirSync(dataDir, { recursive: true });
  const file = join(dataDir, dataFiles.published);
  writeFileSync(`${file}.new`, JSON.stringify(snapshot), { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

const MISSING = 'is missing';
const OLDER = 'is older than the site';

type Reading = { snapshot: CommentSnapshot } | { fault: string };

/** Reads a snapshot and cleans its HTML again, whoever wrote it; says in a few words what is wrong with it. */
export function readSnapshot(file: string): Reading {
  if (!existsSync(file)) return { fault: MISSING };
  const result = snapshotSchema.safeParse(readJson(file));
  if (!result.success) {
    const [issue] = result.error.issues;
    return { fault: `is damaged (${[...(issue?.path ?? []), issue?.message ?? ''].join(' ').trim()})` };
  }
  const { comments, ...rest } = result.data;
  return {
    snapshot: {
      ...rest,
      comments: comments.map((comment) => ({ ...comment, html: sanitizeHtml(comment.html) })),
    },
  };
}

function judge(reading: Reading, floor: number): CommentSnapshot | string {
  if ('fault' in reading) return reading.fault;
  const { revision } = reading.snapshot;
  return revision < floor ? `${OLDER} (revision ${revision}, the site has ${floor})` : reading.snapshot;
}

function readRevision(file: string): number | undefined {
  const result = z.object({ revision: z.int() }).safeParse(readJson(file));
  return result.success ? result.data.revision : undefined;
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
