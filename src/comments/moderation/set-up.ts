import type { Context } from 'hono';
import { seeOther } from '../requests/answer.ts';
import { readForm } from '../requests/read-form.ts';
import type { Moderating } from './moderating.ts';
import { answerNewcomer, answerUsed, readNewcomer } from './newcomer-form.ts';
import { openSession } from './sessions.ts';
import { endSetUp, isSetUpCode, useSetUpOnce } from './set-up-code.ts';

const words = {
  action: '/moderate/set-up/',
  title: 'Set up moderation',
  says: 'Choose the name and the password you will sign in with. Only moderators see the name.',
  button: 'Start moderating',
};

const USED =
  'It works once, and only while nobody may moderate. Until then, whoever runs the site has it; check that it was copied whole.';

/** Lets whoever holds the link of the first start choose a name and a password. */
export async function showSetUp(c: Context, moderating: Moderating): Promise<Response> {
  const code = c.req.query('code') ?? '';
  if (!(await isSetUpCode(moderating.store, code, moderating.newToken)))
    return answerUsed(c, moderating, USED);
  return answerNewcomer(c, moderating, { ...words, code });
}

/** Makes the first moderator, an owner, signs them in, and ends the link. */
export async function setUp(c: Context, moderating: Moderating): Promise<Response> {
  const { store, passwords, now, newToken } = moderating;
  const form = await readForm(c);
  const code = form.get('code');
  const isGood = (): Promise<boolean> => isSetUpCode(store, code, newToken);
  if (!(await isGood())) return answerUsed(c, moderating, USED);
  const newcomer = readNewcomer(form);
  if (newcomer.faults.length > 0) return answerNewcomer(c, moderating, { ...words, code, newcomer });

  const { name } = newcomer;
  const passwordHash = await passwords.hash(newcomer.password);
  const cookie = await useSetUpOnce(store, newToken, async () => {
    if (!(await isGood())) return undefined;
    const at = now().toISOString();
    await store.addModerator({ name, role: 'owner', passwordHash, created: at });
    await endSetUp(store);
    await store.log({ moderator: name, at, action: 'set up', detail: '' });
    return openSession(c, moderating, name);
  });
  return cookie === undefined
    ? answerUsed(c, moderating, USED)
    : seeOther('/moderate/', { 'Set-Cookie': cookie });
}
