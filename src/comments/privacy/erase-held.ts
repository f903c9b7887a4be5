import type { Context } from 'hono';
import { html, raw } from 'hono/html';
import { renderComment } from '../../conversation/comment-html.ts';
import { sayCount } from '../../language/counts.ts';
import { answerPage, seeOther } from '../requests/answer.ts';
import { readForm } from '../requests/read-form.ts';
import { Refusal } from '../requests/refusal.ts';
import { logNames } from '../rules/log-names.ts';
import { asPublished } from '../rules/as-published.ts';
import { findOpened, tokenOf, yoursPath, type Yours } from './yours.ts';

/** Asks before anything is erased, for nothing brings it back. */
export async function showErase(c: Context, yours: Yours): Promise<Response> {
  const { email, token } = await findOpened(yours, tokenOf(c));
  const asked = c.req.query('comment');
  const all = await yours.store.listHeld(email);
  const comments = asked === undefined ? all : all.filter(({ id }) => id === asked);
  const [first] = comments;
  if (first === undefined) throw goneAlready();
  const isOne = comments.length === 1;
  const title = isOne ? 'Erase this comment?' : `Erase ${sayCount(comments.length, 'comment')}?`;
  const body = await html`<div class="wrap narrow">
    <h1 class="index-title">${title}</h1>
    <p class="dek">
      ${isOne ? 'It leaves' : 'They leave'} the site, its feeds and our database for good, with everything we
      keep about ${isOne ? 'it' : 'them'}. Answers of others stay. This cannot be undone.
    </p>
    ${
      isOne &&
      html`<section class="preview" aria-label="Your comment">
        ${raw(renderComment(asPublished(first)))}
      </section>`
    }
    <form method="post" action="${yoursPath}/erase">
      <input type="hidden" name="token" value="${token}" />
      ${asked !== undefined && html`<input type="hidden" name="comment" value="${asked}" />`}
      <input type="hidden" name="what" value="${asked === undefined ? 'all' : 'one'}" />
      <p class="actions">
        <button type="submit" class="button">${isOne ? 'Erase it for good' : 'Erase them for good'}</button>
        <a class="button-plain" href="${yoursPath}/held?token=${token}">Keep ${isOne ? 'it' : 'them'}</a>
      </p>
    </form>
  </div>`;
  return answerPage(c, yours, { title, body: String(body) });
}

/** Erases one comment of an address, or all of them. */
export async function eraseHeld(c: Context, yours: Yours): Promise<Response> {
  const form = await readForm(c);
  const { email, token } = await findOpened(yours, form.get('token'));
  const { store, now, changed, log } = yours;
  // What is not asked for in so many words is not done.
  const held = form.get('what') === 'all' ? { email } : { email, comment: form.get('comment') };
  const count = await store.eraseHeld(held, { moderator: logNames.writer, at: now().toISOString() });
  if (count === 0) throw goneAlready();
  changed();
  log({ level: 'info', event: 'erased by their writer', count });
  return seeOther(`${yoursPath}/held?token=${token}&erased=${count}`);
}

function goneAlready(): Refusal {
  return new Refusal(409, {
    title: 'There is nothing left to erase',
    says: 'What you asked for is gone already. Go back and load the page again.',
  });
}
