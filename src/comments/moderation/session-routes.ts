import { Hono, type Context } from 'hono';
import { seeOther } from '../requests/answer.ts';
import { readForm } from '../requests/read-form.ts';
import { answerFramed } from './answer-framed.ts';
import { changeMailAddress } from './mail-address.ts';
import { changePassword } from './change-password.ts';
import type { DoorFault } from './door-form.ts';
import type { Moderating } from './moderating.ts';
import { writeCookie } from './session-cookie.ts';
import { sessionsBody } from './sessions-page.ts';
import { listSessions } from './sessions.ts';
import type { ModerationEnv } from './signed-in.ts';

const HERE = '/moderate/sessions/';

/** What an address may say was done. */
const doneWords: Readonly<Record<string, string>> = {
  end: 'That browser is signed out.',
  others: 'You are signed out everywhere but here.',
  role: 'You are a moderator now: owners say who may moderate.',
  mail: 'A link goes to that address within a few minutes. Open it there, and press its button.',
  'no-mail': 'Nothing is mailed to you any more.',
  password: 'Your password is changed. You are signed out everywhere but here.',
};

/** Where a moderator is signed in, and the way out. */
export function sessionRoutes(moderating: Moderating): Hono<ModerationEnv> {
  const { store, https } = moderating;
  const app = new Hono<ModerationEnv>();

  app.post('/sign-out/', async (c) => {
    await store.endSession(c.var.session.id);
    return seeOther('/moderate/sign-in/', { 'Set-Cookie': writeCookie('', 0, https) });
  });

  app.get('/sessions/', (c) => answerSessions(c, moderating));

  app.post('/sessions/end/', async (c) => {
    const asked = (await readForm(c)).get('session');
    await endSessions(c, moderating, (id) => id === asked);
    return seeOther(`${HERE}?done=end`);
  });

  app.post('/sessions/end-others/', async (c) => {
    await endSessions(c, moderating, (id) => id !== c.var.session.id);
    return seeOther(`${HERE}?done=others`);
  });

  app.post('/sessions/password/', async (c) => {
    const change = await changePassword(c, moderating);
    if ('cookie' in change) return seeOther(`${HERE}?done=password`, { 'Set-Cookie': change.cookie });
    return answerSessions(c, moderating, change);
  });

  app.post('/sessions/mail/', async (c) => {
    const faults = await changeMailAddress(c, moderating);
    if (faults.length === 0) return seeOther(`${HERE}?done=mail#mail`);
    return answerSessions(c, moderating, { faults, status: 422 });
  });

  app.post('/sessions/mail/off/', async (c) => {
    const { moderator } = c.var;
    await store.removeMailAddress(moderator, { moderator, at: moderating.now().toISOString() });
    return seeOther(`${HERE}?done=no-mail#mail`);
  });
  return app;
}

/** Ends those of the moderator's own sessions that are meant; whatever else is asked for ends nothing. */
async function endSessions(
  c: Context<ModerationEnv>,
  moderating: Moderating,
  isMeant: (id: string) => boolean,
): Promise<void> {
  const { store, now } = moderating;
  const { moderator } = c.var;
  const meant = (await listSessions(moderating, moderator)).filter(({ id }) => isMeant(id));
  for (const { id, device } of meant) {
    await store.endSession(id);
    await store.log({ moderator, at: now().toISOString(), action: 'end session', detail: device });
  }
}

async function answerSessions(
  c: Context<ModerationEnv>,
  moderating: Moderating,
  again: { faults: readonly DoorFault[]; status: number; headers?: Record<string, string> } = {
    faults: [],
    status: 200,
  },
): Promise<Response> {
  const { faults, ...answer } = again;
  const { moderator, session, formToken } = c.var;
  const done = c.req.query('done') ?? '';
  const body = await sessionsBody({
    ...{ formToken, faults },
    current: session,
    sessions: await listSessions(moderating, moderator),
    mail: await moderating.store.findMailAddress(moderator),
    sendsMail: moderating.mailer !== undefined,
    done: faults.length === 0 && Object.hasOwn(doneWords, done) ? (doneWords[done] ?? '') : '',
  });
  return answerFramed(c, moderating, { ...answer, title: 'Sessions', body, current: 'sessions' });
}
