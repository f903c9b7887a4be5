import fc from 'fast-check';
import type { ApprovedComment } from '../../../src/comments/contract.ts';
import type { Thread } from '../../../src/conversation/thread.ts';

/** A comment with everything filled in but what a test is about. */
export function makeComment(id: string, more: Partial<ApprovedComment> = {}): ApprovedComment {
  return {
    id,
    post: 'a-post',
    name: 'Ann Lee',
    written: '2026-11-20T09:00:00Z',
    html: `<p>${id}</p>`,
    byAuthor: false,
    ...more,
  };
}

/** Conversations of every shape, circles, lost parents and equal times included; the ids are all different. */
export const anyConversation: fc.Arbitrary<ApprovedComment[]> = fc
  .array(fc.record({ parent: fc.nat({ max: 14 }), minute: fc.nat({ max: 9 }), answers: fc.boolean() }), {
    maxLength: 12,
  })
  .map((drafts) =>
    drafts.map(({ parent, minute, answers }, index) =>
      makeComment(`c${index}`, {
        written: `2026-11-20T09:0${minute}:00Z`,
        ...(answers ? { parent: `c${parent}` } : {}),
      }),
    ),
  );

/** The ids of some threads in the order in which they are printed. */
export function idsOf(threads: readonly Thread[]): string[] {
  return threads.flatMap(({ comment, answers }) => [comment.id, ...idsOf(answers)]);
}
