import type { PostEntry } from '../contract.ts';

/** A published comment's address for good, as a path: the endpoint leads on to the page that readers find it on. */
export function lastingPath(id: string): string {
  return `/api/comments/${id}`;
}

/** Where a comment's conversation is read, as a path: at the comment, once it is part of it. */
export function conversationPath(
  { address }: Pick<PostEntry, 'address'>,
  comment: { id: string; state: string } | undefined,
): string {
  return comment?.state === 'approved' ? lastingPath(comment.id) : `${address}#comments`;
}
