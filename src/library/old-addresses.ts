import { placeOfAddress } from './addresses.ts';
import type { Post } from './post.ts';

/** An address that a post once had, as its author listed it. */
export interface OldAddress {
  /** Encoded as a browser asks for it. */
  address: string;
  /** The page that stands there now and sends readers on, without a slash at either end. */
  place: string;
  post: Post;
}

/** Every old address of posts that are out. */
export function listOldAddresses(posts: readonly Post[]): OldAddress[] {
  return posts.flatMap((post) =>
    post.redirects.map((old) => ({ address: encodeURI(decodeURI(old)), place: placeOfAddress(old), post })),
  );
}

/** The lines of a `_redirects` file, for hosts that read one: old address, new address, “moved for good”. */
export function redirectLines(old: readonly OldAddress[]): string {
  return old.map(({ address, post }) => `${address} ${post.address} 301\n`).join('');
}
