import type { MiddlewareHandler } from 'hono';
import { seeOther } from '../requests/answer.ts';
import { readForm } from '../requests/read-form.ts';
import { Refusal } from '../requests/refusal.ts';
import type { Session } from '../store/store.ts';
import type { Moderating } from './moderating.ts';
import { findSession, isOwnForm, signForms } from './sessions.ts';
import { signInPath } from './way-back.ts';

/** What the pages of a signed-in moderator know of the request. */
export interface ModerationEnv {
  Variables: {
    /** Name of the moderator. */
    moderator: string;
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
    if (session === undefined) return seeOther(isReading ? signInPath(c.req.url) : '/moderate/sign-in/');
    if (!isReading && !(await isOwnForm(moderating, session, (await readForm(c)).get('formToken')))) {
      throw new Refusal(403, {
        title: 'This form is not of your session',
        says: 'Nothing was changed. You may have signed in again since the page was opened: go back, reload it, and send it again.',
      });
    }
    c.set('session', session);
    c.set('moderator', session.moderator);
    c.set('formToken', await signForms(moderating, session));
    await next();
    return undefined;
  };
}
