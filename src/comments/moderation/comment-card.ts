import { html, raw } from 'hono/html';
import { renderComment, shownName } from '../../conversation/comment-html.ts';
import { sayDate, sayMoment } from '../../language/dates.ts';
import type { PostEntry } from '../contract.ts';
import { asPublished } from '../rules/as-published.ts';
import { conversationPath } from '../rules/comment-path.ts';
import { addressGoesAt, goesAt } from '../rules/retention.ts';
import type { Assessment } from '../rules/spam-filter.ts';
import type { Report, StoredComment } from '../store/records.ts';
import { decisionForm, type CardSurroundings } from './decision-form.ts';
import { pathOf } from './queue-place.ts';
import { sayAlike, showScore } from './score-line.ts';

/** A comment with all that a moderator needs to decide on it. */
export interface CommentCard {
  comment: StoredComment;
  /** Undefined where the post has left the site. */
  entry: PostEntry | undefined;
  /** The comment it answers, where that is still there. */
  parent: StoredComment | undefined;
  reports: readonly Report[];
  /** What other decisions say of it; none where somebody decided on it, or nothing can be said. */
  assessment: Assessment | undefined;
}

type Html = ReturnType<typeof html>;

const stateWords: Record<StoredComment['state'], string> = {
  waiting: 'Waits for review',
  approved: 'Published',
  declined: 'Declined',
  spam: 'Spam',
  withdrawn: 'Taken back by its writer',
};

/** One comment of the queue: how it will look, why it is here, and what can be done with it. */
export function commentCard(card: CommentCard, around: CardSurroundings): Html {
  const { comment, entry, parent } = card;
  const name = shownName(comment.name);
  const title = entry?.title ?? comment.post;
  const { kept } = around.policy;
  const goes = goesAt(comment, kept);
  const ofPost = pathOf({ state: around.place.state, post: comment.post });
  return html`<li class="moderated" id="item-${comment.id}" data-comment="${comment.id}" tabindex="-1">
    <p class="moderated-head">
      <label class="choose">
        <input type="checkbox" name="chosen" value="${comment.id}.${comment.revision}" form="bulk" />
        <span class="sr-only">Choose the comment by ${name}</span>
      </label>
      <span class="state">${stateWords[comment.state]}</span>
      <span>on <a href="${ofPost}">${title}</a></span>
      ${entry !== undefined && html`<a href="${conversationPath(entry, comment)}">Open the post</a>`}
    </p>
    ${parent !== undefined && quoteParent(parent)} ${raw(renderComment(asPublished(comment)))}
    ${listReasons(card, around)} ${showScore(card.assessment, comment.sending)}
    <dl class="facts">
      ${
        comment.email !== '' &&
        html`<dt>E-mail, never published</dt>
          <dd>
            ${comment.email}${
              comment.state === 'approved' && `, kept until ${sayDate(addressGoesAt(comment, kept))}`
            }
          </dd>`
      }
      ${
        comment.tell === true &&
        comment.state === 'waiting' &&
        html`<dt>Told by mail</dt>
          <dd>a minute after you approve, or decline with the reason; never of spam</dd>`
      }
      ${
        comment.website !== '' &&
        html`<dt>Website</dt>
          <dd>${comment.website}</dd>`
      }
      ${
        comment.decidedBy !== undefined &&
        html`<dt>Last decided by</dt>
          <dd>${comment.decidedBy}, ${sayMoment(new Date(comment.decided ?? comment.written))}</dd>`
      }
      ${
        goes !== undefined &&
        html`<dt>Erased by itself</dt>
          <dd>${sayDate(goes)}, if nothing changes</dd>`
      }
    </dl>
    ${decisionForm(comment, around)}
  </li>`;
}

function quoteParent({ name, text, state }: StoredComment): Html {
  const opening = text.length > 160 ? `${text.slice(0, 159).trimEnd()}…` : text;
  const standing = state === 'approved' ? '' : ' (not published now)';
  return html`<blockquote class="quoted">
    <p>Answers ${shownName(name)}${standing}: ${opening.toWellFormed()}</p>
  </blockquote>`;
}

/** Why a person should look twice: the rules, repetitions, readers' reports, and what it was declined for. */
function listReasons(
  { comment, reports, assessment }: CommentCard,
  { policy }: CardSurroundings,
): Html | string {
  const { reasons, repeats, declinedFor } = comment;
  const declined = policy.declines.find(({ id }) => id === declinedFor);
  const lines = [
    ...reasons.map(({ says }) => says),
    ...(repeats > 0 ? [`The same text was sent ${repeats === 1 ? 'once' : `${repeats} times`} before.`] : []),
    ...(assessment === undefined ? [] : sayAlike(assessment.alike)),
    ...(declined === undefined ? [] : [`Declined: ${declined.label}.`]),
    ...reports.map(({ says, at }) =>
      says === ''
        ? `Reported by a reader on ${sayMoment(new Date(at))}.`
        : `Reported by a reader on ${sayMoment(new Date(at))}: “${says}”`,
    ),
  ];
  return lines.length === 0
    ? ''
    : html`<ul class="look-twice" aria-label="Look twice">
        ${lines.map((line) => html`<li>${line}</li>`)}
      </ul>`;
}
