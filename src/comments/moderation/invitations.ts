import type { Context } from 'hono';
import { seeOther } from '../requests/answer.ts';
import { readForm } from '../requests/read-form.ts';
import { digestTexts } from '../rules/digest.ts';
import { looksAlike } from '../rules/names.ts';
import type { Invitation, Role } from '../store/people-records.ts';
import type { Moderating } from './moderating.ts';
import { answerNewcomer, answerUsed, readNewcomer } from './newcomer-form.ts';
import { openSession } from './sessions.ts';

const HERE = '/moderate/invitation/';

/** How long an invitation can be used: three days, in milliseconds. */
const LASTS = 3 * 86_400_000;

const USED =
  'It works once, for three days, and until an owner takes it back. Ask whoever gave it to you for another one, or check that it was copied whole.';

const NAME_TAKEN = 'Somebody who moderates is called that, or nearly so. Please choose another name.';

/**
 * Makes an invitation in the name of a moderator. Answers it and the path of its link, which is known to nobody
 * afterwards: the store keeps a digest. Undefined where that moderator is not an owner any more.
 */
export async function makeInvitation(
  { store, now, newToken }: Moderating,
  { moderator, guest, role }: { moderator: string; guest: string; role: Role },
): Promise<{ invitation: Invitation; path: string } | undefined> {
  const code = newToken();
  const at = now();
  const invitation = {
    ...{ id: digestCode(code), guest, role, moderator },
    created: at.toISOString(),
    expires: new Date(at.getTime() + LASTS).toISOString(),
  };
  return (await store.invite(invitation)) ? { invitation, path: `${HERE}?code=${code}` } : undefined;
}

/** Lets whoever holds the link of an invitation choose a name and a password; looking uses nothing up. */
export async function showInvitation(c: Context, moderating: Moderating): Promise<Response> {
  const code = c.req.query('code') ?? '';
  const invitation = await findInvitation(moderating, code);
  if (invitation === undefined) return answerUsed(c, moderating, USED);
  return answerNewcomer(c, moderating, { ...wordsFor(invitation), code });
}

/** Makes a moderator of whoever holds the link, signs them in, and ends the link. */
export async function acceptInvitation(c: Context, moderating: Moderating): Promise<Response> {
  const { store, passwords, now } = moderating;
  const form = await readForm(c);
  const code = form.get('code');
  const invitation = await findInvitation(moderating, code);
  if (invitation === undefined) return answerUsed(c, moderating, USED);
  const newcomer = readNewcomer(form);
  const { name, password } = newcomer;
  const isTaken = (await store.listModerators()).some((one) => looksAlike(one.name, name));
  const faults = [...newcomer.faults, ...(isTaken ? [{ field: 'name', says: NAME_TAKEN }] : [])];
  const again = { ...wordsFor(invitation), code };
  if (faults.length > 0) return answerNewcomer(c, moderating, { ...again, newcomer: { name, faults } });

  const passwordHash = await passwords.hash(password);
  const created = now().toISOString();
  switch (await store.acceptInvitation(invitation.id, { name, passwordHash, created })) {
    case 'done':
      return seeOther('/moderate/', { 'Set-Cookie': await openSession(c, moderating, name) });
    case 'gone':
      return answerUsed(c, moderating, USED);
    case 'name taken': {
      const newcomer = { name, faults: [{ field: 'name', says: NAME_TAKEN }] };
      return answerNewcomer(c, moderating, { ...again, newcomer });
    }
  }
}

function findInvitation({ store, now }: Moderating, code: string): Promise<Invitation | undefined> {
  return store.findInvitation(digestCode(code), now().toISOString());
}

function digestCode(code: string): string {
  return digestTexts(['invitation', code]);
}

function wordsFor({ moderator, role }: Invitation) {
  const more = role === 'owner' ? ', and to say with them who else may' : '';
  return {
    action: HERE,
    title: 'You are invited to moderate',
    says: `${moderator} asks you to read readers’ comments before they are published${more}. Choose the name and the password you will sign in with. Only moderators see the name.`,
    button: 'Start moderating',
  };
}
