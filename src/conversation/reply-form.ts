import { allowedHtml, type CommentPolicy } from '../comments/contract.ts';
import { attributes, escapeText } from '../markup/escape.ts';
import { renderHints } from './writing-hints.ts';

/** Fields that a writer fills in. */
export type ReplyField = 'name' | 'email' | 'website' | 'text';

/** What a writer wants to be told by mail: what becomes of the comment, and answers to it. */
export interface ReplyWishes {
  tell: boolean;
  follow: boolean;
}

/** What is wrong with what was typed, in words; the field is empty where it is about the whole. */
export interface ReplyError {
  field: ReplyField | '';
  says: string;
}

/** A form for a reply: the same on a built page and on the endpoint's own. */
export interface ReplyForm {
  /** Origin of the comment endpoint without a trailing slash; empty where it is the page's own. */
  endpoint: string;
  /** Where it is sent to; a new comment where nothing else is said. */
  path?: string;
  /** Slug of the post. */
  post: string;
  policy: CommentPolicy;
  /** Id of the comment it answers. */
  parent?: string;
  /** What was typed before; nothing typed is lost. */
  typed?: Partial<Record<ReplyField, string>>;
  /** What may be wished for, and is; left out where no mail can be sent. */
  wishes?: ReplyWishes | undefined;
  errors?: readonly ReplyError[];
  token?: string;
  /** Says what happens next. */
  button: string;
  /** True below a preview or a private page: the purpose was read, and another button matters more. */
  isSecond?: boolean;
  /** Fields left out: a change keeps the e-mail address without showing it. */
  without?: readonly ReplyField[];
}

const required: readonly ReplyField[] = ['name', 'text'];

/** Field no person sees: whoever fills it in is looked at twice. */
export const trapField = 'subject';

const words: Record<ReplyField, { label: string; aside: string }> = {
  name: { label: 'Name', aside: 'required' },
  email: { label: 'E-mail', aside: 'optional, never published' },
  website: { label: 'Website', aside: 'optional, your name will link to it' },
  text: { label: 'Comment', aside: 'required' },
};

/** The form as HTML, its policy in front. */
export function renderReplyForm(form: ReplyForm): string {
  const { endpoint, path = '/api/comments', post, parent, token, policy, without = [] } = form;
  const fields = (['name', 'email', 'website', 'text'] as const).filter((field) => !without.includes(field));
  const hidden = Object.entries({ post, parent, token })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `<input${attributes({ type: 'hidden', name, value })}>`);
  return [
    `<form${attributes({ class: 'reply-form', method: 'post', action: endpoint + path, novalidate: true })}${renderHints(policy)}>`,
    form.isSecond === true ? '' : renderPolicy(policy),
    ...hidden,
    ...fields.map((field) => renderField(field, form) + (field === 'email' ? renderWishes(form.wishes) : '')),
    '<p class="hint" role="status"></p>',
    renderTrap(),
    renderAllowed(),
    `<p class="actions"><button type="submit" class="button${form.isSecond === true ? ' button-quiet' : ''}">${escapeText(form.button)}</button></p>`,
    '</form>',
  ].join('');
}

function renderPolicy({ purpose, reviewTime }: CommentPolicy): string {
  return `<p>${escapeText(purpose)} A person reads every comment before it appears, usually ${escapeText(reviewTime)}. <a href="/comments-policy/">What we publish, and what not</a></p>`;
}

/** What is wrong, each with a link to its field, for the top of a page; empty where nothing is. */
export function renderErrors(errors: readonly ReplyError[]): string {
  if (errors.length === 0) return '';
  const items = errors.map(({ field, says }) =>
    field === ''
      ? `<li>${escapeText(says)}</li>`
      : `<li><a href="#reply-${field}">${escapeText(says)}</a></li>`,
  );
  return `<div class="errors" role="alert" tabindex="-1" autofocus aria-labelledby="errors"><h2 id="errors">Please look at this again</h2><ul>${items.join('')}</ul></div>`;
}

function renderField(field: ReplyField, { typed = {}, errors = [] }: ReplyForm): string {
  const id = `reply-${field}`;
  const { label, aside } = words[field];
  const wrong = errors.filter((error) => error.field === field).map(({ says }) => says);
  const common = {
    id,
    name: field,
    'aria-describedby': wrong.length === 0 ? undefined : `${id}-error`,
    required: required.includes(field),
    'aria-invalid': wrong.length === 0 ? undefined : 'true',
  };
  const value = typed[field] ?? '';
  // A line feed right after the tag is dropped by the browser: this one, and never one that was typed.
  const control =
    field === 'text'
      ? `<textarea${attributes({ ...common, rows: 6 })}>\n${escapeText(value)}</textarea>`
      : `<input${attributes({ ...common, ...kinds[field], value: value === '' ? undefined : value })}>`;
  return `<p class="field field-${field}"><label for="${id}">${label} <span>(${aside})</span></label>${wrong.length === 0 ? '' : `<span class="error" id="${id}-error">${wrong.map(escapeText).join(' ')}</span>`}${control}</p>`;
}

const wishWords: Record<keyof ReplyWishes, string> = {
  tell: 'Tell me when my reply is published',
  follow: 'Tell me of answers',
};

function renderWishes(wishes: ReplyWishes | undefined): string {
  if (wishes === undefined) return '';
  const boxes = (['tell', 'follow'] as const).map(
    (name) =>
      `<label><input${attributes({ type: 'checkbox', name, value: 'yes', checked: wishes[name] })}> ${wishWords[name]}</label>`,
  );
  return `<fieldset class="wishes"><legend class="sr-only">By e-mail, if you like</legend>${boxes.join('')}</fieldset>`;
}

const kinds = {
  name: { type: 'text', autocomplete: 'name' },
  email: { type: 'email', autocomplete: 'email' },
  website: { type: 'url', autocomplete: 'url' },
};

function renderTrap(): string {
  return `<p class="trap" aria-hidden="true"><label for="reply-${trapField}">Leave this empty</label><input type="text" id="reply-${trapField}" name="${trapField}" tabindex="-1" autocomplete="off"></p>`;
}

function renderAllowed(): string {
  const elements = Object.entries(allowedHtml).map(([name, names]) =>
    names.length === 0 ? name : `${name}[${names.join(',')}]`,
  );
  return `<details><summary>How you can write</summary><p>Markdown: <code>*emphasis*</code>, <code>**strong**</code>, <code>&gt; quote</code>, <code>- list</code>, <code>\`code\`</code>, <code>[words](https://…)</code>. Or this HTML: <code>${elements.join(' ')}</code>.</p></details>`;
}
