import { createHash } from 'node:crypto';
import { statSync, type Stats } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { createBoundedCache } from './bounded-cache.ts';
import { fileIdentity } from './file-identity.ts';

const cacheBytes = 64 * 1024 * 1024;

/** A file of the build as it is now. */
export interface BuiltFile {
  kind: 'file';
  path: string;
  bytes: Uint8Array<ArrayBuffer>;
  /** Hash of the bytes, in letters that an ETag may carry. */
  hash: string;
  /** When it was written, in milliseconds; another build with the same bytes changes nothing. */
  modified: number;
}

/** A folder with a page of its own that was asked for without the slash at its end. */
export interface NeedsSlash {
  kind: 'needs slash';
}

/** Reads files below a root. */
export interface Files {
  /** Reads what a plain path below the root leads to: a file, or the index.html of a folder ending in a slash. */
  read(path: string): Promise<BuiltFile | NeedsSlash | undefined>;
}

/** Serves the files below `root`, an absolute path, and remembers those that have not changed. */
export function createFiles(root: string): Files {
  const cache = createBoundedCache<BuiltFile & { identity: string }>(cacheBytes);

  async function readFileOnce(path: string, stats: Stats): Promise<BuiltFile> {
    const identity = fileIdentity(stats);
    const known = cache.get(path);
    if (known?.identity === identity) return known;
    const bytes = new Uint8Array(await readFile(path));
    const hash = createHash('sha256').update(bytes).digest('base64url').slice(0, 22);
    const modified = known?.hash === hash ? known.modified : stats.mtimeMs;
    const file = { kind: 'file', path, bytes, hash, modified, identity } as const;
    cache.set(path, file, bytes.length);
    return file;
  }

  async function read(path: string): Promise<BuiltFile | NeedsSlash | undefined> {
    if (isPrivate(relative(root, path))) return undefined;
    const stats = look(path);
    if (stats?.isFile()) return readFileOnce(path, stats);
    if (!stats?.isDirectory()) return undefined;
    const page = join(path, 'index.html');
    const pageStats = look(page);
    if (!pageStats?.isFile()) return undefined;
    return path.endsWith(sep) ? readFileOnce(page, pageStats) : { kind: 'needs slash' };
  }

  return {
    async read(path) {
      try {
        return await read(path);
      } catch (error) {
        if (isAbsent(error)) return undefined;
        throw error;
      }
    },
  };
}

function look(path: string): Stats | undefined {
  return statSync(path, { throwIfNoEntry: false });
}

// Dotfiles, what is meant for hosts alone, and whatever lies outside; RFC 8615 makes /.well-known/ public.
function isPrivate(path: string): boolean {
  const names = path.split(sep);
  const hidden = names.some(
    (name, depth) => name.startsWith('.') && !(depth === 0 && name === '.well-known'),
  );
  return hidden || path === '_headers' || path === '_redirects';
}

// A name no file can have (too long, or with a NUL in it) is as good as a file that is gone.
function isAbsent(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return (
    code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG' || code === 'ERR_INVALID_ARG_VALUE'
  );
}
