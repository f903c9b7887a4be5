import type { Context } from 'hono';
import { html, raw } from 'hono/html';
import { renderComment, shownName } from '../../conversation/comment-html.ts';
import { renderErrors } from '../../conversation/reply-form.ts';
import { answerPage, seeOther } from '../requests/answer.ts';
import { readForm } from '../requests/read-form.ts';
import { nothingHere, Refusal } from '../requests/refusal.ts';
import type { StoredComment } from '../store/records.ts';
import { asPublished } from '../rules/as-published.ts';
import { lastingPath } from '../rules/comment-path.ts';
import { countAction, tooMany } from './limits.ts';
import { messagePage } from '../requests/message-page.ts';
import { findPost } from '../rules/find-post.ts';
import { allowsAction, signAction } from './writer-tokens.ts';
import type { Writing } from './writing.ts';

/** As many characters as a report may have. */
const longest = 1000;

/** Shows a published comment and asks what is wrong with it; after a report, says thanks. Nothing is changed. */
export async function showReport(c: Context, writing: Writing, id: string): Promise<Response> {
  const comment = await findPublished(writing, id);
  if (c.req.query('sent') === undefined) return answerForm(c, writing, comment, '', []);
  const entry = findPost(await writing.site(), comment.post);
  const page = await messagePage({
    title: 'Thank you for telling us',
    says: 'A person will look at the comment and decide. It stays on the page until then.',
    next: { words: 'Back to the conversation', address: entry === undefined ? '/' : lastingPath(id) },
  });
  return answerPage(c, writing, page);
}

/** Puts a published comment before a moderator; a network's second report changes nothing. */
export async function reportComment(c: Context, writing: Writing, id: string): Promise<Response> {
  const form = await readForm(c);
  const comment = await findPublished(writing, id);
  const says = form.get('says').replace(/\r\n?/g, '\n').toWellFormed().trim();
  if (!allowsAction(writing, form.get('token'), 'report', [id])) {
    const words = 'This page had been open for a long time. Nothing was sent yet: send it once more.';
    return answerForm(c, writing, comment, says, [words], 409);
  }
  const length = Array.from(says).length;
  if (length > longest) {
    const words = `Please shorten what you wrote: it has ${length} characters, and ${longest} fit.`;
    return answerForm(c, writing, comment, says, [words], 422);
  }
  const network = await writing.network(c.req.raw);
  if (await countAction(writing, 'report', network)) {
    throw new Refusal(429, {
      title: 'Many reports from your network',
      says: 'Many reports came from your network in the last ten minutes. Please try again in ten minutes.',
      headers: tooMany.headers,
    });
  }
  if (!(await writing.store.report({ comment: id, at: writing.now().toISOString(), says, network })))
    throw nothingHere();
  writing.log({ level: 'info', event: 'comment reported', id });
  return seeOther(`/api/comments/${id}/report?sent=1`);
}

async function findPublished({ store, site }: Writing, id: string): Promise<StoredComment> {
  const comment = await store.find(id);
  if (comment?.state === 'approved') return comment;
  // What is not published is not there: nobody learns which ids wait. Comments kept with the site are not in the store.
  const { contact } = await site();
  throw nothingHere(
    `This comment cannot be reported here, or is gone already. If you still see it, write to ${contact}.`,
  );
}

async function answerForm(
  c: Context,
  writing: Writing,
  comment: StoredComment,
  says: string,
  wrong: readonly string[],
  status = 200,
): Promise<Response> {
  const title = `Report the comment by ${shownName(comment.name)}`;
  const body = await html`<div class="wrap narrow">
    ${raw(renderErrors(wrong.map((words) => ({ field: '', says: words }))))}
    <h1 class="index-title">${title}</h1>
    <p class="dek">A person will look at it again. Who wrote it is not told that you did this.</p>
    <section class="quoted" aria-label="The comment">${raw(renderComment(asPublished(comment)))}</section>
    <form class="reply-form" method="post" action="/api/comments/${comment.id}/report">
      <input type="hidden" name="token" value="${signAction(writing, 'report', [comment.id])}" />
      <p class="field">
        <label for="report-says">What is wrong with it? <span>(optional)</span></label>
        <textarea id="report-says" name="says" rows="4">${raw('\n')}${says}</textarea>
      </p>
      <p class="actions"><button type="submit" class="button">Report this comment</button></p>
    </form>
  </div>`;
  return answerPage(c, writing, { title, body: String(body), status });
}
