import { findComment } from '../../conversation/comment-addresses.ts';
import { seeOther } from '../requests/answer.ts';
import { nothingHere } from '../requests/refusal.ts';
import { findPost } from '../rules/find-post.ts';
import type { Writing } from './writing.ts';

/** Leads to a published comment on whatever page of its conversation readers find it now. */
export async function leadToComment({ store, site, laterPages }: Writing, id: string): Promise<Response> {
  const comment = await store.find(id);
  const manifest = await site();
  // What is not published is not there: nobody learns which ids wait.
  const entry = comment?.state === 'approved' ? findPost(manifest, comment.post) : undefined;
  if (comment === undefined || entry === undefined) {
    throw nothingHere(
      'There is no comment at this address. It may have been published once, and removed since.',
    );
  }
  const path = findComment(entry.address, await laterPages(comment.post), id);
  return seeOther(path, {}, manifest.commentsUrl === undefined ? '' : manifest.siteUrl);
}
