import type { ApprovedComment } from '../comments/contract.ts';
import { sayComments } from '../language/counts.ts';
import { renderComment, type CommentLinks } from './comment-html.ts';
import { mark } from './placement.ts';

/** Deepest step to the right: an answer to a deeper answer stands beside it, so that a phone can still show it. */
const DEEPEST = 3;

/** A comment with the answers to it, oldest first. */
export interface Thread {
  comment: ApprovedComment;
  answers: Thread[];
}

/**
 * Orders comments into threads, oldest first. An answer whose parent is gone becomes a thread of its own, and so does
 * the oldest of a circle of answers: every comment stands in the result once.
 */
export function arrangeThreads(comments: readonly ApprovedComment[]): Thread[] {
  const threads = comments
    .map((comment): Thread => ({ comment, answers: [] }))
    .sort((a, b) => Date.parse(a.comment.written) - Date.parse(b.comment.written));
  const byId = new Map(threads.map((thread) => [thread.comment.id, thread]));
  const parentOf = ({ comment }: Thread): Thread | undefined => byId.get(comment.parent ?? '');
  const cut = findCircles(threads, parentOf);
  const roots: Thread[] = [];
  for (const thread of threads) {
    const parent = cut.has(thread) ? undefined : parentOf(thread);
    (parent?.answers ?? roots).push(thread);
  }
  return roots;
}

/** The first thread of every circle of answers, in the order given; each thread is walked over once. */
function findCircles(
  threads: readonly Thread[],
  parentOf: (thread: Thread) => Thread | undefined,
): Set<Thread> {
  const order = new Map(threads.map((thread, index) => [thread, index]));
  const walks = new Map<Thread, Thread>();
  const firsts = new Set<Thread>();
  for (const start of threads) {
    let step: Thread | undefined = start;
    for (; step !== undefined && !walks.has(step); step = parentOf(step)) walks.set(step, start);
    if (step === undefined || walks.get(step) !== start) continue;
    let first = step;
    for (let next = parentOf(step); next !== undefined && next !== step; next = parentOf(next)) {
      if ((order.get(next) ?? 0) < (order.get(first) ?? 0)) first = next;
    }
    firsts.add(first);
  }
  return firsts;
}

/** Pages of a post's thread: at least one, each with about so many comments; a thread is never torn apart. */
export function pageThreads(threads: readonly Thread[], perPage: number): Thread[][] {
  const pages: Thread[][] = [[]];
  let count = 0;
  for (const thread of threads) {
    const size = countThread(thread);
    if (count > 0 && count + size > perPage) {
      pages.push([]);
      count = 0;
    }
    pages.at(-1)?.push(thread);
    count += size;
  }
  return pages;
}

function countThread({ answers }: Thread): number {
  return 1 + answers.reduce((sum, answer) => sum + countThread(answer), 0);
}

/** A page of a post's conversation as HTML, between its markers; with links where an endpoint takes replies and reports. */
export function renderThreads(
  post: string,
  threads: readonly Thread[],
  page: number,
  links?: CommentLinks,
): string {
  const list =
    threads.length === 0
      ? ''
      : `<ol class="thread">${threads.map((thread) => renderThread(thread, 1, links)).join('')}</ol>`;
  return mark({ kind: 'thread', post, page }, list);
}

/** A post's number of comments in words, between its markers. */
export function renderCount(post: string, count: number): string {
  return mark({ kind: 'count', post, page: 1 }, sayComments(count));
}

function renderThread({ comment, answers }: Thread, depth: number, links?: CommentLinks): string {
  const own = renderComment(comment, links);
  const below = answers.map((answer) => renderThread(answer, depth + 1, links)).join('');
  if (below === '') return `<li>${own}</li>`;
  // Past the depth limit the answers follow as neighbors: same list, one level up.
  return depth < DEEPEST ? `<li>${own}<ol>${below}</ol></li>` : `<li>${own}</li>${below}`;
}
