/** Everything a writer gives, in the order in which it is digested. */
export interface GivenComment {
  post: string;
  parent?: string;
  name: string;
  email: string;
  website: string;
  text: string;
}

const encoder = new TextEncoder();

/** SHA-256 of a list of texts as base64url; no two lists share a digest, however their texts are cut. */
export async function digestTexts(texts: readonly string[]): Promise<string> {
  return encodeBytes(await crypto.subtle.digest('SHA-256', encodeTexts(texts)));
}

/** Digest of post, parent and everything the writer gave: the same again is a repetition. */
export function digestComment({
  post,
  parent = '',
  name,
  email,
  website,
  text,
}: GivenComment): Promise<string> {
  return digestTexts(['comment', post, parent, name, email, website, text]);
}

/** A list of texts as bytes, one way only: what stands inside a text can never look like the border between two. */
export function encodeTexts(texts: readonly string[]): Uint8Array<ArrayBuffer> {
  return encoder.encode(JSON.stringify(texts));
}

/** Bytes as base64url without padding. */
export function encodeBytes(bytes: ArrayBuffer | Uint8Array<ArrayBuffer>): string {
  return btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
