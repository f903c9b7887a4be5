import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataFiles, type CommentSnapshot } from '../comments/contract.ts';
import { LostCommentsError, readSnapshot } from '../library/snapshot.ts';
import type { Settings } from '../site.config.ts';

/** How long the source may take for its whole answer, in milliseconds. */
const PATIENCE = 30_000;

/** Why what a source answered is not published. Its message goes on after the source's address. */
class UnfitError extends Error {}

/**
 * Brings the approved comments of an endpoint elsewhere into the folder of data, where a build finds them. Whatever is
 * wrong with the source, what was read last stays in place, and a warning says so; where nothing was ever read, it throws
 * LostCommentsError, for the site would be built without its comments.
 */
export async function bringSnapshot(
  source: NonNullable<Settings['commentsSource']>,
  dataDir: string,
  { log, patience = PATIENCE }: { log: (line: string) => void; patience?: number },
): Promise<void> {
  const file = join(dataDir, dataFiles.snapshot);
  const before = [file, join(dataDir, dataFiles.published)].map(read).find((one) => one !== undefined);
  try {
    const kept = read(file) === undefined ? undefined : readFileSync(file);
    const bytes = await ask(source, kept, AbortSignal.timeout(patience));
    if (bytes !== undefined) replace(file, bytes, before);
  } catch (error) {
    const told = `The comments at ${source.address} ${sayWhy(error, patience)}`;
    if (before === undefined)
      throw new LostCommentsError(
        `The site was not built, for it would lose its comments. ${told}, and none were read before.`,
      );
    log(`Warning: ${told}; those that were read last (revision ${before.revision}) are published instead.`);
  }
}

/** What the source has, byte for byte; nothing where that is what is kept. */
async function ask(
  { address, token }: NonNullable<Settings['commentsSource']>,
  kept: Uint8Array | undefined,
  signal: AbortSignal,
): Promise<Uint8Array | undefined> {
  const response = await fetch(address, {
    headers: {
      Authorization: `Bearer ${token}`,
      ...(kept !== undefined && { 'If-None-Match': `"${digest(kept)}"` }),
    },
    // The token is for nobody else.
    redirect: 'error',
    signal,
  });
  if (response.status === 304 && kept !== undefined) return undefined;
  if (response.status !== 200) throw new UnfitError(`were answered with status ${response.status}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  const tag = /^(?:W\/)?"([0-9a-f]{64})"$/.exec(response.headers.get('etag') ?? '')?.[1];
  if (tag !== digest(bytes)) throw new UnfitError('are not whole, or not those that their ETag names');
  return bytes;
}

/** Puts what arrived in the place of what is there, once it has been read and compared. */
function replace(file: string, bytes: Uint8Array, before: CommentSnapshot | undefined): void {
  const arrived = `${file}.arrived`;
  mkdirSync(join(file, '..'), { recursive: true });
  try {
    writeFileSync(arrived, bytes, { mode: 0o600 });
    const reading = readSnapshot(arrived);
    if ('fault' in reading) throw new UnfitError(reading.fault.replace(/^is /, 'are '));
    if (before !== undefined) refuseLoss(before, reading.snapshot);
    renameSync(arrived, file);
  } finally {
    rmSync(arrived, { force: true });
  }
}

/** Each comment that goes, and each that comes, is a revision of its own. */
function refuseLoss(before: CommentSnapshot, after: CommentSnapshot): void {
  const steps = after.revision - before.revision;
  if (steps < 0) throw new UnfitError(`are older (revision ${after.revision}, not ${before.revision})`);
  const ids = new Set(after.comments.map(({ id }) => id));
  const gone = before.comments.filter(({ id }) => !ids.has(id)).length;
  if (gone > steps)
    throw new UnfitError(`lack ${gone} that were there before, though only ${steps} changes were made since`);
}

function read(file: string): CommentSnapshot | undefined {
  const reading = existsSync(file) ? readSnapshot(file) : { fault: '' };
  return 'snapshot' in reading ? reading.snapshot : undefined;
}

function sayWhy(error: unknown, patience: number): string {
  if (error instanceof UnfitError) return error.message;
  if (error instanceof Error && error.name === 'TimeoutError')
    return `did not come within ${patience / 1000} seconds`;
  return 'could not be read';
}

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
