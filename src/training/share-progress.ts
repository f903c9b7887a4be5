import type { Progress } from './progress.ts';
import { LONGEST_RECORD, readProgress, type Trouble } from './read-progress.ts';
import { shortHash } from './short-hash.ts';

/** A record, or why a shared line holds none; `cut` means that some of it did not arrive. */
export type SharedProgress = { progress: Progress } | { trouble: Trouble | 'cut'; words: string };

/**
 * What a shared line looks like: `bb1.`, the length of its last part in base 36, that part's short hash, and the record
 * as base64url of raw deflate (RFC 1951). The length comes first, so that a cut line is known for what it is.
 */
const LINE = /bb(\d{1,6})\.(?:([0-9a-z]{1,6})\.([0-9a-z]{7})\.([\w-]*))?/;

const VERSION = '1';

const CUT =
  'Only a part of the link arrived. Copy it again, whole; where it is cut again, use the file instead.';
const DAMAGED = 'This link is damaged: some of its letters have changed. Copy it again, or use the file.';
const FOREIGN = 'This is no link from this site. Copy the whole link or line, or choose a file.';
const NEWER = 'This link was made by a newer version of this site. Reload the page, then try again.';

/** The record as JSON with names in order: the same record gives the same text on every device. */
export function writeProgress(progress: Progress, indent = 0): string {
  return JSON.stringify(sortNames(progress), null, indent);
}

/** Packs a record into a line that fits the fragment of an address: letters, digits, `.`, `-` and `_`. */
export async function packProgress(progress: Progress): Promise<string> {
  const bytes = new TextEncoder().encode(writeProgress(progress));
  const body = toBase64Url(await collect(pass(bytes, new CompressionStream('deflate-raw'))));
  return `bb${VERSION}.${body.length.toString(36)}.${shortHash(body)}.${body}`;
}

/** Reads a line or an address that ends in one, as a person pastes it; never rejects, whatever the text. */
export async function unpackProgress(text: string): Promise<SharedProgress> {
  const plain = text.replace(/\s+/g, '');
  const found = LINE.exec(plain);
  if (found === null) return findsPart(plain) ? { trouble: 'cut', words: CUT } : foreign();
  const [, version, length, hash, rest = ''] = found;
  if (version !== VERSION) return { trouble: 'newer', words: NEWER };
  const wanted = parseInt(length ?? '', 36);
  if (Number.isNaN(wanted) || rest.length < wanted) return { trouble: 'cut', words: CUT };
  // A mail or chat program may have taken a sign that follows for a part of the address.
  const body = rest.slice(0, wanted);
  if (shortHash(body) !== hash) return { trouble: 'damaged', words: DAMAGED };
  try {
    const bytes = await collect(pass(fromBase64Url(body), new DecompressionStream('deflate-raw')));
    return readProgress(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return { trouble: 'damaged', words: DAMAGED };
  }
}

function foreign(): SharedProgress {
  return { trouble: 'foreign', words: FOREIGN };
}

/** What is left of a line whose beginning or end is missing: nothing, its first signs, or letters without a space. */
function findsPart(plain: string): boolean {
  return /^(?:.*#)?(?:b|bb\d*)?$/.test(plain) || /^[\w.-]{40,}$/.test(plain);
}

function sortNames(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortNames);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([name, part]) => [name, sortNames(part)]));
}

function pass(bytes: BufferSource, through: GenericTransformStream): ReadableStream<Uint8Array> {
  return new Blob([bytes]).stream().pipeThrough<Uint8Array>(through);
}

/** Collects a stream, and stops where it grows beyond what any record takes: a small text can unpack to a huge one. */
async function collect(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > LONGEST_RECORD) {
      await reader.cancel();
      throw new RangeError('The record is too long.');
    }
    parts.push(value);
  }
  const all = new Uint8Array(size);
  let place = 0;
  for (const part of parts) {
    all.set(part, place);
    place += part.length;
  }
  return all;
}

function toBase64Url(bytes: Uint8Array): string {
  const letters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  const letters = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
}
