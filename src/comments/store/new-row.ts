import type { Value } from './plan.ts';
import type { NewComment, StoreExport } from './records.ts';
import { textKey } from './text-key.ts';

/** Columns that a comment has from the beginning, besides its position. */
export const newColumns = [
  'id',
  'post',
  'parent',
  'name',
  'email',
  'website',
  'text',
  'html',
  'written',
  'by_author',
  'state',
  'reasons',
  'network',
  'token',
  'digest',
  'text_key',
  'sending',
  'tell',
  'follow',
] as const;

/** What stands in those columns. */
export type NewRow = Readonly<Record<(typeof newColumns)[number], Value>>;

/** The row of a comment that comes in. */
export function toNewRow(comment: NewComment | StoreExport['comments'][number]): NewRow {
  return {
    id: comment.id,
    post: comment.post,
    parent: comment.parent ?? null,
    name: comment.name,
    email: comment.email,
    website: comment.website,
    text: comment.text,
    html: comment.html,
    written: comment.written,
    by_author: comment.byAuthor ? 1 : 0,
    state: comment.state,
    reasons: JSON.stringify(comment.reasons),
    network: comment.network,
    token: comment.token,
    digest: comment.digest,
    text_key: textKey(comment.text),
    sending: comment.sending === undefined ? null : JSON.stringify(comment.sending),
    tell: comment.tell === true ? 1 : 0,
    follow: comment.follow ?? '',
  };
}
