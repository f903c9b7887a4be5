import type { Context } from 'hono';
import { html, raw } from 'hono/html';
import { renderComment } from '../../conversation/comment-html.ts';
import { nothingHere } from '../requests/refusal.ts';
import { asPublished } from '../rules/as-published.ts';
import type { StoredComment } from '../store/records.ts';
import { answerFramed } from './answer-framed.ts';
import type { Moderating } from './moderating.ts';
import { pathOf, readPlace, writePlace, type QueuePlace } from './queue-place.ts';
import type { ModerationEnv } from './signed-in.ts';

/** A page about one comment: the comment as it looks, and a form for what is to be done with it. */
export interface OneComment {
  title: string;
  comment: StoredComment;
  place: QueuePlace;
  /** Path below the comment's own that the form is sent to. */
  action: 'edit' | 'reply' | 'erase';
  /** What is wrong with what was sent, in words. */
  errors?: readonly { field: string; says: string }[];
  fields: ReturnType<typeof html>;
  button: string;
}

/** The comment that an address names, as it is now; the page that is told otherwise says so. */
export async function findOne({ store }: Moderating, id: string): Promise<StoredComment> {
  const comment = /^[A-Za-z0-9_-]{1,64}$/.test(id) ? await store.find(id) : undefined;
  if (comment === undefined) throw nothingHere('This comment is not there any more: it was erased.');
  return comment;
}

/** Where a page about one comment was opened from. */
export function placeOf(c: Context<ModerationEnv>): QueuePlace {
  return readPlace(new URL(c.req.url).searchParams);
}

/** Answers with a page about one comment. */
export async function answerOne(
  c: Context<ModerationEnv>,
  moderating: Moderating,
  { title, comment, place, action, errors = [], fields, button }: OneComment,
): Promise<Response> {
  const body = await html`${
      errors.length > 0 &&
      html`<div class="errors" role="alert">
        <p>Nothing was changed yet. Please look at this again:</p>
        <ul>
          ${errors.map(({ field, says }) => html`<li><a href="#${field}">${says}</a></li>`)}
        </ul>
      </div>`
    }
    <section class="preview" aria-label="The comment">${raw(renderComment(asPublished(comment)))}</section>
    <form class="one-comment" method="post" action="/moderate/comments/${comment.id}/${action}/">
      <input type="hidden" name="formToken" value="${c.var.formToken}" />
      <input type="hidden" name="place" value="${writePlace(place)}" />
      <input type="hidden" name="chosen" value="${comment.id}.${comment.revision}" />
      ${fields}
      <p class="actions">
        <button class="button">${button}</button>
        <a class="button-plain" href="${pathOf(place)}">Back to the queue</a>
      </p>
    </form>`;
  const status = errors.length > 0 ? 422 : 200;
  return answerFramed(c, moderating, { title, body: String(body), current: 'queue', status });
}

/** The revision that a form about one comment was made for; 0, which none has, where it names another. */
export function revisionOf(chosen: readonly { id: string; revision: number }[], id: string): number {
  return chosen.find((one) => one.id === id)?.revision ?? 0;
}
