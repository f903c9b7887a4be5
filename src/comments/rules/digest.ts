import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

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
export function digestTexts(texts: readonly string[]): string {
  return encodeBytes(sha256(encodeTexts(texts)));
}

/** HMAC-SHA-256 of a list of texts as 43 signs of base64url: only who has the key can make it. */
export function signTexts(key: string, texts: readonly string[]): string {
  return encodeBytes(hmac(sha256, encoder.encode(key), encodeTexts(texts)));
}

/** HMAC-SHA-256 of a text or of bytes as 64 hexadecimal signs, as other programs write it. */
export function signPlainly(key: string, content: string | Uint8Array): string {
  const bytes = typeof content === 'string' ? encoder.encode(content) : content;
  return bytesToHex(hmac(sha256, encoder.encode(key), bytes));
}

/** Looks at every sign, wherever the first difference is: the time it takes says nothing of the right signature. */
export function isSameSignature(one: string, other: string): boolean {
  let difference = one.length ^ other.length;
  for (let index = 0; index < one.length; index += 1) {
    difference |= one.charCodeAt(index) ^ other.charCodeAt(index);
  }
  return difference === 0;
}

/** Digest of post, parent and everything the writer gave: the same again is a repetition. */
export function digestComment({ post, parent = '', name, email, website, text }: GivenComment): string {
  return digestTexts(['comment', post, parent, name, email, website, text]);
}

/** A list of texts as bytes, one way only: what stands inside a text can never look like the border between two. */
function encodeTexts(texts: readonly string[]): Uint8Array {
  return encoder.encode(JSON.stringify(texts));
}

const SIGNS: Readonly<Record<string, string>> = { '+': '-', '/': '_', '=': '' };

/** Bytes as base64url without padding. */
function encodeBytes(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes)).replace(/[+/=]/g, (sign) => SIGNS[sign] ?? sign);
}
