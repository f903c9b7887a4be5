import type { Context } from 'hono';
import { html } from 'hono/html';
import { shownName } from '../../conversation/comment-html.ts';
import { seeOther } from '../requests/answer.ts';
import type { Moderating } from './moderating.ts';
import { answerOne, findOne, placeOf, revisionOf } from './one-comment.ts';
import { writeOutcome } from './outcome.ts';
import { pathOf } from './queue-place.ts';
import { readSentForm } from './sent-form.ts';
import type { ModerationEnv } from './signed-in.ts';

/** Asks before a comment is erased: it is the one thing that cannot be undone. */
export async function showErase(
  c: Context<ModerationEnv>,
  moderating: Moderating,
  id: string,
): Promise<Response> {
  const comment = await findOne(moderating, id);
  return answerOne(c, moderating, {
    title: `Erase the comment by ${shownName(comment.name)}?`,
    comment,
    place: placeOf(c),
    action: 'erase',
    fields: html`<p>
      It leaves the site, its feeds and our database for good, with everything we know of its writer. Answers
      to it stay. This cannot be undone. To only take it off the site, decline it.
    </p>`,
    button: 'Erase it for good',
  });
}

/** Erases a comment that has not changed since the moderator was asked. */
export async function eraseComment(
  c: Context<ModerationEnv>,
  moderating: Moderating,
  id: string,
): Promise<Response> {
  const { chosen, place, by } = await readSentForm(c, moderating);
  const { store, scoring, changed, log } = moderating;
  const isSame = (await store.find(id))?.revision === revisionOf(chosen, id);
  const isErased = isSame && (await store.erase(id, by));
  if (isErased) {
    scoring.forget();
    changed();
  }
  log({ level: 'info', event: 'comment erased', id, done: isErased });
  const [done, missed] = isErased ? [1, 0] : [0, 1];
  return seeOther(pathOf(place, writeOutcome({ did: 'erase', done, missed, entries: [] })));
}
