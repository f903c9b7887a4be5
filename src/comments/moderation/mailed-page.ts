import type { Context } from 'hono';
import { html, raw } from 'hono/html';
import { renderComment } from '../../conversation/comment-html.ts';
import { sayMoment } from '../../language/dates.ts';
import type { SiteManifest } from '../contract.ts';
import { answerPage } from '../requests/answer.ts';
import { nothingHere } from '../requests/refusal.ts';
import { asPublished } from '../rules/as-published.ts';
import { findPost } from '../rules/find-post.ts';
import type { MailedDeed } from '../rules/mailed-links.ts';
import type { StoredComment } from '../store/records.ts';
import type { Html } from './door-form.ts';
import type { Moderating } from './moderating.ts';
import { pathOf } from './queue-place.ts';

/** What a link in a notice says, as it came. */
export interface MailedLink {
  by: string;
  revision: string;
  token: string;
}

const questions: Record<MailedDeed, { title: string; says: string; button: string }> = {
  approve: {
    title: 'Publish this comment?',
    says: 'Readers see it once the site is published anew.',
    button: 'Approve',
  },
  decline: {
    title: 'Decline this comment?',
    says: 'It is not published. Its writer can read the reason that you choose.',
    button: 'Decline',
  },
  spam: {
    title: 'Put this comment into spam?',
    says: 'It is not published, and the queue learns from it what spam looks like.',
    button: 'Put it into spam',
  },
};

/** Shows the comment that a link is about, and the button that decides on it. */
export async function answerQuestion(
  c: Context,
  moderating: Moderating,
  { deed, comment }: { deed: MailedDeed; comment: StoredComment },
  link: MailedLink,
): Promise<Response> {
  const { title, says, button } = questions[deed];
  const site = await moderating.site();
  const body = await html`<p class="dek">${says}</p>
    ${showComment(comment, site)}
    <form method="post" action="/moderate/mail/${deed}/${comment.id}/">
      <input type="hidden" name="by" value="${link.by}" />
      <input type="hidden" name="revision" value="${link.revision}" />
      <input type="hidden" name="token" value="${link.token}" />
      ${
        deed === 'decline' &&
        html`<p class="field">
          <label for="reason">Reason</label>
          <select id="reason" name="reason" required>
            <option value="">Why?</option>
            ${site.policy.declines.map((reason) => html`<option value="${reason.id}">${reason.label}</option>`)}
          </select>
        </p>`
      }
      <p class="actions">
        <button type="submit" class="button">${button}</button>
        <a class="button-plain" href="${inQueue(comment)}">Open it in the queue</a>
      </p>
      <p class="hint">The log will say: ${link.by}, by mail. It can be taken back in the queue.</p>
    </form>`;
  return answer(c, moderating, title, body);
}

/** Says what became of the comment after the mail, and shows it as it is now. */
export async function answerOtherwise(
  c: Context,
  moderating: Moderating,
  { id }: StoredComment,
  status = 200,
): Promise<Response> {
  const comment = await moderating.store.find(id);
  if (comment === undefined) throw nothingHere('This comment is not there any more: it was erased.');
  const site = await moderating.site();
  const { decided, decidedBy } = comment;
  const who =
    decided === undefined || decidedBy === undefined
      ? ''
      : ` ${decidedBy} decided on it last, on ${sayMoment(new Date(decided))}.`;
  const body = await html`<p class="dek">
      ${comment.state === 'waiting' ? 'It is not as the mail showed it: read it again, and decide in the queue.' : 'The link in the mail does nothing any more.'}${who}
    </p>
    ${showComment(comment, site)}
    <p class="actions"><a class="button-plain" href="${inQueue(comment)}">Open it in the queue</a></p>`;
  return answer(c, moderating, nowWords[comment.state], body, status);
}

const nowWords: Record<StoredComment['state'], string> = {
  waiting: 'This comment was changed after the mail',
  approved: 'This comment is published',
  declined: 'This comment was declined',
  spam: 'This comment is in spam',
  withdrawn: 'Its writer took this comment back',
};

function showComment(comment: StoredComment, site: SiteManifest): Html {
  return html`<p>On “${findPost(site, comment.post)?.title ?? comment.post}”:</p>
    <section class="preview" aria-label="The comment">${raw(renderComment(asPublished(comment)))}</section>
    ${
      comment.reasons.length > 0 &&
      html`<ul class="look-twice" aria-label="Look twice">
        ${comment.reasons.map(({ says }) => html`<li>${says}</li>`)}
      </ul>`
    }`;
}

function inQueue({ id }: StoredComment): string {
  return pathOf({ state: 'all', search: id });
}

async function answer(
  c: Context,
  moderating: Moderating,
  title: string,
  below: Awaited<Html>,
  status = 200,
): Promise<Response> {
  const body = await html`<div class="wrap narrow mailed">
    <h1 class="index-title">${title}</h1>
    ${below}
  </div>`;
  return answerPage(c, moderating, { title, body: String(body), status });
}
