import { html } from 'hono/html';
import type { ShellPage } from '../dependencies.ts';

/** A piece of HTML, escaped where it has to be. */
export type Html = ReturnType<typeof html>;

/** A field of a form at the door. */
export interface DoorField {
  name: string;
  label: string;
  /** What helps to fill it in. */
  hint?: string;
  type: 'text' | 'password' | 'email' | 'choice';
  /** What a browser or a password manager may fill in. */
  autocomplete: 'username' | 'current-password' | 'new-password' | 'email' | 'off';
  /** What can be chosen, the usual first. */
  choices?: readonly { value: string; words: string }[];
  /** What was typed before; never a password. */
  value?: string;
}

/** What is wrong with a field, in words; its name is empty where it is about the whole form. */
export interface DoorFault {
  field: string;
  says: string;
}

/** A form by which somebody comes in, or changes the key. */
export interface DoorForm {
  action: string;
  fields: readonly DoorField[];
  hidden: Record<string, string>;
  button: string;
  faults: readonly DoorFault[];
}

/** A page outside the moderators' frame, for somebody who is not signed in yet. */
export async function doorPage({
  title,
  says,
  form,
  after,
}: {
  title: string;
  says: string;
  form: DoorForm;
  after?: Html;
}): Promise<ShellPage> {
  const body = await html`<div class="wrap narrow door">
    ${renderFaults(form.faults)}
    <h1 class="index-title">${title}</h1>
    <p class="dek">${says}</p>
    ${renderDoorForm(form)} ${after}
  </div>`;
  return { title: form.faults.length > 0 ? `Please look again: ${title}` : title, body: String(body) };
}

/** What is wrong, each with a link to its field, for the top of a page; nothing where nothing is. */
export function renderFaults(faults: readonly DoorFault[]): Html {
  if (faults.length === 0) return html``;
  return html`<div class="errors" role="alert" tabindex="-1" autofocus aria-labelledby="errors">
    <h2 id="errors">Please look at this again</h2>
    <ul>
      ${faults.map(({ field, says }) =>
        field === '' ? html`<li>${says}</li>` : html`<li><a href="#door-${field}">${says}</a></li>`,
      )}
    </ul>
  </div>`;
}

/** The form itself; it is checked here alone, so that its words are ours. */
export function renderDoorForm({ action, fields, hidden, button, faults }: DoorForm): Html {
  return html`<form class="reply-form door-form" method="post" action="${action}" novalidate>
    ${Object.entries(hidden).map(
      ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
    )}
    ${fields.map((field) =>
      renderField(
        field,
        faults.filter((fault) => fault.field === field.name).map(({ says }) => says),
      ),
    )}
    <p class="actions"><button type="submit" class="button">${button}</button></p>
  </form>`;
}

function renderField(field: DoorField, wrong: string[]): Html {
  const { name, label, hint, type, autocomplete, value, choices = [] } = field;
  const id = `door-${name}`;
  const described = [
    ...(wrong.length > 0 ? [`${id}-error`] : []),
    ...(hint === undefined ? [] : [`${id}-hint`]),
  ];
  return html`<p class="field">
    <label for="${id}">${label} ${type !== 'choice' && html`<span>(required)</span>`}</label>
    ${hint !== undefined && html`<span class="door-hint" id="${id}-hint">${hint}</span>`}
    ${wrong.length > 0 && html`<span class="error" id="${id}-error">${wrong.join(' ')}</span>`}
    ${
      type === 'choice'
        ? html`<select id="${id}" name="${name}">
            ${choices.map((choice) => html`<option value="${choice.value}">${choice.words}</option>`)}
          </select>`
        : html`<input
            id="${id}"
            name="${name}"
            type="${type}"
            autocomplete="${autocomplete}"
            autocapitalize="none"
            spellcheck="false"
            required
            ${value !== undefined && value !== '' && html`value="${value}"`}
            ${described.length > 0 && html`aria-describedby="${described.join(' ')}"`}
            ${wrong.length > 0 && html`aria-invalid="true"`}
          />`
    }
  </p>`;
}
