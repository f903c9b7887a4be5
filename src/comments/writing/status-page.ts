import { html, raw } from 'hono/html';
import { renderComment } from '../../conversation/comment-html.ts';
import { renderErrors, renderReplyForm, type ReplyForm } from '../../conversation/reply-form.ts';
import { sayDate } from '../../language/dates.ts';
import type { CommentPolicy, PostEntry } from '../contract.ts';
import type { ShellPage } from '../dependencies.ts';
import type { StoredComment } from '../store/records.ts';
import { asPublished } from '../rules/as-published.ts';
import { conversationPath } from '../rules/comment-path.ts';
import { sayWishes } from './wishes.ts';

/** What a writer sees of their comment. */
export interface StatusPage {
  comment: StoredComment;
  /** Undefined where the post has left the site. */
  entry: PostEntry | undefined;
  policy: CommentPolicy;
  contact: string;
  /** Day on which the private link ends. */
  until: Date;
  /** The form to change it with and the token to take it back, while it waits. */
  edit?: ReplyForm;
  withdrawToken?: string;
}

/** Tells a writer where their comment stands and, while it waits, lets them change it or take it back. */
export async function statusPage(page: StatusPage): Promise<ShellPage> {
  const { comment, entry, until, edit, withdrawToken } = page;
  const { title, says } = wordsOf(page);
  const wishes = comment.state === 'waiting' ? sayWishes(comment) : '';
  const body = await html`<div class="wrap narrow">
    ${raw(renderErrors(edit?.errors ?? []))}
    <h1 class="index-title">${title}</h1>
    <p class="dek">${says} ${wishes}</p>
    ${
      entry !== undefined &&
      html`<p class="actions">
        <a class="button-plain" href="${conversationPath(entry, comment)}">Back to the conversation</a>
        <a class="button-plain" href="${entry.address}comments.xml">Follow its comments by feed</a>
      </p>`
    }
    <section class="preview" aria-label="Your comment">${raw(renderComment(asPublished(comment)))}</section>
    <section aria-labelledby="private">
      <h2 id="private">This page is yours alone</h2>
      <p>
        Keep its address if you want to come back: it shows where your comment stands until ${sayDate(until)}.
        Whoever has the address can do what you can do here.
      </p>
    </section>
    ${
      edit !== undefined &&
      html`<section aria-labelledby="change">
        <h2 id="change">Change it while it waits</h2>
        ${raw(renderReplyForm(edit))}
      </section>`
    }
    ${
      withdrawToken !== undefined &&
      html`<section aria-labelledby="withdraw">
        <h2 id="withdraw">Take it back</h2>
        <form method="post" action="/api/comments/${comment.id}/withdraw">
          <input type="hidden" name="token" value="${withdrawToken}" />
          <p>It will not be published, and nobody else will read it. This cannot be undone.</p>
          <p class="actions">
            <button type="submit" class="button button-quiet">Withdraw this comment</button>
          </p>
        </form>
      </section>`
    }
  </div>`;
  return { title, body: String(body) };
}

function wordsOf({ comment, policy, contact }: StatusPage): { title: string; says: string } {
  switch (comment.state) {
    case 'waiting':
      return {
        title: 'Thank you. Your comment waits for review',
        says: `A person reads it before it appears, usually ${policy.reviewTime}.`,
      };
    case 'approved':
      return {
        title: 'Your comment is published',
        says: `It stands under the post for everybody to read. To have it changed or removed, write to ${contact}.`,
      };
    case 'declined':
    case 'spam': {
      const reason = policy.declines.find(({ id }) => id === comment.declinedFor);
      return {
        title: 'Your comment was not published',
        says:
          reason?.says ?? `It did not fit our policy. If you think that is a mistake, write to ${contact}.`,
      };
    }
    case 'withdrawn':
      return {
        title: 'You took your comment back',
        says: 'It was not published, and nobody else will read it.',
      };
  }
}
