import type { Context } from 'hono';
import { html } from 'hono/html';
import { shownName } from '../../conversation/comment-html.ts';
import type { SiteManifest } from '../contract.ts';
import { seeOther } from '../requests/answer.ts';
import { digestComment } from '../rules/digest.ts';
import { validateComment, type Validation } from '../rules/validate.ts';
import type { By, StoredComment } from '../store/records.ts';
import type { Moderating } from './moderating.ts';
import { answerOne, findOne, placeOf, revisionOf } from './one-comment.ts';
import { writeOutcome, type Outcome } from './outcome.ts';
import { pathOf, type QueuePlace } from './queue-place.ts';
import { readSentForm } from './sent-form.ts';
import type { ModerationEnv } from './signed-in.ts';

/** What a reply is written with. */
interface Reply {
  author: string;
  text: string;
  /** Makes a form sent twice one reply. */
  once: string;
}

/** Shows the form for a reply by one of the site's authors. */
export async function showAnswer(
  c: Context<ModerationEnv>,
  moderating: Moderating,
  id: string,
): Promise<Response> {
  const comment = await findOne(moderating, id);
  const site = await moderating.site();
  const reply = { author: site.authors[0] ?? '', text: '', once: moderating.newToken() };
  return answerReply(c, moderating, { comment, place: placeOf(c), site, reply });
}

/** Publishes a reply by an author at once; a comment that still waits is approved with it. */
export async function answerComment(
  c: Context<ModerationEnv>,
  moderating: Moderating,
  id: string,
): Promise<Response> {
  const { fields, chosen, place, by } = await readSentForm(c, moderating);
  const comment = await findOne(moderating, id);
  const site = await moderating.site();
  const reply = {
    author: site.authors.find((name) => name === fields.get('author')) ?? '',
    text: fields.get('text') ?? '',
    once: /^[A-Za-z0-9]{16,128}$/.test(fields.get('once') ?? '') ? (fields.get('once') ?? '') : '',
  };
  const checked = validateComment(
    new URLSearchParams({ post: comment.post, parent: id, name: reply.author, text: reply.text }),
    { limits: site.policy.limits, authors: [] },
  );
  if (!checked.ok || reply.once === '') {
    const errors = checked.ok
      ? [{ field: 'text', says: 'This form is out of date. Your text is still here: please send it again.' }]
      : checked.errors.map(({ field, message }) => ({
          field: field === 'name' ? 'author' : field,
          says: message,
        }));
    const again = { ...reply, once: reply.once === '' ? moderating.newToken() : reply.once };
    return answerReply(c, moderating, { comment, place, site, reply: again, errors });
  }
  const outcome = await publish(moderating, {
    comment,
    revision: revisionOf(chosen, id),
    checked,
    reply,
    by,
  });
  return seeOther(pathOf(place, writeOutcome(outcome)));
}

async function publish(
  { store, newId, changed, log }: Moderating,
  {
    comment,
    revision,
    checked: { fields, rendered },
    reply,
    by,
  }: {
    comment: StoredComment;
    revision: number;
    checked: Extract<Validation, { ok: true }>;
    reply: Reply;
    by: By;
  },
): Promise<Outcome> {
  const missed: Outcome = { did: 'reply', done: 0, missed: 1, entries: [] };
  if (comment.state !== 'approved') {
    const decided = await store.decide(comment.id, revision, { kind: 'approve' }, by);
    if (decided.kind !== 'done') return missed;
  }
  const added = await store.add({
    ...fields,
    id: newId(),
    html: rendered.html,
    written: by.at,
    byAuthor: true,
    state: 'approved',
    reasons: [],
    network: '',
    token: `reply-${reply.once}`,
    digest: digestComment(fields),
  });
  changed();
  if (added.kind !== 'added' && added.kind !== 'repeated') return missed;
  if (added.kind === 'added') await store.log({ ...by, action: 'reply', detail: added.id });
  log({ level: 'info', event: 'reply published', id: added.id });
  return { did: 'reply', done: 1, missed: 0, entries: [] };
}

function answerReply(
  c: Context<ModerationEnv>,
  moderating: Moderating,
  page: {
    comment: StoredComment;
    place: QueuePlace;
    site: SiteManifest;
    reply: Reply;
    errors?: readonly { field: string; says: string }[];
  },
): Promise<Response> {
  const { comment, place, site, reply, errors = [] } = page;
  const isPublished = comment.state === 'approved';
  return answerOne(c, moderating, {
    title: `Reply to ${shownName(comment.name)}`,
    comment,
    place,
    action: 'reply',
    errors,
    fields: html`<p class="field">
        <label for="author">Sign as</label>
        <select id="author" name="author">
          ${site.authors.map((name) =>
            name === reply.author
              ? html`<option value="${name}" selected>${name}</option>`
              : html`<option value="${name}">${name}</option>`,
          )}
        </select>
      </p>
      <p class="field">
        <label for="text">Your reply <span>published at once, marked as the author’s</span></label>
        <textarea id="text" name="text" rows="8">${reply.text}</textarea>
      </p>
      <input type="hidden" name="once" value="${reply.once}" />`,
    button: isPublished ? 'Publish the reply' : 'Approve the comment and publish the reply',
  });
}
