import { html, raw } from 'hono/html';
import { renderComment } from '../../conversation/comment-html.ts';
import { renderErrors, renderReplyForm, type ReplyForm } from '../../conversation/reply-form.ts';
import type { PostEntry } from '../contract.ts';
import type { ShellPage } from '../dependencies.ts';
import type { StoredComment } from '../store/records.ts';
import { asPublished } from '../rules/as-published.ts';

/** The form on a page of its own. */
export interface FormPage {
  entry: PostEntry;
  form: ReplyForm;
  /** The comment it answers. */
  parent?: StoredComment | undefined;
}

/** Shows the form, with what it answers above it and with everything that was typed. */
export async function formPage({ entry, form, parent }: FormPage): Promise<ShellPage> {
  const { errors = [] } = form;
  const title =
    parent === undefined ? 'Leave a reply' : `Reply to ${parent.name === '' ? 'a reader' : parent.name}`;
  const body = await html`<div class="wrap narrow">
    ${raw(renderErrors(errors))}
    <h1 class="index-title">${title}</h1>
    <p class="dek">Under <a href="${entry.address}">${entry.title}</a></p>
    ${parent === undefined && entry.question !== undefined && html`<p class="question">${entry.question}</p>`}
    ${
      parent !== undefined &&
      html`<section class="quoted" aria-label="The comment you reply to">
        ${raw(renderComment(asPublished(parent)))}
      </section>`
    }
    ${raw(renderReplyForm(form))}
  </div>`;
  return { title: errors.length > 0 ? `Please look again: ${title}` : title, body: String(body) };
}
