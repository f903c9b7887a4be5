import type { Context } from 'hono';
import { readForm } from '../requests/read-form.ts';
import { findPasswordFault } from '../rules/new-password.ts';
import { countAttempt, sayWait } from './attempts.ts';
import type { DoorFault } from './door-form.ts';
import type { Moderating } from './moderating.ts';
import { openSession } from './sessions.ts';
import type { ModerationEnv } from './signed-in.ts';

/** How a change of password ended: with a new session and its cookie, or with what was wrong. */
export type PasswordChange =
  { cookie: string } | { faults: readonly DoorFault[]; status: number; headers?: Record<string, string> };

/** Gives a moderator who knows their password another one, and ends every session but a new one for this browser. */
export async function changePassword(
  c: Context<ModerationEnv>,
  moderating: Moderating,
): Promise<PasswordChange> {
  const { store, passwords, now } = moderating;
  const name = c.var.moderator;
  const form = await readForm(c);
  const password = form.get('password');
  const faults: DoorFault[] = [];
  const weak = findPasswordFault(password, name);
  if (weak !== undefined) faults.push({ field: 'password', says: weak });
  if (password !== form.get('again'))
    faults.push({ field: 'again', says: 'The two new passwords differ. Please type both again.' });
  if (faults.length > 0) return { faults, status: 422 };

  // Who found an open browser must not find out the password by trying.
  const wait = await countAttempt(moderating, { name, network: await moderating.network(c.req.raw) });
  if (wait > 0) {
    const says = `Too many attempts came from your network. Please wait ${sayWait(wait)}, then try again.`;
    return { faults: [{ field: '', says }], status: 429, headers: { 'Retry-After': String(wait) } };
  }
  const known = (await store.listModerators()).find((one) => one.name === name);
  const isRight = await passwords.verify(form.get('former'), known?.passwordHash);
  if (!isRight || !(await store.setPassword(name, await passwords.hash(password)))) {
    const says = 'This is not your password now. Please type it again.';
    return { faults: [{ field: 'former', says }], status: 422 };
  }
  await store.log({ moderator: name, at: now().toISOString(), action: 'password', detail: '' });
  return { cookie: await openSession(c, moderating, name) };
}
