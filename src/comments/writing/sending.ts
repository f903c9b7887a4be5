import type { Context } from 'hono';
import type { ReplyError, ReplyField, ReplyWishes } from '../../conversation/reply-form.ts';
import type { PostEntry, SiteManifest } from '../contract.ts';
import { answerJson, answerPage, wantsJson } from '../requests/answer.ts';
import type { CommentFields } from '../rules/validate.ts';
import type { StoredComment } from '../store/records.ts';
import { formPage } from './form-page.ts';
import type { Writing } from './writing.ts';

/** A form on its way: what was sent, and the post it was sent to. */
export interface Sending {
  c: Context;
  writing: Writing;
  site: SiteManifest;
  entry: PostEntry;
  fields: CommentFields;
  /** What its writer wants to be told by mail; undefined where no mail can be sent. */
  wishes: ReplyWishes | undefined;
  /** As it was sent; may be empty or anything at all. */
  token: string;
}

/** Why a form is shown again. */
export interface Again {
  status: number;
  errors: readonly ReplyError[];
  headers?: Record<string, string>;
}

/** Shows the form again with what is wrong, everything typed kept; a script gets the errors alone. */
export async function showAgain(
  { c, writing, site, entry, fields, wishes, token }: Sending,
  { status, errors, headers = {} }: Again,
): Promise<Response> {
  writing.log({ level: 'info', event: 'comment not taken', status, errors: errors.length });
  if (wantsJson(c)) return answerJson({ errors }, status, headers);
  const parent = await findParent(writing, fields);
  const page = await formPage({
    entry,
    parent,
    form: {
      endpoint: '',
      post: fields.post,
      ...(parent !== undefined && { parent: parent.id }),
      policy: site.policy,
      typed: typedOf(fields),
      wishes,
      errors,
      // The same once more is the same sending.
      ...(status === 503 && { token }),
      button: status === 503 ? 'Send for review' : 'Preview your reply',
    },
  });
  return answerPage(c, writing, { ...page, status, headers });
}

/** The published comment that a form answers; undefined where it answers none, or one that readers cannot see. */
export async function findParent(
  { store }: Writing,
  { post, parent }: Pick<CommentFields, 'post' | 'parent'>,
): Promise<StoredComment | undefined> {
  if (parent === undefined) return undefined;
  const found = await store.find(parent);
  return found?.state === 'approved' && found.post === post ? found : undefined;
}

/** What a writer typed, by field. */
export function typedOf({ name, email, website, text }: CommentFields): Record<ReplyField, string> {
  return { name, email, website, text };
}
