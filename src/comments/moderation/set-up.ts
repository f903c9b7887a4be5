import type { Context } from 'hono';
import { html } from 'hono/html';
import { cleanName } from '../../language/names.ts';
import { answerPage, seeOther } from '../requests/answer.ts';
import { readForm } from '../requests/read-form.ts';
import { findModeratorNameFault, findPasswordFault, shortestPassword } from '../rules/new-password.ts';
import { doorPage, type DoorFault } from './door-form.ts';
import type { Moderating } from './moderating.ts';
import { openSession } from './sessions.ts';
import { endSetUp, isSetUpCode, useSetUpOnce } from './set-up-code.ts';

/** Lets whoever holds the link of the first start choose a name and a password. */
export async function showSetUp(c: Context, moderating: Moderating): Promise<Response> {
  const code = c.req.query('code') ?? '';
  if (!(await isSetUpCode(moderating.store, code, moderating.newToken))) return answerUsed(c, moderating);
  return answerForm(c, moderating, { code, name: '', faults: [], status: 200 });
}

/** Makes the first moderator, signs them in, and ends the link. */
export async function setUp(c: Context, moderating: Moderating): Promise<Response> {
  const { store, passwords, now, newToken } = moderating;
  const form = await readForm(c);
  const code = form.get('code');
  const isGood = (): Promise<boolean> => isSetUpCode(store, code, newToken);
  if (!(await isGood())) return answerUsed(c, moderating);

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
  if (faults.length > 0) return answerForm(c, moderating, { code, name, faults, status: 422 });

  const passwordHash = await passwords.hash(password);
  const cookie = await useSetUpOnce(store, newToken, async () => {
    if (!(await isGood())) return undefined;
    const at = now().toISOString();
    await store.addModerator({ name, role: 'owner', passwordHash, created: at });
    await endSetUp(store);
    await store.log({ moderator: name, at, action: 'set up', detail: '' });
    return openSession(c, moderating, name);
  });
  return cookie === undefined ? answerUsed(c, moderating) : seeOther('/moderate/', { 'Set-Cookie': cookie });
}

async function answerForm(
  c: Context,
  moderating: Moderating,
  {
    code,
    name,
    faults,
    status,
  }: { code: string; name: string; faults: readonly DoorFault[]; status: number },
): Promise<Response> {
  const page = await doorPage({
    title: 'Set up moderation',
    says: 'Choose the name and the password you will sign in with. Only moderators see the name.',
    form: {
      action: '/moderate/set-up/',
      hidden: { code },
      button: 'Start moderating',
      faults,
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
  return answerPage(c, moderating, { ...page, status });
}

async function answerUsed(c: Context, moderating: Moderating): Promise<Response> {
  const title = 'This link does not work';
  const body = await html`<div class="wrap narrow door">
    <h1 class="index-title">${title}</h1>
    <p class="dek">
      It works once, and only while nobody may moderate. Until then, whoever runs the site has it; check that
      it was copied whole.
    </p>
    <p class="actions"><a class="button-plain" href="/moderate/sign-in/">Sign in instead</a></p>
  </div>`;
  return answerPage(c, moderating, { title, body: String(body), status: 410 });
}
