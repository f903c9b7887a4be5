import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';

/** A file of the index, by its path below `/pagefind/`. */
export interface IndexFile {
  path: string;
  content: Uint8Array;
}

/** What stands before the content of each of Pagefind's files. */
const SIGNATURE = 'pagefind_dcd';

/** Takes a file out of an index; throws RangeError where it is not there. */
export function take(all: Map<string, Uint8Array>, path: string): Uint8Array {
  const content = all.get(path);
  if (content === undefined) throw new RangeError(`no ${path}`);
  all.delete(path);
  return content;
}

/** The content of one of Pagefind's packed files; throws where it is none. */
export function unpack(content: Uint8Array): Buffer {
  const bytes = gunzipSync(content);
  if (bytes.toString('latin1', 0, SIGNATURE.length) !== SIGNATURE) throw new RangeError('no signature');
  return bytes.subarray(SIGNATURE.length);
}

/** Packs a content as Pagefind does. */
export function pack(bytes: Uint8Array): Uint8Array {
  return gzipSync(Buffer.concat([Buffer.from(SIGNATURE), bytes]), { level: 9 });
}

/** A name for a content and for no other: browsers keep these files for a year. */
export function nameBytes(bytes: Uint8Array, language: string): string {
  return `${language}_${createHash('sha256').update(bytes).digest('hex').slice(0, 10)}`;
}
