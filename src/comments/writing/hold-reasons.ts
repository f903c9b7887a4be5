import type { CommentPolicy } from '../contract.ts';
import { judgeComment } from '../rules/judge.ts';
import type { RenderedComment } from '../rules/markdown.ts';
import type { HoldReason } from '../store/records.ts';

/** A person needs longer than so many milliseconds from form or preview to sending. */
const QUICK = 3000;

/** Reasons of the endpoint's own; a writer is not told of them, and a change does not take them away. */
const ownKinds = ['trap', 'too fast', 'one of many'];

/** What the endpoint saw of a sending besides its words. */
export interface Seen {
  /** What stands in the field that people do not see. */
  trap: string;
  /** When the form or the preview was handed out, and when it came back. */
  issued: Date;
  now: Date;
  /** Whether many came from the same network lately. */
  isOneOfMany: boolean;
}

/** Why a person should look twice: what the policy's rules say, and what the endpoint saw. Nothing here refuses. */
export function collectReasons(
  comment: { rendered: RenderedComment; fields: { name: string; website: string } },
  policy: Pick<CommentPolicy, 'rules'>,
  { trap, issued, now, isOneOfMany }: Seen,
): HoldReason[] {
  return [
    ...judgeComment(comment.rendered, comment.fields, policy),
    ...(trap === '' ? [] : [{ kind: 'trap', says: 'Filled in a field that people do not see.' }]),
    ...(now.getTime() - issued.getTime() < QUICK
      ? [{ kind: 'too fast', says: 'Sent within three seconds of opening the form.' }]
      : []),
    ...(isOneOfMany
      ? [{ kind: 'one of many', says: 'Many comments came from its network within ten minutes.' }]
      : []),
  ];
}

/** The reasons of a comment that stay with it when its writer changes it. */
export function keepReasons(reasons: readonly HoldReason[]): HoldReason[] {
  return reasons.filter(({ kind }) => ownKinds.includes(kind));
}
