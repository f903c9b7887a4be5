import { shortHash } from './short-hash.ts';

/** Why something that was handed over holds nothing to be read; `cut` means that some of it did not arrive. */
export type LineTrouble = 'cut' | 'damaged' | 'foreign' | 'newer';

/** A text out of a line, or why there is none, with a sentence for a person that names the remedy. */
export type UnpackedLine = { text: string } | LineFailure;

/** Why a line holds nothing, in a word and in a sentence. */
export interface LineFailure {
  trouble: LineTrouble;
  words: string;
}

/** What a kind of line is told by: two letters, the version that is written, and its longest text (UTF-8 bytes). */
export interface LineKind {
  letters: string;
  version: number;
  longest: number;
}

const WORDS: Readonly<Record<LineTrouble, string>> = {
  cut: 'Only a part of the link arrived. Copy it again, whole; where it is cut again, use the file instead.',
  damaged: 'This link is damaged: some of its letters have changed. Copy it again, or use the file.',
  foreign: 'This is no link from this site. Copy the whole link or line, or choose a file.',
  newer: 'This link was made by a newer version of this site. Reload the page, then try again.',
};

/** Packs a text into a line that fits the fragment of an address; `packBytes` says what it is made of. */
export function packLine(kind: LineKind, text: string): Promise<string> {
  return packBytes(kind, new TextEncoder().encode(text));
}

/**
 * Packs bytes into a line that fits the fragment of an address: letters, digits, `.`, `-` and `_`. It begins with the
 * kind's letters and version; then come the length of the last part in base 36, that part's short hash, and the bytes as
 * base64url of raw deflate (RFC 1951). The length comes first, so that a cut line is known for what it is.
 */
export async function packBytes(
  { letters, version }: LineKind,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<string> {
  const body = toBase64Url(await collect(pass(bytes, new CompressionStream('deflate-raw')), Infinity));
  return `${letters}${version}.${body.length.toString(36)}.${shortHash(body)}.${body}`;
}

/** Reads a line or an address that ends in one, as a person pastes it; never rejects, whatever is pasted. */
export async function unpackLine(kind: LineKind, pasted: string): Promise<UnpackedLine> {
  const line = await unpackBytes(kind, pasted);
  if (!('bytes' in line)) return line;
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(line.bytes) };
  } catch {
    return tell('damaged');
  }
}

/** Reads a line of bytes in the same way. */
export async function unpackBytes(
  { letters, version, longest }: LineKind,
  pasted: string,
): Promise<{ bytes: Uint8Array } | LineFailure> {
  const plain = pasted.replace(/\s+/g, '');
  const form = new RegExp(`${letters}(\\d{1,6})\\.(?:([0-9a-z]{1,6})\\.([0-9a-z]{7})\\.([\\w-]*))?`);
  const found = form.exec(plain);
  if (found === null) return tell(findsPart(letters, plain) ? 'cut' : 'foreign');
  const [, written, length, hash, rest = ''] = found;
  if (written !== String(version)) return tell('newer');
  const wanted = parseInt(length ?? '', 36);
  if (Number.isNaN(wanted) || rest.length < wanted) return tell('cut');
  // A mail or chat program may have taken a sign that follows for a part of the address.
  const body = rest.slice(0, wanted);
  if (shortHash(body) !== hash) return tell('damaged');
  try {
    const stream = pass(fromBase64Url(body), new DecompressionStream('deflate-raw'));
    return { bytes: await collect(stream, longest) };
  } catch {
    return tell('damaged');
  }
}

/** Several lines or addresses in one text, each by itself; a text that holds none is given back as it is. */
export function splitLines({ letters }: LineKind, pasted: string): string[] {
  // A hash inside a line may look like the beginning of one.
  const parts = pasted.split(new RegExp(`(?<![\\w.-])(?=${letters}\\d{1,6}\\.)`));
  const lines = parts.filter((part, index) => index > 0 || part.startsWith(letters));
  return lines.length === 0 ? [pasted] : lines;
}

function tell(trouble: LineTrouble): LineFailure {
  return { trouble, words: WORDS[trouble] };
}

/** What is left of a line whose beginning or end is missing: nothing, its first signs, or letters without a space. */
function findsPart(letters: string, plain: string): boolean {
  const [first = ''] = letters;
  return new RegExp(`^(?:.*#)?(?:${first}|${letters}\\d*)?$`).test(plain) || /^[\w.-]{40,}$/.test(plain);
}

function pass(bytes: BufferSource, through: GenericTransformStream): ReadableStream<Uint8Array> {
  return new Blob([bytes]).stream().pipeThrough<Uint8Array>(through);
}

/** Collects a stream, and stops where it grows beyond what it may: a small text can unpack to a huge one. */
async function collect(stream: ReadableStream<Uint8Array>, longest: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > longest) {
      await reader.cancel();
      throw new RangeError('The text is too long.');
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
