import type { ApprovedComment } from '../contract.ts';
import type { StoredComment } from '../store/store.ts';

/** A comment as its page would show it, and nothing besides: no address, no network, no reasons. */
export function asPublished(
  comment: Pick<StoredComment, 'id' | 'post' | 'name' | 'website' | 'html' | 'written' | 'byAuthor'>,
): ApprovedComment {
  const { id, post, name, website, html, written, byAuthor } = comment;
  return { id, post, name, ...(website !== '' && { website }), html, written, byAuthor };
}
