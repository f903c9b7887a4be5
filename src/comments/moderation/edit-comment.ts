import type { Context } from 'hono';
import { html } from 'hono/html';
import { shownName } from '../../conversation/comment-html.ts';
import { sayCount } from '../../language/counts.ts';
import type { CommentPolicy } from '../contract.ts';
import { validateComment } from '../rules/validate.ts';
import type { StoredComment } from '../store/records.ts';
import type { Moderating } from './moderating.ts';
import { answerOne, findOne, placeOf, revisionOf } from './one-comment.ts';
import { writeOutcome } from './outcome.ts';
import { pathOf, type QueuePlace } from './queue-place.ts';
import { readSentForm } from './sent-form.ts';
import type { ModerationEnv } from './signed-in.ts';
import { finish } from './take-decision.ts';

/** What a moderator may change of a comment. */
interface Change {
  name: string;
  website: string;
  text: string;
  /** Shown under the comment. */
  note: string;
}

/** As much as a note under a comment may say, in characters. */
const LONGEST_NOTE = 300;

/** Shows the form in which a comment is changed. */
export async function showEdit(
  c: Context<ModerationEnv>,
  moderating: Moderating,
  id: string,
): Promise<Response> {
  const comment = await findOne(moderating, id);
  const { policy } = await moderating.site();
  return answerEdit(c, moderating, { comment, place: placeOf(c), policy, change: { note: '', ...comment } });
}

/** Changes a comment; it is checked as a writer's own words are, and everything typed is kept where it is refused. */
export async function editComment(
  c: Context<ModerationEnv>,
  moderating: Moderating,
  id: string,
): Promise<Response> {
  const { fields, chosen, place, by } = await readSentForm(c, moderating);
  const comment = await findOne(moderating, id);
  const { policy, authors } = await moderating.site();
  const read = (field: string): string => fields.get(field) ?? '';
  const change = {
    name: read('name'),
    website: read('website'),
    text: read('text'),
    note: read('note').trim(),
  };
  const checked = validateComment(
    new URLSearchParams({ ...change, post: comment.post }),
    // An author's reply keeps the author's name.
    { limits: policy.limits, authors: comment.byAuthor ? [] : authors },
  );
  const errors = [
    ...(checked.ok ? [] : checked.errors.map(({ field, message }) => ({ field, says: message }))),
    ...checkNote(change.note),
  ];
  if (errors.length > 0 || !checked.ok)
    return answerEdit(c, moderating, { comment, place, policy, change, errors });
  const { name, website, text } = checked.fields;
  const { note } = change;
  const decided = await moderating.store.decide(
    id,
    revisionOf(chosen, id),
    { kind: 'edit', change: { name, website, text, html: checked.rendered.html }, note },
    by,
  );
  return finish(moderating, 'edit', [decided], (outcome) => pathOf(place, writeOutcome(outcome)));
}

function checkNote(note: string): { field: string; says: string }[] {
  const long = Array.from(note).length - LONGEST_NOTE;
  return long > 0
    ? [{ field: 'note', says: `Please shorten the note: it is ${sayCount(long, 'character')} too long.` }]
    : [];
}

interface EditPage {
  comment: StoredComment;
  place: QueuePlace;
  policy: CommentPolicy;
  change: Change;
  errors?: { field: string; says: string }[];
}

function answerEdit(c: Context<ModerationEnv>, moderating: Moderating, page: EditPage): Promise<Response> {
  const { comment, place, policy, change, errors = [] } = page;
  return answerOne(c, moderating, {
    title: `Edit the comment by ${shownName(comment.name)}`,
    comment,
    place,
    action: 'edit',
    errors,
    fields: html`<p>
        We take out ${policy.editedOut.join(', ')}, and say so. The writer’s opinion stays as it is.
      </p>
      <p class="field">
        <label for="name">Name</label><input id="name" name="name" value="${change.name}" />
      </p>
      <p class="field">
        <label for="website">Website</label><input id="website" name="website" value="${change.website}" />
      </p>
      <p class="field">
        <label for="text">Comment</label><textarea id="text" name="text" rows="8">${change.text}</textarea>
      </p>
      <p class="field">
        <label for="note"
          >Note under the comment <span>for every reader, such as “a name was taken out”</span></label
        ><input id="note" name="note" value="${change.note}" />
      </p>`,
    button: 'Save the change',
  });
}
