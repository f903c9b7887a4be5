import { Hono } from 'hono';
import { methodNotAllowed } from 'hono/method-not-allowed';
import type { CommentsDependencies } from './dependencies.ts';
import { followRoutes } from './mail/follow-routes.ts';
import { moderationRoutes } from './moderation/routes.ts';
import { yoursRoutes } from './privacy/routes.ts';
import { answerError, seeOther } from './requests/answer.ts';
import { answerSnapshot } from './requests/answer-snapshot.ts';
import { guardRequests } from './requests/guard.ts';
import { nothingHere, Refusal } from './requests/refusal.ts';
import { createWriting } from './writing/routes.ts';

/** The comment endpoint, `/api/comments` and `/moderate/` with all below them: a Hono app for any runtime with fetch. */
export function createCommentsApp(dependencies: CommentsDependencies): Hono {
  const app = new Hono();
  app.onError((error, c) => answerError(c, dependencies, error));
  app.notFound((c) => answerError(c, dependencies, nothingHere()));
  app.use('*', ...guardRequests(dependencies.origins));
  app.use(
    '*',
    methodNotAllowed({
      app,
      onMethodNotAllowed: (c, methods) =>
        answerError(
          c,
          dependencies,
          new Refusal(405, {
            title: 'Nothing to see here',
            says: 'This address only takes what a form sends. Go back to the page the form is on.',
            headers: { Allow: methods.join(', ') },
          }),
        ),
    }),
  );
  app.get('/api/snapshot', (c) => answerSnapshot(c, dependencies));
  app.route('/api/comments/yours', yoursRoutes(dependencies));
  app.route('/api/comments', createWriting(dependencies));
  app.route('/api/comments', followRoutes(dependencies));
  app.get('/moderate', () => seeOther('/moderate/'));
  app.route('/moderate/', moderationRoutes(dependencies));
  return app;
}
