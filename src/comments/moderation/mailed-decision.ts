import type { Context } from 'hono';
import { html, raw } from 'hono/html';
import { renderComment } from '../../conversation/comment-html.ts';
import { sayMoment } from '../../language/dates.ts';
import { answerPage } from '../requests/answer.ts';
import { readForm } from '../requests/read-form.ts';
import { nothingHere, Refusal } from '../requests/refusal.ts';
import { asPublished } from '../rules/as-published.ts';
import { readMailedDecision, writeQuery, type MailedDeed } from '../rules/mailed-links.ts';
import type { StoredComment } from '../store/records.ts';
import type { Html } from './door-form.ts';
import type { Moderating } from './moderating.ts';
import { pathOf } from './queue-place.ts';
import { finish, readDecision } from './take-decision.ts';

/** What a link in a notice says, as it came. */
interface MailedLink {
  by: string;
  revision: string;
  token: string;
}

/** A good link, and the comment as it is now. */
interface Meant {
  deed: MailedDeed;
  comment: StoredComment;
  revision: number;
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

/** Shows the comment that a link in a mail is about, and a button. Nothing is changed, whoever opens it. */
export async function showMailedDecision(
  c: Context,
  moderating: Moderating,
  deed: MailedDeed,
  id: string,
): Promise<Response> {
  const [by, revision, token] = ['by', 'revision', 'token'].map((name) => c.req.query(name) ?? '');
  const link: MailedLink = { by: by ?? '', revision: revision ?? '', token: token ?? '' };
  const meant = await readLink(moderating, link, deed, id);
  if (meant.comment.revision !== meant.revision) return answerOtherwise(c, moderating, meant.comment);
  return answerQuestion(c, moderating, meant, link);
}

/** Takes the decision, once; where the comment is another by now, shows it anew. */
export async function takeMailedDecision(
  c: Context,
  moderating: Moderating,
  deed: MailedDeed,
  id: string,
): Promise<Response> {
  const form = await readForm(c);
  const link: MailedLink = { by: form.get('by'), revision: form.get('revision'), token: form.get('token') };
  const meant = await readLink(moderating, link, deed, id);
  const { policy } = await moderating.site();
  const { did, decision } = readDecision(deed, form.get('reason'), policy);
  const at = moderating.now().toISOString();
  const by = { moderator: link.by, at, via: 'mail' as const };
  const decided = await moderating.store.decide(id, meant.revision, decision, by);
  if (decided.kind !== 'done') return answerOtherwise(c, moderating, meant.comment, 409);
  // The same link says now what became of the comment.
  return finish(
    moderating,
    did,
    [decided],
    () => `/moderate/mail/${meant.deed}/${id}/?${writeQuery({ ...link })}`,
  );
}

async function readLink(
  { store, tokens, now }: Moderating,
  { by, revision, token }: MailedLink,
  deed: MailedDeed,
  id: string,
): Promise<Meant> {
  const recipient = await store.findMailAddress(by);
  if (recipient?.confirmed === undefined || !/^\d{1,9}$/.test(revision)) throw nothingHere();
  const decision = { ...recipient, deed, comment: id, revision: Number(revision) };
  const worth = readMailedDecision(tokens, token, decision, now());
  if (worth === 'wrong') throw nothingHere();
  if (worth === 'expired')
    throw new Refusal(410, {
      title: 'This link has ended',
      says: 'It worked for a week. What still waits is in the queue: sign in there.',
    });
  const comment = await store.find(id);
  if (comment === undefined)
    throw new Refusal(410, {
      title: 'This comment is gone',
      says: 'It was erased, and nothing of it is kept.',
    });
  return { deed, comment, revision: decision.revision };
}

async function answerQuestion(
  c: Context,
  moderating: Moderating,
  { deed, comment }: Meant,
  link: MailedLink,
): Promise<Response> {
  const { title, says, button } = questions[deed];
  const { posts, policy } = await moderating.site();
  const post = Object.hasOwn(posts, comment.post) ? posts[comment.post] : undefined;
  const body = await html`<p class="dek">${says}</p>
    ${showComment(comment, post?.title ?? comment.post)}
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
            ${policy.declines.map((reason) => html`<option value="${reason.id}">${reason.label}</option>`)}
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
async function answerOtherwise(
  c: Context,
  moderating: Moderating,
  { id }: StoredComment,
  status = 200,
): Promise<Response> {
  const comment = await moderating.store.find(id);
  if (comment === undefined) throw nothingHere('This comment is not there any more: it was erased.');
  const { posts } = await moderating.site();
  const post = Object.hasOwn(posts, comment.post) ? posts[comment.post] : undefined;
  const { decided, decidedBy } = comment;
  const who =
    decided === undefined || decidedBy === undefined
      ? ''
      : ` ${decidedBy} decided on it last, on ${sayMoment(new Date(decided))}.`;
  const body = await html`<p class="dek">
      ${comment.state === 'waiting' ? 'It is not as the mail showed it: read it again, and decide in the queue.' : 'The link in the mail does nothing any more.'}${who}
    </p>
    ${showComment(comment, post?.title ?? comment.post)}
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

function showComment(comment: StoredComment, title: string): Html {
  return html`<p>On “${title}”:</p>
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
