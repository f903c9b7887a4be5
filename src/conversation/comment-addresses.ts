import type { ApprovedComment } from '../comments/contract.ts';
import { arrangeThreads, pageThreads, type Thread } from './thread.ts';

/** Path of a page of a post's comments; the first is the post itself. */
export function addressOfPage(post: string, page: number): string {
  return page === 1 ? post : `${post}comments/${page}/`;
}

/** Where each comment of a post stands, by its id: the path of its page and its anchor there. */
export function addressComments(
  post: string,
  comments: readonly ApprovedComment[],
  perPage: number,
): Map<string, string> {
  const pages = pageThreads(arrangeThreads(comments), perPage);
  return new Map(
    pages.flatMap((threads, index) =>
      listIds(threads).map((id) => [id, `${addressOfPage(post, index + 1)}#comment-${id}`] as const),
    ),
  );
}

function listIds(threads: readonly Thread[]): string[] {
  return threads.flatMap(({ comment, answers }) => [comment.id, ...listIds(answers)]);
}
