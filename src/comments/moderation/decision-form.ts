import { html } from 'hono/html';
import { shownName } from '../../conversation/comment-html.ts';
import type { CommentPolicy } from '../contract.ts';
import type { StoredComment } from '../store/records.ts';
import { writePlace, type QueuePlace } from './queue-place.ts';

/** What the cards of one page share. */
export interface CardSurroundings {
  place: QueuePlace;
  formToken: string;
  policy: CommentPolicy;
}

type Html = ReturnType<typeof html>;

/** Buttons for what can be done with one comment in the state it is in. */
export function decisionForm(
  comment: StoredComment,
  { place, formToken, policy }: CardSurroundings,
): Html | string {
  const { id, revision, state, reports } = comment;
  const name = shownName(comment.name);
  const query = writePlace(place);
  const link = (path: string, key: string, words: string): Html =>
    html`<a class="button button-quiet" data-key="${key}" href="/moderate/comments/${id}/${path}/?${query}"
      >${words}<span class="sr-only"> the comment by ${name}</span></a
    >`;
  const erase = html`<a class="erase" href="/moderate/comments/${id}/erase/?${query}"
    >Erase…<span class="sr-only"> the comment by ${name}</span></a
  >`;
  if (state === 'withdrawn') return html`<div class="decide">${erase}</div>`;
  return html`<form class="decide" method="post" action="/moderate/decide/">
    <input type="hidden" name="formToken" value="${formToken}" />
    <input type="hidden" name="place" value="${query}" />
    <input type="hidden" name="chosen" value="${id}.${revision}" />
    ${state !== 'approved' && html`<button class="button" name="deed" value="approve" formnovalidate data-key="a">Approve</button>`}
    ${reports > 0 && html`<button class="button" name="deed" value="dismiss" formnovalidate>Keep it, dismiss the reports</button>`}
    ${state !== 'declined' && html`<span class="with-reason">${chooseReason(policy, `reason-${id}`)}<button class="button button-quiet" name="deed" value="decline" data-key="d">Decline</button></span>`}
    ${state !== 'spam' && html`<button class="button button-quiet" name="deed" value="spam" formnovalidate data-key="s">Spam</button>`}
    ${state !== 'waiting' && html`<button class="button button-quiet" name="deed" value="wait" formnovalidate>Back to waiting</button>`}
    ${link('edit', 'e', 'Edit')}
    ${(state === 'waiting' || state === 'approved') && link('reply', 'r', 'Reply')} ${erase}
  </form>`;
}

/** The policy's reasons to decline; none is chosen beforehand, because its writer reads it. */
export function chooseReason({ declines }: CommentPolicy, id: string): Html {
  return html`<label class="sr-only" for="${id}">Reason to decline</label>
    <select id="${id}" name="reason" required>
      <option value="">Why?</option>
      ${declines.map((reason) => html`<option value="${reason.id}">${reason.label}</option>`)}
    </select>`;
}
