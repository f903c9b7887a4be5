import { html, raw } from 'hono/html';
import { renderComment } from '../../conversation/comment-html.ts';
import { renderReplyForm, type ReplyForm } from '../../conversation/reply-form.ts';
import type { ApprovedComment, PostEntry } from '../contract.ts';
import type { ShellPage } from '../dependencies.ts';
import type { HoldReason } from '../store/records.ts';

/** A comment before it is sent. */
export interface PreviewPage {
  entry: PostEntry;
  comment: ApprovedComment;
  /** What it answers. */
  parent?: ApprovedComment | undefined;
  /** What the policy's rules say of it. */
  hints: readonly HoldReason[];
  /** Why it is shown once more, where that needs a word. */
  note?: string | undefined;
  /** Sends what is shown; its token stands for these words alone. */
  send: { path: string; fields: Readonly<Record<string, string | undefined>>; button: string };
  /** The same words to be changed. */
  form: ReplyForm;
  reviewTime: string;
}

/** Shows a comment as it will look, what a person will look at twice, and the form again. */
export async function previewPage(page: PreviewPage): Promise<ShellPage> {
  const { entry, comment, parent, hints, note, send, form, reviewTime } = page;
  const fields = Object.entries(send.fields).filter(([, value]) => value !== undefined);
  const body = await html`<div class="wrap narrow">
    <h1 class="index-title">This is how it will look</h1>
    <p class="dek">Nothing is sent yet. It will stand under <a href="${entry.address}">${entry.title}</a></p>
    ${note !== undefined && html`<p class="notice" role="alert">${note}</p>`}
    ${
      parent !== undefined &&
      html`<section class="quoted" aria-label="The comment you reply to">
        ${raw(renderComment(parent))}
      </section>`
    }
    <section class="preview" aria-label="Your comment">${raw(renderComment(comment))}</section>
    ${
      hints.length > 0 &&
      html`<section class="notice" aria-labelledby="hints">
        <h2 id="hints">A person will look at this twice</h2>
        <ul>
          ${hints.map(({ says }) => html`<li>${says}</li>`)}
        </ul>
        <p>You can send it as it is, or change it below.</p>
      </section>`
    }
    <form method="post" action="${send.path}">
      ${fields.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
      <p class="actions"><button type="submit" class="button">${send.button}</button></p>
      <p class="hint">A person reads it before it appears, usually ${reviewTime}.</p>
    </form>
    <section aria-labelledby="change">
      <h2 id="change">Edit it again</h2>
      ${raw(renderReplyForm(form))}
    </section>
  </div>`;
  return { title: 'This is how it will look', body: String(body) };
}
