import type { Context, MiddlewareHandler } from 'hono';
import { answerPage, seeOther } from '../requests/answer.ts';
import { messagePage } from '../requests/message-page.ts';
import { readForm } from '../requests/read-form.ts';
import type { Role, Session } from '../store/people-records.ts';
import type { Moderating } from './moderating.ts';
import { findSession, isOwnForm, signForms } from './sessions.ts';
import { signInPath } from './way-back.ts';

/** What the pages of a signed-in moderator know of the request. */
export interface ModerationEnv {
  Variables: {
    /** Name of the moderator. */
    moderator: string;
    /** What they may do, read anew with each request. */
    role: Role;
    session: Session;
    /** Value of the hidden field `formToken`, without which no form is taken. */
    formToken: string;
  };
}

/** Lets in only moderators who are signed in, and only forms that were made for their session. */
export function requireSession(moderating: Moderating): MiddlewareHandler<ModerationEnv> {
  return async (c, next) => {
    const session = await findSession(c, moderating);
    const isReading = ['GET', 'HEAD'].includes(c.req.method);
    if (session === undefined && isReading) return seeOther(signInPath(c.req.url));
    const form = isReading ? undefined : await readForm(c);
    if (session === undefined) return giveBack(c, moderating, form?.get('text'));
    if (form !== undefined && !isOwnForm(moderating, session, form.get('formToken'))) {
      return giveBack(c, moderating, form.get('text'));
    }
    c.set('session', session);
    c.set('moderator', session.moderator);
    c.set('role', session.role);
    c.set('formToken', signForms(moderating, session));
    await next();
    return undefined;
  };
}

/** Lets in only owners, of those who are signed in. */
export function requireOwner(moderating: Moderating): MiddlewareHandler<ModerationEnv> {
  return async (c, next) => {
    if (c.var.role !== 'owner') return turnBack(c, moderating);
    await next();
    return undefined;
  };
}

async function turnBack(c: Context, moderating: Moderating): Promise<Response> {
  const page = await messagePage({
    title: 'Only for owners',
    says: 'Owners say who may moderate, and you are a moderator. Nothing was changed: ask an owner if something should be.',
    next: { words: 'Go to the queue', address: '/moderate/' },
  });
  return answerPage(c, moderating, { ...page, status: 403 });
}

/** Changes nothing, and gives back a reply or an edit that somebody was long at. */
async function giveBack(c: Context, moderating: Moderating, kept = ''): Promise<Response> {
  const page = await messagePage({
    title: 'This form is not of your session',
    says: 'Nothing was changed. Your session ended, or you signed in again, after the page was opened: sign in, open the page anew or reload it, and send it again.',
    next: { words: 'Sign in', address: '/moderate/sign-in/' },
    kept,
  });
  return answerPage(c, moderating, { ...page, status: 403 });
}
