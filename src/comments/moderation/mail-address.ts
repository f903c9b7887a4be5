import type { Context } from 'hono';
import { readForm } from '../requests/read-form.ts';
import { emailShape } from '../rules/validate.ts';
import type { DoorFault } from './door-form.ts';
import type { Moderating } from './moderating.ts';
import type { ModerationEnv } from './signed-in.ts';

/** As long as an address may be, in signs. */
const LONGEST = 200;

/** As many links as a moderator may have mailed in an hour: to strangers, too, if they mean harm. */
const LINKS = 5;
const HOUR = 3_600_000;

/** Keeps another address of the moderator, to which a link then goes; answers what is wrong with it. */
export async function changeMailAddress(
  c: Context<ModerationEnv>,
  { store, now, mailer }: Moderating,
): Promise<DoorFault[]> {
  const { moderator } = c.var;
  const address = (await readForm(c)).get('address').trim();
  if (mailer === undefined) return [{ field: '', says: 'This site sends no mail now.' }];
  if (!emailShape.test(address) || address.length > LONGEST)
    return [{ field: 'address', says: 'Please write an e-mail address, such as you@example.org.' }];
  const at = now().toISOString();
  const since = new Date(now().getTime() - HOUR).toISOString();
  if ((await store.countEvent({ kind: 'mail address', key: moderator, at, since })) > LINKS)
    return [{ field: 'address', says: 'Many links were mailed for you. Please try again in an hour.' }];
  await store.putMailAddress(moderator, address, { moderator, at });
  return [];
}
