import type { Context } from 'hono';
import { html } from 'hono/html';
import { cleanName } from '../../language/names.ts';
import { answerPage, seeOther } from '../requests/answer.ts';
import { readForm } from '../requests/read-form.ts';
import { countAttempt, sayWait } from './attempts.ts';
import { nameDevice } from './device.ts';
import { doorPage, type DoorFault } from './door-form.ts';
import type { Moderating } from './moderating.ts';
import { findSession, openSession } from './sessions.ts';
import { readWayBack } from './way-back.ts';

/** Asks who is there; leads on whoever is signed in. */
export async function showSignIn(c: Context, moderating: Moderating): Promise<Response> {
  const next = readWayBack(c.req.query('next') ?? '');
  if ((await findSession(c, moderating)) !== undefined) return seeOther(next);
  return answerForm(c, moderating, { next, name: '', faults: [], status: 200 });
}

/** Signs a moderator in by name and password. Whatever is wrong, the answer is the same and takes as long. */
export async function signIn(c: Context, moderating: Moderating): Promise<Response> {
  const { store, passwords, now, log } = moderating;
  const form = await readForm(c);
  const name = cleanName(form.get('name'));
  const next = readWayBack(form.get('next'));
  const again = { next, name };
  const wait = await countAttempt(moderating, { name, network: await moderating.network(c.req.raw) });
  if (wait > 0) {
    log({ level: 'warning', event: 'sign-in slowed down', wait });
    const says = `Too many attempts came from your network. Please wait ${sayWait(wait)}, then try again. From another network you can sign in right away.`;
    const headers = { 'Retry-After': String(wait) };
    return answerForm(c, moderating, { ...again, faults: [{ field: '', says }], status: 429, headers });
  }
  const known = (await store.listModerators()).find((one) => cleanName(one.name) === name);
  const isRight = await passwords.verify(form.get('password'), known?.passwordHash);
  if (known === undefined || !isRight) {
    log({ level: 'warning', event: 'sign-in refused' });
    const says = 'The name or the password is not right. Please type both again.';
    return answerForm(c, moderating, { ...again, faults: [{ field: 'password', says }], status: 422 });
  }
  const cookie = await openSession(c, moderating, known.name);
  const detail = nameDevice(c.req.header('user-agent') ?? '');
  await store.log({ moderator: known.name, at: now().toISOString(), action: 'sign in', detail });
  return seeOther(next, { 'Set-Cookie': cookie });
}

async function answerForm(
  c: Context,
  moderating: Moderating,
  {
    next,
    name,
    faults,
    ...answer
  }: {
    next: string;
    name: string;
    faults: readonly DoorFault[];
    status: number;
    headers?: Record<string, string>;
  },
): Promise<Response> {
  const isEmpty = (await moderating.store.listModerators()).length === 0;
  const page = await doorPage({
    title: 'Sign in to moderate',
    says: isEmpty
      ? 'Nobody may moderate yet. Whoever runs the site has a link that lets you choose a name and a password: open that one.'
      : 'For those who read the comments before they are published.',
    form: {
      action: '/moderate/sign-in/',
      hidden: next === '/moderate/' ? {} : { next },
      button: 'Sign in',
      faults,
      fields: [
        { name: 'name', label: 'Name', type: 'text', autocomplete: 'username', value: name },
        { name: 'password', label: 'Password', type: 'password', autocomplete: 'current-password' },
      ],
    },
    // A browser keeps its cookie to itself when a link in a mail was followed.
    after: html`${
      next !== '/moderate/' &&
      faults.length === 0 &&
      html`<p class="door-after">Signed in already? <a href="${next}">Go on to the page you came for</a></p>`
    }`,
  });
  return answerPage(c, moderating, { ...page, ...answer });
}
