import type { ApprovedComment, LaterPages } from '../comments/contract.ts';
import { arrangeThreads, pageThreads, type Thread } from './thread.ts';

/** Path of a page of a post's comments; the first is the post itself. */
export function addressOfPage(post: string, page: number): string {
  return page === 1 ? post : `${post}comments/${page}/`;
}

/** Path of a comment on a page of a post's comments: the page and the comment's anchor there. */
export function addressOfComment(post: string, page: number, id: string): string {
  return `${addressOfPage(post, page)}#comment-${id}`;
}

/** Where each comment of a post stands, by its id: the path of its page and its anchor there. */
export function addressComments(
  post: string,
  comments: readonly ApprovedComment[],
  perPage: number,
): Map<string, string> {
  return new Map(
    listPages(comments, perPage).flatMap((ids, index) =>
      ids.map((id) => [id, addressOfComment(post, index + 1, id)] as const),
    ),
  );
}

/** The ids of the comments on each page but the first: on that one stands whatever is not named. */
export function listLaterPages(comments: readonly ApprovedComment[], perPage: number): LaterPages {
  return listPages(comments, perPage).slice(1);
}

/** Path of a comment, by what the build says of its post's later pages. */
export function findComment(post: string, laterPages: LaterPages, id: string): string {
  // Not found is -1, which makes the first page.
  return addressOfComment(post, laterPages.findIndex((ids) => ids.includes(id)) + 2, id);
}

function listPages(comments: readonly ApprovedComment[], perPage: number): string[][] {
  return pageThreads(arrangeThreads(comments), perPage).map(listIds);
}

function listIds(threads: readonly Thread[]): string[] {
  return threads.flatMap(({ comment, answers }) => [comment.id, ...listIds(answers)]);
}
