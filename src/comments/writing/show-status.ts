import type { Context } from 'hono';
import type { ReplyError, ReplyField } from '../../conversation/reply-form.ts';
import { answerPage } from '../requests/answer.ts';
import { nothingHere, Refusal } from '../requests/refusal.ts';
import { findPost } from '../rules/find-post.ts';
import type { StoredComment } from '../store/records.ts';
import { statusPage } from './status-page.ts';
import { privateUntil, readStatus, signAction } from './writer-tokens.ts';
import type { Writing } from './writing.ts';

/** Answers a private link: it shows its own comment, and nothing of any other. */
export async function showStatus(c: Context, writing: Writing, id: string): Promise<Response> {
  const token = readStatus(writing, c.req.query('token') ?? '', id);
  if (token.kind === 'wrong') throw nothingHere();
  if (token.kind === 'expired') {
    throw new Refusal(410, {
      title: 'This link has ended',
      says: 'A private link works for thirty days. If your comment was published, it stands under its post.',
    });
  }
  const comment = await writing.store.find(id);
  if (comment === undefined) {
    throw new Refusal(410, {
      title: 'This comment is gone',
      says: 'It was removed, and nothing of it is kept.',
    });
  }
  return answerStatus(c, writing, comment);
}

/** Shows a comment to its writer, who has proven to be the one; with errors where a change was not taken. */
export async function answerStatus(
  c: Context,
  writing: Writing,
  comment: StoredComment,
  again?: {
    status: number;
    errors: readonly ReplyError[];
    typed: Partial<Record<ReplyField, string>>;
    headers?: Record<string, string>;
  },
): Promise<Response> {
  const site = await writing.site();
  const { id, post, revision, name, website, text } = comment;
  const bound = [id, String(revision)];
  const page = await statusPage({
    comment,
    entry: findPost(site, post),
    policy: site.policy,
    contact: site.contact,
    until: privateUntil(comment),
    ...(comment.state === 'waiting' && {
      edit: {
        endpoint: '',
        path: `/api/comments/${id}/edit`,
        post,
        policy: site.policy,
        // The e-mail address stays as it is and is shown to nobody, not even behind a private link.
        without: ['email'],
        typed: again?.typed ?? { name, website, text },
        errors: again?.errors ?? [],
        token: signAction(writing, 'edit', bound),
        button: 'Preview the change',
        isSecond: true,
      },
      withdrawToken: signAction(writing, 'withdraw', bound),
    }),
  });
  return answerPage(c, writing, { ...page, status: again?.status ?? 200, headers: again?.headers ?? {} });
}
