import type { Context } from 'hono';
import { answerPage, seeOther } from '../requests/answer.ts';
import { readForm } from '../requests/read-form.ts';
import { Refusal } from '../requests/refusal.ts';
import { digestComment } from '../rules/digest.ts';
import { judgeComment } from '../rules/judge.ts';
import { validateComment } from '../rules/validate.ts';
import { asPublished } from '../rules/as-published.ts';
import { findPost } from '../rules/find-post.ts';
import { toReplyErrors } from './field-errors.ts';
import { keepReasons } from './hold-reasons.ts';
import { countAction, tooMany } from './limits.ts';
import { previewPage } from './preview-page.ts';
import { answerStatus } from './show-status.ts';
import { allowsAction, signAction, statusPath } from './writer-tokens.ts';
import type { Writing } from './writing.ts';

/** Takes a writer's change of a waiting comment: a preview first, and then, with the preview's token, the change. */
export async function editComment(c: Context, writing: Writing, id: string): Promise<Response> {
  const form = await readForm(c);
  const comment = await writing.store.find(id);
  if (comment === undefined) throw changedMeanwhile();
  const site = await writing.site();
  const entry = findPost(site, comment.post);
  // What a change may not touch comes from the store, whatever was sent.
  const own: Record<string, string> = {
    post: comment.post,
    parent: comment.parent ?? '',
    email: comment.email,
  };
  const given = validateComment(
    { get: (field) => own[field] ?? form.get(field) },
    { limits: site.policy.limits, authors: site.authors },
  );
  const bound = [id, String(comment.revision)];
  const token = form.get('token');
  const fields = given.ok ? given.fields : given.given;
  const digest = given.ok ? digestComment(given.fields) : '';
  const isSeen = given.ok && allowsAction(writing, token, 'edit', [...bound, digest]);
  if (!isSeen && !allowsAction(writing, token, 'edit', bound)) throw changedMeanwhile();
  if (comment.state !== 'waiting' || entry === undefined) throw changedMeanwhile();

  const typed = { name: fields.name, website: fields.website, text: fields.text };
  if (!given.ok)
    return answerStatus(c, writing, comment, { status: 422, errors: toReplyErrors(given.errors), typed });
  const reasons = judgeComment(given.rendered, fields, site.policy);
  if (isSeen) {
    if (await countAction(writing, 'edit', await writing.network(c.req.raw)))
      return answerStatus(c, writing, comment, { ...tooMany, typed });
    const change = { ...typed, email: comment.email, html: given.rendered.html };
    const kept = [...keepReasons(comment.reasons), ...reasons];
    if (!(await writing.store.revise(id, change, kept, writing.now().toISOString())))
      throw changedMeanwhile();
    writing.log({ level: 'info', event: 'comment changed', id });
    return seeOther(statusPath(writing, comment));
  }
  const page = await previewPage({
    entry,
    comment: asPublished({ ...comment, ...typed, id: 'preview', html: given.rendered.html }),
    hints: reasons,
    send: {
      path: `/api/comments/${id}/edit`,
      fields: { ...typed, token: signAction(writing, 'edit', [...bound, digest]) },
      button: 'Save the change',
    },
    form: {
      endpoint: '',
      path: `/api/comments/${id}/edit`,
      post: comment.post,
      policy: site.policy,
      without: ['email'],
      typed,
      token,
      button: 'Preview it again',
      isSecond: true,
    },
    reviewTime: site.policy.reviewTime,
  });
  return answerPage(c, writing, page);
}

/** Takes a waiting comment back for its writer; once more is the same. */
export async function withdrawComment(c: Context, writing: Writing, id: string): Promise<Response> {
  const form = await readForm(c);
  const comment = await writing.store.find(id);
  if (comment === undefined) throw changedMeanwhile();
  const isRepeated =
    comment.state === 'withdrawn' &&
    allowsAction(writing, form.get('token'), 'withdraw', [id, String(comment.revision - 1)]);
  if (!isRepeated) {
    if (!allowsAction(writing, form.get('token'), 'withdraw', [id, String(comment.revision)]))
      throw changedMeanwhile();
    if (!(await writing.store.withdraw(id, writing.now().toISOString()))) throw changedMeanwhile();
    writing.log({ level: 'info', event: 'comment withdrawn', id });
  }
  return seeOther(statusPath(writing, comment));
}

/** The same words whether the link is wrong, the page is old or the comment was decided: they give nothing away. */
function changedMeanwhile(): Refusal {
  return new Refusal(409, {
    title: 'This page is out of date',
    says: 'Your comment was changed or decided since you opened it, or the page stood open too long. Go back, keep your text, and open your private page again.',
  });
}
