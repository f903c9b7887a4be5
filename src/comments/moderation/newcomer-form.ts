import type { Context } from 'hono';
import { html } from 'hono/html';
import { cleanName } from '../../language/names.ts';
import { answerPage } from '../requests/answer.ts';
import { findModeratorNameFault, findPasswordFault, shortestPassword } from '../rules/new-password.ts';
import { doorPage, type DoorFault } from './door-form.ts';
import type { Moderating } from './moderating.ts';

/** What somebody types who comes to moderate, and what is wrong with it. */
export interface Newcomer {
  name: string;
  password: string;
  faults: readonly DoorFault[];
}

/** Reads the name and the password that somebody chose for themselves. */
export function readNewcomer(form: { get: (field: string) => string }): Newcomer {
  const name = cleanName(form.get('name'));
  const password = form.get('password');
  const wrong = {
    name: findModeratorNameFault(name),
    password: findPasswordFault(password, name),
    again: password === form.get('again') ? undefined : 'The two passwords differ. Please type both again.',
  };
  const faults = Object.entries(wrong).flatMap(([field, says]) =>
    says === undefined ? [] : [{ field, says }],
  );
  return { name, password, faults };
}

/** Asks somebody who holds a link for the name and the password they will sign in with. */
export async function answerNewcomer(
  c: Context,
  moderating: Moderating,
  {
    code,
    newcomer = { name: '', faults: [] },
    ...words
  }: {
    action: string;
    code: string;
    title: string;
    says: string;
    button: string;
    newcomer?: Pick<Newcomer, 'name' | 'faults'>;
  },
): Promise<Response> {
  const { title, says, action, button } = words;
  const { name, faults } = newcomer;
  const page = await doorPage({
    title,
    says,
    form: {
      ...{ action, button, faults, hidden: { code } },
      fields: [
        { name: 'name', label: 'Name', type: 'text', autocomplete: 'username', value: name },
        {
          ...{ name: 'password', label: 'Password', type: 'password', autocomplete: 'new-password' },
          hint: `At least ${shortestPassword} characters. A few words in a row are fine.`,
        },
        { name: 'again', label: 'The same password again', type: 'password', autocomplete: 'new-password' },
      ],
    },
  });
  return answerPage(c, moderating, { ...page, status: faults.length > 0 ? 422 : 200 });
}

/** Says that a link lets nobody in, and why that may be. */
export async function answerUsed(c: Context, moderating: Moderating, says: string): Promise<Response> {
  const title = 'This link does not work';
  const body = await html`<div class="wrap narrow door">
    <h1 class="index-title">${title}</h1>
    <p class="dek">${says}</p>
    <p class="actions"><a class="button-plain" href="/moderate/sign-in/">Sign in instead</a></p>
  </div>`;
  return answerPage(c, moderating, { title, body: String(body), status: 410 });
}
